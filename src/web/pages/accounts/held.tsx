import { Tag } from 'antd';
import type { Role } from '../../../domain/account.js';
import { roleWords } from '../../session/role-words.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({ all: { zh: '全部单位', en: 'All units' } });

export function RoleTags({ roles }: { readonly roles: readonly Role[] }) {
  const say = useWords(roleWords);
  return (
    <span className="account-tags">
      {roles.map((role) => (
        <Tag key={role}>{say(role)}</Tag>
      ))}
    </span>
  );
}

/** The units whose cases an account is limited to; null: all. */
export function UnitTags({ units }: { readonly units: readonly string[] | null }) {
  const say = useWords(words);
  if (units === null) return <span className="quiet">{say('all')}</span>;
  return (
    <span className="account-tags">
      {units.map((unit) => (
        <Tag key={unit}>{unit}</Tag>
      ))}
    </span>
  );
}
