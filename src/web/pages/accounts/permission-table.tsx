import { type Role, roles } from '../../../domain/account.js';
import { roleWords } from '../../session/role-words.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { defineWords } from '../../words/define-words.js';
import { localeOf } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { operationWords } from './operation-words.js';
import type { May, PermissionRow } from './permission-rows.js';

const words = defineWords({
  caption: {
    zh: '{n} 项操作与 {roles} 种角色。● 可以；◐ 仅限不限定单位的账户；空白：不可以',
    en: '{n} operations by {roles} roles. ● may; ◐ only accounts that are limited to no units; empty: may not',
  },
  operation: { zh: '操作', en: 'Operation' },
  may: { zh: '可以', en: 'may' },
  whole: { zh: '仅限不限定单位的账户', en: 'only accounts limited to no units' },
  not: { zh: '不可以', en: 'may not' },
  anyone: { zh: '无须登录', en: 'anyone, without signing in' },
  address: { zh: '持有专用地址者', en: 'who has the address' },
  signed_in: { zh: '所有已登录账户', en: 'every account' },
});

const partWords = defineWords({
  cases: { zh: '案件', en: 'Cases' },
  subjects: { zh: '单位和人员登记', en: 'Register of units and persons' },
  recommendations: { zh: '试算', en: 'Trying out' },
  rulebooks: { zh: '规则', en: 'Rules' },
  proposals: { zh: '薄弱环节、建议与专项', en: 'Weak links, proposals and campaigns' },
  overview: { zh: '总览', en: 'Overviews' },
  statistics: { zh: '统计', en: 'Statistics' },
  letters: { zh: '函件', en: 'Letters' },
  jobs: { zh: '任务', en: 'Jobs' },
  trail: { zh: '台账', en: 'Trail' },
  notices: { zh: '通知与日历', en: 'Notices and calendars' },
  accounts: { zh: '账户与登录', en: 'Accounts and signing in' },
  service: { zh: '系统', en: 'Service' },
});

const isKey = <W extends object>(of: W, key: PropertyKey): key is keyof W => Object.hasOwn(of, key);

function Marks({ may }: { readonly may: May }) {
  const say = useWords(words);
  if (typeof may === 'string') return <td colSpan={roles.length}>{say(may)}</td>;
  const marked = (role: Role) => may.roles.includes(role);
  return roles.map((role) => (
    <td key={role}>
      {marked(role) ? (
        <span role="img" aria-label={say(may.whole ? 'whole' : 'may')}>
          {may.whole ? '◐' : '●'}
        </span>
      ) : (
        <span className="unseen">{say('not')}</span>
      )}
    </td>
  ));
}

function OperationName({ operation, summary }: Pick<PermissionRow, 'operation' | 'summary'>) {
  const say = useWords(operationWords);
  return (
    <>
      {isKey(operationWords, operation) ? say(operation) : <span lang={localeOf.en}>{summary}</span>}
      <code>{operation}</code>
    </>
  );
}

/** Every operation of the interface by roles, part by part. */
export function PermissionTable({ rows }: { readonly rows: readonly PermissionRow[] }) {
  const say = useWords(words);
  const roleName = useWords(roleWords);
  const partName = useWords(partWords);
  const parts = [...new Set(rows.map(({ part }) => part))];
  const named = (part: string) => (isKey(partWords, part) ? partName(part) : part);
  return (
    <ScrollX>
      <table className="plain permissions">
        <caption>{say('caption', { n: rows.length, roles: roles.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('operation')}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {roleName(role)}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map((part) => (
          <tbody key={part}>
            <tr>
              <th scope="rowgroup" colSpan={roles.length + 1} className="permissions-part">
                {named(part)}
              </th>
            </tr>
            {rows
              .filter((row) => row.part === part)
              .map(({ operation, summary, may }) => (
                <tr key={operation}>
                  <th scope="row">
                    <OperationName operation={operation} summary={summary} />
                  </th>
                  <Marks may={may} />
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </ScrollX>
  );
}
