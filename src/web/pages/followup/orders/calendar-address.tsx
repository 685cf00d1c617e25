import { Button, Form, Input } from 'antd';
import { makeCalendarAddress } from '#client';
import { useWrite } from '../../../api/use-write.js';
import { useSession } from '../../../session/session.js';
import { PersonInput } from '../../../ui/id-input.js';
import { Problems } from '../../../ui/problems.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';

const words = defineWords({
  title: { zh: '订阅到自己的日历', en: 'In your own calendar' },
  about: {
    zh: '得到一个日历地址（iCalendar），在手机或电脑的日历程序中添加“订阅日历”，期限会自动更新。地址中只有编号，没有姓名；知道地址的人都能读，请勿转发。',
    en: 'Makes the address of a calendar (iCalendar). Add it to the calendar of your phone or computer as a subscription, and it follows by itself. It holds ids and no names; whoever has the address can read it, so keep it to yourself.',
  },
  owner: { zh: '谁的期限', en: 'Whose deadlines' },
  make: { zh: '取得日历地址', en: 'Make the address' },
  address: { zh: '日历地址', en: 'Address of the calendar' },
  copy: { zh: '复制', en: 'Copy' },
  how: {
    zh: 'Outlook：添加日历，从网上订阅；苹果日历：文件，新建日历订阅；安卓手机：先在谷歌日历或日历程序的网页版“通过网址添加”。',
    en: 'Outlook: Add calendar, Subscribe from web. Apple Calendar: File, New Calendar Subscription. Google Calendar: Other calendars, From URL.',
  },
});

/** The address of an owner's deadlines for a calendar program, and what to do with it. */
export function CalendarAddress() {
  const say = useWords(words);
  const language = useLanguage();
  const { account } = useSession();
  const make = useWrite(({ owner }: { readonly owner: string }, key) =>
    makeCalendarAddress(key, { owner, lang: language }),
  );
  const address = make.data ? `${location.origin}${make.data.path}` : null;
  return (
    <section>
      <h2>{say('title')}</h2>
      <p className="hint">{say('about')}</p>
      <Form<{ readonly owner: string }>
        name="calendar"
        layout="vertical"
        requiredMark={false}
        initialValues={{ owner: account }}
        onFinish={(given) => make.mutate(given)}
      >
        <Form.Item name="owner" label={say('owner')} rules={[{ required: true, message: say('owner') }]}>
          <PersonInput />
        </Form.Item>
        <Problems error={make.error} />
        <Button htmlType="submit" loading={make.isPending}>
          {say('make')}
        </Button>
      </Form>
      <div aria-live="polite">
        {address ? (
          <>
            <div className="follow-address">
              <Input readOnly aria-label={say('address')} value={address} />
              <Button onClick={() => void navigator.clipboard?.writeText(address)}>{say('copy')}</Button>
            </div>
            <p className="hint">{say('how')}</p>
          </>
        ) : null}
      </div>
    </section>
  );
}
