import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { statusWords } from '../../../../domain/case-status.js';
import { UnitInput } from '../../../ui/id-input.js';
import { useTyped } from '../../../ui/use-typed.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { ListSearch } from '../search.js';
import { listedStatuses } from './listed-statuses.js';

const words = defineWords({
  all: { zh: '全部', en: 'all' },
  tabs: { zh: '按状态', en: 'By status' },
  q: { zh: '案号或对象编号的开头', en: 'Case id or subject id begins with' },
  unit: { zh: '办理单位', en: 'Unit' },
});

interface FilterFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isUnit?: boolean;
}

function FilterField({ id, label, value, onChange, isUnit = false }: FilterFieldProps) {
  const { value: typed, onChange: type, ...composing } = useTyped(value, onChange);
  return (
    <label className="field" htmlFor={id} {...composing}>
      <span>{label}</span>
      {isUnit ? (
        <UnitInput id={id} value={typed} onChange={type} />
      ) : (
        <Input id={id} maxLength={64} value={typed} onChange={({ target }) => type(target.value)} />
      )}
    </label>
  );
}

export interface ListFiltersProps {
  readonly search: ListSearch;
  readonly onChange: (search: ListSearch) => void;
}

/** Which cases are listed; all of it stands in the address. */
export function ListFilters({ search, onChange }: ListFiltersProps) {
  const say = useWords(words);
  const name = useWords(statusWords);
  const { q, unit, status } = search;
  const rest = { ...(q === undefined ? {} : { q }), ...(unit === undefined ? {} : { unit }) };
  const put = (key: 'q' | 'unit', value: string): void => {
    const { [key]: _, ...others } = search;
    onChange(value.trim() === '' ? others : { ...others, [key]: value.trim() });
  };
  return (
    <>
      <nav aria-label={say('tabs')} className="tabs">
        <ul>
          {[undefined, ...listedStatuses].map((each) => (
            <li key={each ?? 'all'}>
              <Link
                to="/cases"
                search={each === undefined ? rest : { ...rest, status: each }}
                className="tab"
                activeOptions={{ exact: true, includeSearch: true }}
                aria-current={each === status ? 'page' : undefined}
              >
                {each === undefined ? say('all') : name(each)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="filters">
        <FilterField id="filter-q" label={say('q')} value={q ?? ''} onChange={(value) => put('q', value)} />
        <FilterField
          id="filter-unit"
          isUnit
          label={say('unit')}
          value={unit ?? ''}
          onChange={(value) => put('unit', value)}
        />
      </div>
    </>
  );
}
