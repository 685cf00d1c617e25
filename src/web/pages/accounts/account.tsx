import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { LinkButton } from '../../ui/link.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { useMay } from '../../session/session.js';
import { roleSentences, roleWords } from '../../session/role-words.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { AccountActs } from './account-acts.js';
import { type Account, accountQuery } from './account-query.js';
import { AccountState } from './account-state.js';
import './accounts.css';
import { UnitTags } from './held.js';

const words = defineWords({
  title: { zh: '账户 {id}', en: 'Account {id}' },
  list: { zh: '全部账户', en: 'All accounts' },
  name: { zh: '姓名', en: 'Name' },
  login: { zh: '登录名', en: 'Login' },
  erased: { zh: '已删除', en: 'erased' },
  state: { zh: '状态', en: 'State' },
  roles: { zh: '角色', en: 'Roles' },
  units: { zh: '案件范围', en: 'Cases of' },
  recorded: { zh: '台账条目', en: 'Entries of the trail' },
  opened: { zh: '开设 {n}', en: 'opened in {n}' },
  latest: { zh: '最近变更 {n}', en: 'last changed in {n}' },
  closed: { zh: '停用 {n}', en: 'closed in {n}' },
});

function Facts({ account }: { readonly account: Account }) {
  const say = useWords(words);
  const roleName = useWords(roleWords);
  const sentence = useWords(roleSentences);
  const entries = [
    say('opened', { n: account.opened }),
    ...(account.latest === account.opened || account.latest === account.closed
      ? []
      : [say('latest', { n: account.latest })]),
    ...(account.closed === null ? [] : [say('closed', { n: account.closed })]),
  ];
  return (
    <dl className="account-facts">
      <dt>{say('name')}</dt>
      <dd>{account.name ?? say('erased')}</dd>
      <dt>{say('login')}</dt>
      <dd>{account.login ?? say('erased')}</dd>
      <dt>{say('state')}</dt>
      <dd>
        <AccountState account={account} />
      </dd>
      <dt>{say('roles')}</dt>
      <dd>
        <ul className="account-held">
          {account.roles.map((role) => (
            <li key={role}>
              <strong>{roleName(role)}</strong> <span className="hint">{sentence(role)}</span>
            </li>
          ))}
        </ul>
      </dd>
      <dt>{say('units')}</dt>
      <dd>
        <UnitTags units={account.units} />
      </dd>
      <dt>{say('recorded')}</dt>
      <dd>{entries.join(' · ')}</dd>
    </dl>
  );
}

function AccountPage() {
  const say = useWords(words);
  const may = useMay();
  const { id } = route.useParams();
  const query = useQuery(accountQuery(id));
  return (
    <Page
      title={query.data?.name ?? say('title', { id })}
      actions={<LinkButton to="/accounts">{say('list')}</LinkButton>}
      isNarrow
    >
      <Loaded query={query}>
        {(account) => (
          <>
            <Facts account={account} />
            {account.closed === null && may('changeAccountRoles') ? <AccountActs account={account} /> : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

export const route = createLazyRoute('/frame/accounts/of/$id')({ component: AccountPage });
