import { useQuery } from '@tanstack/react-query';
import { listRulebooks, readOffice } from '#client';
import { roleWords } from '../../session/role-words.js';
import type { Role } from '../../../domain/account.js';
import { useSession } from '../../session/session.js';
import { LinkButton } from '../../ui/link.js';
import { Bilingual } from '../../words/bilingual.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { type Account, accountsQuery } from '../accounts/account-query.js';
import './first-run.css';
import { Step } from './step.js';
import { TryIt } from './try-it.js';

const words = defineWords({
  office_work: { zh: '为本机关做好准备', en: 'Make it ready for your office' },
  administrator: { zh: '设立管理员', en: 'The administrator' },
  administrator_is: { zh: '{name}，您自己。', en: '{name}, which is you.' },
  office: { zh: '本机关的名称和设置', en: 'Name and settings of the office' },
  office_where: {
    zh: '写在文件里：复制 rules/office.yaml，改好名称、时区、函件落款，用环境变量 GRADUS_OFFICE 指明，重新启动。',
    en: 'They stand in a file: copy rules/office.yaml, change name, time zone and what letters say, name the copy in GRADUS_OFFICE, and start again.',
  },
  rulebooks: { zh: '规则', en: 'Rulebooks' },
  rulebook_is: { zh: '已发布：', en: 'Published:' },
  rulebook_none: { zh: '还没有已发布的规则。', en: 'None is published yet.' },
  accounts: { zh: '各岗位的账户', en: 'Accounts for those who work here' },
  accounts_about: {
    zh: '至少要有人提交、有人决定；须两人决定的事项还要有第二决定人，且不是同一人。',
    en: 'Somebody reports, somebody decides; where two persons are wanted the second is somebody else.',
  },
  held: { zh: '{role}：{n} 个账户', en: '{role}: {n} {n|account|accounts}' },
  missing: { zh: '{role}：还没有', en: '{role}: none yet' },
  open_account: { zh: '开设账户', en: 'Open an account' },
  units: { zh: '单位名单', en: 'The units of your area' },
  units_about: {
    zh: '由决定人在“单位”页登记；已有名单时，可在服务器上一次导入：',
    en: 'A decider registers them under Units. A list that you have already is imported at once on the machine:',
  },
  sample: { zh: '第一个案件', en: 'The first case' },
  sample_about: {
    zh: '提交人在“报告问题”页提交。上面的办案账户会直接打开填好的示例。',
    en: 'A submitter reports it under Report a lapse. The second account above opens a sample that is filled in.',
  },
});

const wanted: readonly Role[] = ['submitter', 'decider', 'second_decider'];

const holders = (accounts: readonly Account[], role: Role): number =>
  accounts.filter(({ closed, roles }) => closed === null && roles.includes(role)).length;

/** The name in the shipped settings has a place to be filled in. */
const isShipped = (name: Readonly<Record<string, string>>): boolean =>
  Object.values(name).some((text) => text.includes('XX'));

function Rulebooks({ lines }: { readonly lines: Awaited<ReturnType<typeof listRulebooks>>['rulebooks'] }) {
  const say = useWords(words);
  if (lines.length === 0) return <p>{say('rulebook_none')}</p>;
  return (
    <>
      <p>{say('rulebook_is')}</p>
      <ul>
        {lines.map(({ id, versions }) => {
          const shown = versions.find(({ state }) => state === 'in_force') ?? versions.at(-1);
          return (
            <li key={id}>
              {shown ? <Bilingual of={shown.title} /> : id}{' '}
              <span className="quiet">{`${id} ${shown?.version ?? ''}`}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** From an empty office to one that works: the short way first, then what an office wants. */
export function FirstSteps() {
  const say = useWords(words);
  const roleName = useWords(roleWords);
  const { name, account } = useSession();
  const { data: accounts = [] } = useQuery(accountsQuery);
  const { data: office } = useQuery({ queryKey: ['readOffice'], queryFn: () => readOffice() });
  const rulebooks = useQuery({
    queryKey: ['listRulebooks'],
    queryFn: async () => (await listRulebooks()).rulebooks,
  }).data;
  const isStaffed = wanted.every((role) => holders(accounts, role) > 0);
  return (
    <>
      <TryIt />
      <h2>{say('office_work')}</h2>
      <ol className="first-steps">
        <Step title={say('administrator')} state="done">
          <p>{say('administrator_is', { name: name ?? account })}</p>
        </Step>
        <Step title={say('office')} state={office && !isShipped(office.name) ? 'done' : 'open'}>
          <p>{office ? <Bilingual of={office.name} /> : null}</p>
          <p>{say('office_where')}</p>
        </Step>
        <Step title={say('rulebooks')} state={rulebooks && rulebooks.length > 0 ? 'done' : 'open'}>
          {rulebooks ? <Rulebooks lines={rulebooks} /> : null}
        </Step>
        <Step title={say('accounts')} state={isStaffed ? 'done' : 'open'}>
          <p>{say('accounts_about')}</p>
          <ul>
            {wanted.map((role) => {
              const n = holders(accounts, role);
              return (
                <li key={role}>
                  {n > 0
                    ? say('held', { role: roleName(role), n })
                    : say('missing', { role: roleName(role) })}
                </li>
              );
            })}
          </ul>
          <LinkButton to="/accounts/new">{say('open_account')}</LinkButton>
        </Step>
        <Step title={say('units')} state="others">
          <p>{say('units_about')}</p>
          <code>gradus subject import units.csv --actor DECIDER</code>
        </Step>
        <Step title={say('sample')} state="others">
          <p>{say('sample_about')}</p>
        </Step>
      </ol>
    </>
  );
}
