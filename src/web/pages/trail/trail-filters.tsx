import { getRouteApi } from '@tanstack/react-router';
import { Button, Radio, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { type EntryKind, entryKinds, isEntryKind } from '../../../domain/entry.js';
import { kindName } from '../../../domain/kind-names.js';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { entryOfDay } from './day-entry.js';
import type { TrailSearch } from './search.js';
import { trailWords } from './words.js';

const words = defineWords({
  view: { zh: '查看', en: 'Show' },
  all: { zh: '全部条目', en: 'All entries' },
  access: { zh: '访问与账户记录', en: 'Access and accounts' },
  access_note: {
    zh: '何人请求了无权限的操作、账户的开立与变更、导出。',
    en: 'Who asked for what they may not do, how accounts came and changed, and exports.',
  },
  any: { zh: '全部种类', en: 'All kinds' },
  actor: { zh: '办理人', en: 'By' },
  since: { zh: '自', en: 'From' },
  until: { zh: '至', en: 'Up to' },
  day: { zh: '转到日期', en: 'Go to day' },
  apply: { zh: '查看', en: 'Show' },
  clear: { zh: '清除筛选', en: 'Clear' },
});

const page = getRouteApi('/frame/trail');

type Typed = Required<{ readonly [Field in 'case' | 'actor' | 'since' | 'until']: string }>;

const typedOf = ({ case: caseId, actor, since, until }: TrailSearch): Typed => ({
  case: caseId ?? '',
  actor: actor ?? '',
  since: since ?? '',
  until: until ?? '',
});

const filled = (text: string): string | undefined => text.trim() || undefined;

interface FieldProps {
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Field({ label, type, value, onChange }: FieldProps) {
  return (
    <label className="trail-field">
      {label}
      <input
        className="trail-input"
        type={type}
        value={value}
        maxLength={200}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

/** What of the trail is shown; all of it stands in the address. */
export function TrailFilters() {
  const say = useWords(words);
  const common = useWords(trailWords);
  const language = useLanguage();
  const search = page.useSearch();
  const navigate = page.useNavigate();
  const [typed, setTyped] = useState(() => typedOf(search));
  const [day, setDay] = useState('');
  const [error, setError] = useState<unknown>(null);
  const isAccess = search.view === 'access';
  const go = (to: TrailSearch) => navigate({ search: to, resetScroll: false });
  const apply = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setError(null);
    try {
      const at = day === '' ? undefined : await entryOfDay(day);
      const { case: caseId, actor, since, until } = typed;
      const chosen = { actor: filled(actor), since: filled(since), until: filled(until) };
      await go({ ...search, at, case: filled(caseId), ...chosen });
    } catch (failed) {
      setError(failed);
    }
  };
  const input = (field: keyof Typed, label: string, type: 'text' | 'date') => (
    <Field
      label={label}
      type={type}
      value={typed[field]}
      onChange={(text) => setTyped({ ...typed, [field]: text })}
    />
  );
  return (
    <form className="trail-filters" onSubmit={apply}>
      <Radio.Group
        aria-label={say('view')}
        optionType="button"
        value={isAccess ? 'access' : 'all'}
        options={[
          { value: 'all', label: say('all') },
          { value: 'access', label: say('access') },
        ]}
        onChange={({ target }) => {
          setTyped({ ...typed, case: '' });
          const { actor, since, until } = search;
          void go({ actor, since, until, ...(target.value === 'access' ? { view: 'access' } : {}) });
        }}
      />
      {isAccess ? (
        <p className="hint">{say('access_note')}</p>
      ) : (
        <>
          <span className="trail-field">
            <label htmlFor="trail-kind">{common('kind')}</label>
            <Select<EntryKind[]>
              id="trail-kind"
              mode="multiple"
              className="trail-kind"
              placeholder={say('any')}
              value={(search.kinds ?? []).filter(isEntryKind)}
              optionFilterProp="label"
              options={entryKinds.map((kind) => ({ value: kind, label: kindName(kind)?.[language] ?? kind }))}
              onChange={(kinds) =>
                go({ ...search, at: undefined, kinds: kinds.length > 0 ? kinds : undefined })
              }
            />
          </span>
          {input('case', common('case'), 'text')}
        </>
      )}
      {input('actor', say('actor'), 'text')}
      {input('since', say('since'), 'date')}
      {input('until', say('until'), 'date')}
      <Field label={say('day')} type="date" value={day} onChange={setDay} />
      <Button htmlType="submit">{say('apply')}</Button>
      <Button
        type="text"
        onClick={() => {
          setTyped(typedOf({}));
          setDay('');
          void go(isAccess ? { view: 'access' } : {});
        }}
      >
        {say('clear')}
      </Button>
      <Problems error={error} />
    </form>
  );
}
