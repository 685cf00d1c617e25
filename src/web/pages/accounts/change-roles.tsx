import { useState } from 'react';
import { changeAccountRoles } from '#client';
import { useWrite } from '../../api/use-write.js';
import type { Role } from '../../../domain/account.js';
import { roleWords } from '../../session/role-words.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { Account } from './account-query.js';
import { Confirm } from './confirm.js';
import { RolesField } from './roles-field.js';
import { UnitsField } from './units-field.js';

const words = defineWords({
  title: { zh: '变更角色和单位', en: 'Change roles and units' },
  roles: { zh: '角色', en: 'Roles' },
  units: { zh: '可办理哪些单位的案件', en: 'Cases of which units' },
  changes: { zh: '将变更', en: 'What changes' },
  gains: { zh: '增加：{roles}', en: 'Gained: {roles}' },
  loses: { zh: '取消：{roles}', en: 'Taken away: {roles}' },
  to_all: { zh: '案件范围改为全部单位', en: 'Cases of all units' },
  to_some: { zh: '案件范围改为：{units}', en: 'Cases of these units: {units}' },
  nothing: { zh: '没有变更', en: 'Nothing changes' },
  incomplete: {
    zh: '请至少选择一个角色；限定单位时请填写单位编号',
    en: 'Choose a role at least, and units where it is limited to some',
  },
  holds: {
    zh: '从对方的下一个请求起生效，并记入台账。',
    en: 'It holds from their next request on, and is recorded.',
  },
  submit: { zh: '变更', en: 'Change them' },
});

interface Given {
  readonly roles: readonly Role[];
  readonly units: readonly string[] | null;
}

const sortedText = (values: readonly string[] | null): string => JSON.stringify(values && [...values].sort());

function Changes({ before, after }: { readonly before: Given; readonly after: Given }) {
  const say = useWords(words);
  const roleName = useWords(roleWords);
  const named = (roles: readonly Role[]) => roles.map((role) => roleName(role)).join(', ');
  const gained = after.roles.filter((role) => !before.roles.includes(role));
  const lost = before.roles.filter((role) => !after.roles.includes(role));
  const isUnits = sortedText(before.units) !== sortedText(after.units);
  const units = after.units === null ? say('to_all') : say('to_some', { units: after.units.join(', ') });
  const lines = [
    ...(gained.length > 0 ? [say('gains', { roles: named(gained) })] : []),
    ...(lost.length > 0 ? [say('loses', { roles: named(lost) })] : []),
    ...(isUnits ? [units] : []),
  ];
  return (
    <div aria-live="polite">
      <h3>{say('changes')}</h3>
      <ul>
        {(lines.length > 0 ? lines : [say('nothing')]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

export interface ChangeRolesProps {
  readonly account: Account;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Other roles and units for an account, with what that changes before it is done. */
export function ChangeRoles({ account, isOpen, onClose }: ChangeRolesProps) {
  const say = useWords(words);
  const [given, setGiven] = useState<Given>(account);
  const write = useWrite(({ roles, units }: Given, key) =>
    changeAccountRoles(account.account, key, { roles: [...roles], units: units && [...units] }),
  );
  const isWhole = given.roles.length > 0 && (given.units === null || given.units.length > 0);
  const isSame =
    sortedText(given.roles) === sortedText(account.roles) &&
    sortedText(given.units) === sortedText(account.units);
  const close = () => {
    setGiven(account);
    onClose();
  };
  return (
    <Confirm
      isOpen={isOpen}
      title={say('title')}
      verb={say('submit')}
      write={write}
      isReady={isWhole && !isSame}
      onAct={() => write.mutate(given, { onSuccess: onClose })}
      onClose={close}
      what={
        <>
          <h3 id="change-roles-label">{say('roles')}</h3>
          <RolesField
            labelledBy="change-roles-label"
            value={given.roles}
            onChange={(roles) => setGiven(({ units }) => ({ roles, units }))}
          />
          <h3 id="change-units-label">{say('units')}</h3>
          <UnitsField
            labelledBy="change-units-label"
            value={given.units}
            onChange={(units) => setGiven(({ roles }) => ({ roles, units }))}
          />
          <Changes before={account} after={given} />
          <p className="hint">{isWhole ? say('holds') : say('incomplete')}</p>
        </>
      }
    />
  );
}
