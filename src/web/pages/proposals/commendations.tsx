import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { commend, listCommendations } from '#client';
import { useWrite } from '../../api/use-write.js';
import { useMay } from '../../session/session.js';
import { CaseLink } from '../../ui/case-link.js';
import { UnitInput } from '../../ui/id-input.js';
import { Problems } from '../../ui/problems.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useNamed, useOfficeWords } from '../../words/use-named.js';
import { useWords } from '../../words/use-words.js';
import { Opened } from './opened.js';
import { useKept } from './use-kept.js';

const words = defineWords({
  never: { zh: '功过不相抵', en: 'A commendation never offsets a lapse' },
  never_text: {
    zh: '推介表扬不抵消任何失职：评估和既往记录都不读取它。',
    en: 'No evaluation and no history reads it.',
  },
  none: { zh: '还没有推介表扬', en: 'Nothing has been commended yet.' },
  record: { zh: '记录推介表扬', en: 'Record a commendation' },
  ref: { zh: '单位（按名称或编号选择）或个人编号', en: 'Unit, chosen by name or ref, or ref of a person' },
  on: { zh: '日期', en: 'Day' },
  what: { zh: '做了什么，怎样推介', en: 'What was done, and how it was made known' },
  case: { zh: '在哪个案件中发现（可不填）', en: 'The case in which it was seen, if any' },
  send: { zh: '记录', en: 'Record' },
  done: { zh: '已记录，条目 {n}', en: 'Recorded as entry {n}' },
  more: { zh: '继续列出', en: 'List more' },
  list: { zh: '推介表扬', en: 'Commendations' },
});

const nothing = { ref: '', on: '', what: '', case: '' };

function Record() {
  const say = useWords(words);
  const today = useOfficeWords().data?.today ?? '';
  const [kept, keep, forget] = useKept('commendation', nothing);
  const write = useWrite(async ({ ref, on, what, case: seenIn }: typeof nothing, key) => {
    const answer = await commend(key, { ref, on, what, case: seenIn === '' ? null : seenIn });
    forget();
    return answer;
  });
  return (
    <section aria-labelledby="commend">
      <h2 id="commend">{say('record')}</h2>
      <Form layout="vertical" onFinish={() => write.mutate({ ...kept, on: kept.on || today })}>
        <Form.Item label={say('ref')} htmlFor="commend-ref" required>
          <UnitInput id="commend-ref" value={kept.ref} onChange={(ref) => keep({ ...kept, ref })} />
        </Form.Item>
        <Form.Item label={say('on')} htmlFor="commend-on" required>
          <Input
            id="commend-on"
            type="date"
            max={today}
            value={kept.on || today}
            onChange={({ target }) => keep({ ...kept, on: target.value })}
          />
        </Form.Item>
        <Form.Item label={say('what')} htmlFor="commend-what" required>
          <Input.TextArea
            id="commend-what"
            rows={3}
            maxLength={10_000}
            value={kept.what}
            onChange={({ target }) => keep({ ...kept, what: target.value })}
          />
        </Form.Item>
        <Form.Item label={say('case')} htmlFor="commend-case">
          <Input
            id="commend-case"
            value={kept.case}
            onChange={({ target }) => keep({ ...kept, case: target.value })}
          />
        </Form.Item>
        <Problems error={write.error} fieldOf={(at) => `commend-${at.replace('/', '')}`} />
        {write.data ? (
          <Alert type="success" showIcon title={say('done', { n: String(write.data.entry) })} />
        ) : null}
        <Button type="primary" htmlType="submit" loading={write.isPending}>
          {say('send')}
        </Button>
      </Form>
    </section>
  );
}

/** Good deeds that were made known, and that they make up for nothing. */
export function Commendations() {
  const say = useWords(words);
  const may = useMay();
  const language = useLanguage();
  const query = useInfiniteQuery({
    queryKey: ['listCommendations'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => listCommendations(pageParam === null ? {} : { cursor: pageParam }),
    getNextPageParam: ({ cursor }) => cursor,
  });
  const listed = query.data?.pages.flatMap(({ commendations }) => commendations);
  const named = useNamed(useOfficeWords(listed?.map(({ ref }) => ref)).data);
  return (
    <>
      <Alert type="info" showIcon title={say('never')} description={say('never_text')} />
      <Problems error={query.error} />
      <ul className="lines spaced" aria-label={say('list')}>
        {listed?.map((one) => (
          <li key={one.entry}>
            <strong>{named.unit(one.ref)}</strong> <span className="quiet">{dayText(one.on, language)}</span>{' '}
            {one.case ? <CaseLink id={one.case} /> : null}
            <div>
              <Opened of={one.what} />
            </div>
          </li>
        ))}
      </ul>
      {listed?.length === 0 ? <p className="quiet">{say('none')}</p> : null}
      {query.hasNextPage ? <Button onClick={() => query.fetchNextPage()}>{say('more')}</Button> : null}
      {may('commend') ? <Record /> : null}
    </>
  );
}
