import { Checkbox } from 'antd';
import { type Role, roles } from '../../../domain/account.js';
import { roleSentences, roleWords } from '../../session/role-words.js';
import { useWords } from '../../words/use-words.js';

export interface RolesFieldProps {
  readonly value?: readonly Role[];
  readonly onChange?: (roles: readonly Role[]) => void;
  readonly labelledBy: string;
}

/** Which roles an account has, each with what it may do. Which go together the service says. */
export function RolesField({ value = [], onChange, labelledBy }: RolesFieldProps) {
  const name = useWords(roleWords);
  const sentence = useWords(roleSentences);
  const change = (role: Role, isHeld: boolean) =>
    onChange?.(roles.filter((each) => (each === role ? isHeld : value.includes(each))));
  return (
    <fieldset aria-labelledby={labelledBy} className="account-roles">
      {roles.map((role) => (
        <Checkbox
          key={role}
          checked={value.includes(role)}
          onChange={({ target }) => change(role, target.checked)}
        >
          <strong>{name(role)}</strong> <span className="hint">{sentence(role)}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
