import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { Input, Radio } from 'antd';
import { listAccounts } from '#client';
import { useMay } from '../../session/session.js';
import { LinkButton } from '../../ui/link.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { MoreRows } from '../../ui/rows/more-rows.js';
import { RowPages } from '../../ui/rows/row-pages.js';
import { useRows } from '../../ui/rows/use-rows.js';
import { useTyped } from '../../ui/use-typed.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { Account, AccountState as State } from './account-query.js';
import { AccountState, stateWords } from './account-state.js';
import '../../ui/stacks.css';
import './accounts.css';
import { RoleTags, UnitTags } from './held.js';

const words = defineWords({
  title: { zh: '账户', en: 'Accounts' },
  open: { zh: '开设账户', en: 'Open an account' },
  permissions: { zh: '权限表', en: 'Table of permissions' },
  search: { zh: '按姓名、登录名或编号查找', en: 'Find by name, login or id' },
  states: { zh: '状态', en: 'State' },
  any: { zh: '全部', en: 'All' },
  caption: { zh: '共 {n} 个账户', en: '{n} {n|account|accounts}' },
  caption_so_far: { zh: '已载入 {n} 个账户', en: '{n} {n|account|accounts} loaded' },
  person: { zh: '人员', en: 'Person' },
  roles: { zh: '角色', en: 'Roles' },
  units: { zh: '限定单位', en: 'Limited to units' },
  erased: { zh: '姓名已删除', en: 'name erased' },
  none: { zh: '没有符合条件的账户', en: 'No account is like that' },
});

const states: readonly State[] = ['open', 'waiting', 'closed'];

type AccountPages = readonly (readonly Account[])[];

function Rows({ pages, isWhole }: { readonly pages: AccountPages; readonly isWhole: boolean }) {
  const say = useWords(words);
  const n = pages.flat().length;
  if (n === 0) return <p>{say('none')}</p>;
  return (
    <ScrollX>
      <table className="plain stacks accounts">
        <caption>{say(isWhole ? 'caption' : 'caption_so_far', { n })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('person')}</th>
            <th scope="col">{say('roles')}</th>
            <th scope="col">{say('units')}</th>
            <th scope="col">{say('states')}</th>
          </tr>
        </thead>
        <RowPages pages={pages}>
          {(each) => (
            <tr key={each.account}>
              <th scope="row">
                <Link to="/accounts/of/$id" params={{ id: each.account }}>
                  {each.name ?? say('erased')}
                </Link>
                <div className="quiet account-ids">
                  {each.login} · {each.account}
                </div>
              </th>
              <td data-label={say('roles')}>
                <RoleTags roles={each.roles} />
              </td>
              <td data-label={say('units')}>
                <UnitTags units={each.units} />
              </td>
              <td data-label={say('states')}>
                <AccountState account={each} />
              </td>
            </tr>
          )}
        </RowPages>
      </table>
    </ScrollX>
  );
}

function AccountList() {
  const say = useWords(words);
  const stateName = useWords(stateWords);
  const may = useMay();
  const navigate = useNavigate({ from: '/accounts' });
  const { q = '', state } = route.useSearch();
  const { query, pages } = useRows(
    ['listAccounts', { q, state }],
    (cursor) =>
      listAccounts({
        ...(q === '' ? {} : { q }),
        ...(state === undefined ? {} : { state }),
        cursor,
        limit: 100,
      }),
    ({ accounts }) => accounts,
  );
  const change = (more: { readonly q?: string | undefined; readonly state?: State | undefined }) =>
    navigate({ search: (before) => ({ ...before, ...more }), replace: true });
  const { onChange: type, ...typed } = useTyped(q, (text) => void change({ q: text.trim() || undefined }));
  return (
    <Page
      title={say('title')}
      actions={
        <>
          <LinkButton to="/accounts/permissions">{say('permissions')}</LinkButton>
          {may('openAccount') ? (
            <LinkButton to="/accounts/new" color="primary" variant="solid">
              {say('open')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <div className="account-filters">
        <Input.Search
          allowClear
          aria-label={say('search')}
          placeholder={say('search')}
          maxLength={200}
          {...typed}
          onChange={({ target }) => type(target.value)}
        />
        <Radio.Group
          aria-label={say('states')}
          value={state ?? 'any'}
          onChange={({ target }) => change({ state: states.find((each) => each === target.value) })}
          options={[
            { value: 'any', label: say('any') },
            ...states.map((value) => ({ value, label: stateName(value) })),
          ]}
        />
      </div>
      <Loaded query={query}>{() => <Rows pages={pages} isWhole={!query.hasNextPage} />}</Loaded>
      <MoreRows query={query} isLast />
    </Page>
  );
}

export const route = createLazyRoute('/frame/accounts')({ component: AccountList });
