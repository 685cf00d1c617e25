import { createLazyRoute } from '@tanstack/react-router';
import { roleSentences, roleWords } from '../../session/role-words.js';
import { useSession } from '../../session/session.js';
import { Page } from '../../ui/page.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { ChangePassword } from './change-password.js';
import './me.css';
import { Sessions } from './sessions.js';
import { Tokens } from './tokens.js';

const words = defineWords({
  title: { zh: '我的账户', en: 'My account' },
  name: { zh: '姓名', en: 'Name' },
  login: { zh: '登录名', en: 'Login' },
  id: { zh: '编号', en: 'Id' },
  roles: { zh: '角色', en: 'Roles' },
  units: { zh: '案件范围', en: 'Cases of' },
  all: { zh: '全部单位', en: 'All units' },
  other: {
    zh: '角色和单位由管理员变更，任何人不能变更自己的。',
    en: 'An administrator changes roles and units; nobody changes their own.',
  },
});

function Me() {
  const say = useWords(words);
  const roleName = useWords(roleWords);
  const sentence = useWords(roleSentences);
  const { account, name, login, roles, units } = useSession();
  return (
    <Page title={say('title')} isNarrow>
      <dl className="me-facts">
        <dt>{say('name')}</dt>
        <dd>{name}</dd>
        <dt>{say('login')}</dt>
        <dd>{login}</dd>
        <dt>{say('id')}</dt>
        <dd>{account}</dd>
        <dt>{say('roles')}</dt>
        <dd>
          <ul className="me-roles">
            {roles.map((role) => (
              <li key={role}>
                <strong>{roleName(role)}</strong> <span className="hint">{sentence(role)}</span>
              </li>
            ))}
          </ul>
        </dd>
        <dt>{say('units')}</dt>
        <dd>{units === null ? say('all') : units.join(', ')}</dd>
      </dl>
      <p className="quiet">{say('other')}</p>
      <ChangePassword />
      <Sessions />
      <Tokens />
    </Page>
  );
}

export const route = createLazyRoute('/frame/me')({ component: Me });
