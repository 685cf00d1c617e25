import { DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { listCases } from '#client';
import { useMay } from '../../../session/session.js';
import { LinkButton } from '../../../ui/link.js';
import { Page } from '../../../ui/page.js';
import { Problems } from '../../../ui/problems.js';
import { useRows } from '../../../ui/rows/use-rows.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import '../cases.css';
import '../../../ui/tabs.css';
import './list.css';
import type { ListSearch } from '../search.js';
import { ListFilters } from './list-filters.js';
import { KeyLegend } from './key-legend.js';
import { ListWindow } from './list-window.js';
import { saveFile } from './save-file.js';
import { useListCsv } from './use-list-csv.js';
import { useRungs } from './use-rungs.js';

const words = defineWords({
  title: { zh: '案件', en: 'Cases' },
  report: { zh: '报告问题', en: 'Report a lapse' },
  export: { zh: '导出所列CSV', en: 'Export the list as CSV' },
  export_chosen: { zh: '导出所选CSV（{n}件）', en: 'Export the chosen as CSV ({n})' },
  none: { zh: '没有符合条件的案件。', en: 'No case fits.' },
  none_at_all: { zh: '还没有案件。', en: 'There are no cases yet.' },
  none_hint: { zh: '可放宽筛选条件。', en: 'Widen what you look for.' },
  clear: { zh: '清除筛选', en: 'Clear the filters' },
  count: { zh: '已载入{n}件', en: '{n} {n|case|cases} loaded' },
  count_all: { zh: '共{n}件', en: '{n} {n|case|cases} in all' },
});

const pageSize = 100;

/** The pages of cases that fit, loaded as they are scrolled to. */
const useCases = ({ q, status, unit }: ListSearch) =>
  useRows(
    ['listCases', q, status, unit],
    (cursor) =>
      listCases({
        limit: pageSize,
        ...(q === undefined ? {} : { q }),
        ...(status === undefined ? {} : { status }),
        ...(unit === undefined ? {} : { unit }),
        ...(cursor === undefined ? {} : { cursor }),
      }),
    ({ cases }) => cases,
  );

function CaseList() {
  const search = route.useSearch();
  const say = useWords(words);
  const may = useMay();
  const navigate = useNavigate();
  const { query, rows: cases } = useCases(search);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rung = useRungs(cases);
  const csv = useListCsv(rung);
  const shown = chosen.size > 0 ? cases.filter((each) => chosen.has(each.case)) : cases;
  const isFiltered = Object.keys(search).length > 0;
  const put = (to: ListSearch): void => {
    setChosen(new Set());
    void navigate({ to: '/cases', search: to, replace: true });
  };
  const choose = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <Page
      title={say('title')}
      actions={
        <>
          <Button
            icon={<DownloadOutlined aria-hidden />}
            disabled={shown.length === 0}
            onClick={() => saveFile('cases.csv', 'text/csv;charset=utf-8', csv(shown))}
          >
            {chosen.size > 0 ? say('export_chosen', { n: chosen.size }) : say('export')}
          </Button>
          {may('submitCase') ? (
            <LinkButton
              to={'/report' as string}
              color="primary"
              variant="solid"
              icon={<PlusOutlined aria-hidden />}
            >
              {say('report')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <ListFilters search={search} onChange={put} />
      <Problems error={query.error} />
      <p className="quiet list-count" aria-live="polite">
        {query.data ? say(query.hasNextPage ? 'count' : 'count_all', { n: cases.length }) : ' '}
      </p>
      {query.data && cases.length === 0 ? (
        <div className="empty">
          <p>{say(isFiltered ? 'none' : 'none_at_all')}</p>
          {isFiltered ? (
            <>
              <p className="quiet">{say('none_hint')}</p>
              <Button onClick={() => put({})}>{say('clear')}</Button>
            </>
          ) : null}
        </div>
      ) : (
        <>
          <KeyLegend />
          <ListWindow
            cases={cases}
            rung={rung}
            chosen={chosen}
            onChoose={choose}
            isWaiting={query.isFetching && !query.data}
            onEnd={() => {
              if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
            }}
          />
        </>
      )}
    </Page>
  );
}

export const route = createLazyRoute('/frame/cases')({ component: CaseList });
