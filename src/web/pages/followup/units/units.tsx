import { createLazyRoute, Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Input, Skeleton } from 'antd';
import { listSubjects } from '#client';
import { useMay } from '../../../session/session.js';
import { LinkButton } from '../../../ui/link.js';
import { Page } from '../../../ui/page.js';
import { Problems } from '../../../ui/problems.js';
import { MoreRows } from '../../../ui/rows/more-rows.js';
import { RowPages } from '../../../ui/rows/row-pages.js';
import { useRows } from '../../../ui/rows/use-rows.js';
import { ScrollX } from '../../../ui/scroll-x.js';
import { defineWords } from '../../../words/define-words.js';
import { useUnitName } from '../../../words/use-names.js';
import { useWords } from '../../../words/use-words.js';
import '../followup.css';
import { WordOf } from '../../../words/word-of.js';
import { nameOf } from './name-of.js';
import { kindWords, stateWords } from './unit-words.js';

const words = defineWords({
  title: { zh: '单位', en: 'Units' },
  register: { zh: '登记', en: 'Register' },
  q: { zh: '编号或名称', en: 'Ref or name' },
  kind: { zh: '类别', en: 'Kind' },
  all: { zh: '全部', en: 'all' },
  search: { zh: '查找', en: 'Search' },
  none: { zh: '没有符合条件的单位或个人', en: 'No unit or person fits' },
  caption: { zh: '登记簿', en: 'The register' },
  ref: { zh: '编号', en: 'Ref' },
  name: { zh: '名称', en: 'Name' },
  unit: { zh: '所属单位', en: 'Belongs to' },
  state: { zh: '状态', en: 'State' },
});

const kinds = [undefined, 'organisation', 'person'] as const;

function Units() {
  const say = useWords(words);
  const unitName = useUnitName();
  const kindName = useWords(kindWords);
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/units' });
  const { query, pages, rows } = useRows(
    ['listSubjects', search],
    (cursor) => listSubjects({ ...search, cursor, limit: 100 }),
    ({ subjects }) => subjects,
  );
  return (
    <Page
      title={say('title')}
      actions={
        may('registerSubject') ? (
          <LinkButton color="primary" variant="solid" to="/register-unit">
            {say('register')}
          </LinkButton>
        ) : null
      }
    >
      <nav aria-label={say('kind')}>
        <ul className="follow-states">
          {kinds.map((kind) => (
            <li key={kind ?? ''}>
              <Link
                to="/units"
                search={{ ...search, kind }}
                aria-current={search.kind === kind ? 'page' : undefined}
              >
                {kind ? kindName(kind) : say('all')}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <search>
        <form
          key={search.q}
          className="follow-filters"
          onSubmit={(event) => {
            event.preventDefault();
            const q = String(new FormData(event.currentTarget).get('q') ?? '').trim() || undefined;
            void navigate({ to: '/units', search: { ...search, q } });
          }}
        >
          <label htmlFor="follow-q">
            {say('q')}
            <Input id="follow-q" name="q" type="search" defaultValue={search.q} maxLength={200} />
          </label>
          <Button htmlType="submit">{say('search')}</Button>
        </form>
      </search>
      <Problems error={query.error} />
      {query.isPending ? <Skeleton active title={false} paragraph={{ rows: 10 }} /> : null}
      {query.data && rows.length === 0 ? <Empty description={say('none')} /> : null}
      {rows.length > 0 ? (
        <ScrollX>
          <table className="plain follow-table">
            <caption className="follow-hidden">{say('caption')}</caption>
            <thead>
              <tr>
                {(['name', 'ref', 'kind', 'unit', 'state'] as const).map((each) => (
                  <th key={each} scope="col">
                    {say(each)}
                  </th>
                ))}
              </tr>
            </thead>
            <RowPages pages={pages}>
              {(row) => (
                <tr key={row.ref}>
                  <th scope="row">
                    <Link to="/units/$ref" params={{ ref: row.ref }}>
                      {nameOf(row)}
                    </Link>
                  </th>
                  <td data-label={say('ref')}>{row.ref}</td>
                  <td data-label={say('kind')}>
                    {row.kind ? <WordOf words={kindWords} of={row.kind} /> : null}
                  </td>
                  <td data-label={say('unit')}>
                    {row.unit ? (
                      <Link to="/units/$ref" params={{ ref: row.unit }}>
                        {unitName(row.unit)}
                      </Link>
                    ) : null}
                  </td>
                  <td data-label={say('state')}>
                    <WordOf words={stateWords} of={row.state} />
                  </td>
                </tr>
              )}
            </RowPages>
          </table>
        </ScrollX>
      ) : null}
      <MoreRows query={query} isLast />
    </Page>
  );
}

export const route = createLazyRoute('/frame/units')({ component: Units });
