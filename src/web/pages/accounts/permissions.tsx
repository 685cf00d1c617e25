import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { Button } from 'antd';
import { openapi } from '#client';
import { roles } from '../../../domain/account.js';
import { roleSentences, roleWords } from '../../session/role-words.js';
import { LinkButton } from '../../ui/link.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import './accounts.css';
import { PermissionTable } from './permission-table.js';
import { permissionRows } from './permission-rows.js';

const words = defineWords({
  title: { zh: '权限表', en: 'Table of permissions' },
  list: { zh: '全部账户', en: 'All accounts' },
  print: { zh: '打印', en: 'Print' },
  about: {
    zh: '系统按本表逐项核对每个请求；被拒绝的请求记入台账。管理员不看案件，审计人不作改动，两者均不兼任其他角色。',
    en: 'The service checks every request against this table, and records those that it refuses. Administrators read no cases, auditors change nothing, and neither holds another role.',
  },
  roles: { zh: '角色', en: 'Roles' },
});

function Permissions() {
  const say = useWords(words);
  const roleName = useWords(roleWords);
  const sentence = useWords(roleSentences);
  const query = useQuery({
    queryKey: ['openapi'],
    queryFn: async () => permissionRows(await openapi()),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page
      title={say('title')}
      actions={
        <>
          <LinkButton to="/accounts">{say('list')}</LinkButton>
          <Button onClick={() => print()}>{say('print')}</Button>
        </>
      }
    >
      <p>{say('about')}</p>
      <h2>{say('roles')}</h2>
      <dl className="account-facts">
        {roles.map((role) => [
          <dt key={role}>{roleName(role)}</dt>,
          <dd key={`${role} does`}>{sentence(role)}</dd>,
        ])}
      </dl>
      <Loaded query={query} lines={20}>
        {(rows) => <PermissionTable rows={rows} />}
      </Loaded>
    </Page>
  );
}

export const route = createLazyRoute('/frame/accounts/permissions')({ component: Permissions });
