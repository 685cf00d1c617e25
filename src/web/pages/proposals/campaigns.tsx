import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Popconfirm } from 'antd';
import { closeCampaign, listCampaigns, openCampaign } from '#client';
import { useWrite } from '../../api/use-write.js';
import { useMay } from '../../session/session.js';
import { Loaded } from '../../ui/loaded.js';
import { Problems } from '../../ui/problems.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useOfficeWords } from '../../words/use-named.js';
import { useWords } from '../../words/use-words.js';
import { Opened } from './opened.js';
import { useKept } from './use-kept.js';

const words = defineWords({
  intro: {
    zh: '专项行动只是案件的来源，任何评估都不读取它。',
    en: 'A campaign is where cases come from; no evaluation reads it.',
  },
  list: { zh: '专项行动', en: 'Campaigns' },
  none: { zh: '还没有专项行动', en: 'There is no campaign yet.' },
  id: { zh: '编号', en: 'Id' },
  id_hint: { zh: '字母、数字、“.”“_”“-”，只能用一次', en: 'letters, digits, ., _ and -; used once' },
  title: { zh: '名称', en: 'Title' },
  kind: { zh: '类别', en: 'Kind' },
  kind_hint: { zh: '小写字母、数字和“_”，例如 sweep', en: 'lower case letters, digits and _, such as sweep' },
  from: { zh: '开始', en: 'From' },
  closed: { zh: '结束', en: 'Closed' },
  cases: { zh: '案件', en: 'Cases' },
  open: { zh: '待决定', en: 'Open' },
  decided: { zh: '已决定', en: 'Decided' },
  corrected: { zh: '整改到位', en: 'Corrected' },
  record: { zh: '开展专项行动', en: 'Open a campaign' },
  send: { zh: '开展', en: 'Open' },
  close: { zh: '结束行动', en: 'Close' },
  close_sure: {
    zh: '结束后不再有案件可归入“{id}”，且不能重开。',
    en: 'No case can name "{id}" any more, and it cannot be opened again.',
  },
  yes: { zh: '结束', en: 'Close it' },
  no: { zh: '返回', en: 'Back' },
});

type Campaign = Awaited<ReturnType<typeof listCampaigns>>['campaigns'][number];

function Close({ id }: { readonly id: string }) {
  const say = useWords(words);
  const today = useOfficeWords().data?.today;
  const write = useWrite((on: string, key) => closeCampaign(id, key, { on }));
  return (
    <>
      <Popconfirm
        title={say('close_sure', { id })}
        okText={say('yes')}
        cancelText={say('no')}
        onConfirm={() => today && write.mutate(today)}
      >
        <Button size="small" loading={write.isPending}>
          {say('close')}
        </Button>
      </Popconfirm>
      <Problems error={write.error} />
    </>
  );
}

function Table({ campaigns }: { readonly campaigns: readonly Campaign[] }) {
  const say = useWords(words);
  const may = useMay();
  const language = useLanguage();
  const counts = ['cases', 'open', 'decided', 'corrected'] as const;
  return (
    <ScrollX label={say('list')}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('title')}</th>
            <th scope="col">{say('kind')}</th>
            <th scope="col">{say('from')}</th>
            <th scope="col">{say('closed')}</th>
            {counts.map((key) => (
              <th key={key} scope="col" className="number">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {campaigns.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Opened of={one.title} /> <code className="quiet">{one.id}</code>
              </th>
              <td>{one.kind}</td>
              <td>{dayText(one.from, language)}</td>
              <td>
                {one.closed_on === null
                  ? may('closeCampaign') && <Close id={one.id} />
                  : dayText(one.closed_on, language)}
              </td>
              {counts.map((key) => (
                <td key={key} className="number">
                  {one[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

const nothing = { id: '', title: '', kind: '', from: '' };
const fields = ['id', 'title', 'kind'] as const;

function Open() {
  const say = useWords(words);
  const today = useOfficeWords().data?.today ?? '';
  const [kept, keep, forget] = useKept('campaign', nothing);
  const write = useWrite(async (input: typeof nothing, key) => {
    const answer = await openCampaign(key, input);
    forget();
    return answer;
  });
  const hints = { id: say('id_hint'), title: undefined, kind: say('kind_hint') };
  return (
    <section aria-labelledby="open-campaign">
      <h2 id="open-campaign">{say('record')}</h2>
      <Form layout="vertical" onFinish={() => write.mutate({ ...kept, from: kept.from || today })}>
        {fields.map((key) => (
          <Form.Item key={key} label={say(key)} htmlFor={`campaign-${key}`} extra={hints[key]} required>
            <Input
              id={`campaign-${key}`}
              value={kept[key]}
              onChange={({ target }) => keep({ ...kept, [key]: target.value })}
            />
          </Form.Item>
        ))}
        <Form.Item label={say('from')} htmlFor="campaign-from" required>
          <Input
            id="campaign-from"
            type="date"
            value={kept.from || today}
            onChange={({ target }) => keep({ ...kept, from: target.value })}
          />
        </Form.Item>
        <Problems error={write.error} fieldOf={(at) => `campaign-${at.replace('/', '')}`} />
        <Button type="primary" htmlType="submit" loading={write.isPending}>
          {say('send')}
        </Button>
      </Form>
    </section>
  );
}

/** Campaigns with what came of them. */
export function Campaigns() {
  const say = useWords(words);
  const may = useMay();
  const query = useQuery({ queryKey: ['listCampaigns'], queryFn: () => listCampaigns() });
  return (
    <>
      <Alert type="info" showIcon title={say('intro')} />
      <Loaded query={query} lines={5}>
        {({ campaigns }) =>
          campaigns.length === 0 ? <p className="quiet">{say('none')}</p> : <Table campaigns={campaigns} />
        }
      </Loaded>
      {may('openCampaign') ? <Open /> : null}
    </>
  );
}
