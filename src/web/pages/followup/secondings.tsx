import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { Empty, Radio, Skeleton } from 'antd';
import { listSecondings } from '#client';
import { useMay } from '../../session/session.js';
import { Page } from '../../ui/page.js';
import { Problems } from '../../ui/problems.js';
import { MoreRows } from '../../ui/rows/more-rows.js';
import { RowPages } from '../../ui/rows/row-pages.js';
import { useRows } from '../../ui/rows/use-rows.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import './followup.css';
import { columnWords, SecondingRow } from './seconding-row.js';

const words = defineWords({
  title: { zh: '待第二人附议', en: 'Waiting for the second person' },
  about: {
    zh: '以下事项须由提出人以外的人附议才成立，等候最久的在前。',
    en: 'These hold once somebody other than who proposed them agrees. What has waited longest comes first.',
  },
  whose: { zh: '由谁附议', en: 'Whose answer is waited for' },
  me: { zh: '等我附议', en: 'Mine' },
  anybody: { zh: '全部', en: 'Anybody’s' },
  none: { zh: '没有等待附议的事项', en: 'Nothing waits for a second person' },
  none_mine: { zh: '没有等您附议的事项', en: 'Nothing waits for you' },
});

/** What somebody proposed and a second person is to answer. */
function Secondings() {
  const say = useWords(words);
  const column = useWords(columnWords);
  const may = useMay();
  const navigate = useNavigate();
  const { of } = useSearch({ from: '/frame/secondings' });
  const maySecond = may('second') || may('secondWithdrawal');
  const isMine = maySecond && of !== 'anybody';
  const { query, pages, rows } = useRows(
    ['listSecondings', isMine],
    (cursor) => listSecondings({ cursor, limit: 100, ...(isMine ? { whose: 'me' as const } : {}) }),
    ({ secondings }) => secondings,
  );
  return (
    <Page title={say('title')}>
      <p className="hint">{say('about')}</p>
      {maySecond ? (
        <Radio.Group
          className="follow-block"
          aria-label={say('whose')}
          optionType="button"
          value={isMine ? 'me' : 'anybody'}
          options={(['me', 'anybody'] as const).map((value) => ({ value, label: say(value) }))}
          onChange={({ target }) =>
            void navigate({
              to: '/secondings',
              search: target.value === 'anybody' ? { of: 'anybody' } : {},
              replace: true,
            })
          }
        />
      ) : null}
      <Problems error={query.error} />
      {query.isPending ? <Skeleton active title={false} /> : null}
      {query.data && rows.length === 0 ? <Empty description={say(isMine ? 'none_mine' : 'none')} /> : null}
      {rows.length > 0 ? (
        <ScrollX>
          <table className="plain follow-table">
            <caption className="follow-hidden">{say('title')}</caption>
            <thead>
              <tr>
                {(['about', 'unit', 'what', 'proposer', 'since', 'act'] as const).map((each) => (
                  <th key={each} scope="col">
                    {column(each)}
                  </th>
                ))}
              </tr>
            </thead>
            <RowPages pages={pages}>{(row) => <SecondingRow key={row.proposal} row={row} />}</RowPages>
          </table>
        </ScrollX>
      ) : null}
      <MoreRows query={query} isLast />
    </Page>
  );
}

export const route = createLazyRoute('/frame/secondings')({ component: Secondings });
