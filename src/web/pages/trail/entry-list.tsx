import { Link } from '@tanstack/react-router';
import type { Entry } from '#client';
import { kindName } from '../../../domain/kind-names.js';
import { CaseLink } from '../../ui/case-link.js';
import { instantText } from '../../words/days.js';
import { defineWords, type Words } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import { operationWords } from '../accounts/operation-words.js';
import { trailWords } from './words.js';

const words = defineWords({
  list: { zh: '台账条目，由新到旧', en: 'Entries of the trail, the newest first' },
  none: { zh: '没有这样的条目。', en: 'There are no such entries.' },
  entry_column: { zh: '条目', en: 'Entry' },
  what: { zh: '事项', en: 'What was done' },
  access_denied: {
    zh: '请求“{operation}”，无权限，已拒绝',
    en: 'asked for “{operation}” without the right, refused',
  },
  export_made: {
    zh: '导出条目 0–{last}，根哈希 {root}',
    en: 'took out entries 0 to {last}, root {root}',
  },
  account: { zh: '账户 {account}', en: 'account {account}' },
  roles: { zh: '角色 {roles}', en: 'roles {roles}' },
  of_case: { zh: '本案第 {n} 条', en: 'its entry {n}' },
});

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** What the body of an entry of the access record says, in words. */
function useDetail(): (entry: Entry['entry']) => string | null {
  const say = useWords(words);
  const language = useLanguage();
  const names: Words = operationWords;
  return ({ kind, body }) => {
    const { operation, account, roles, entries, root } = Object(body);
    const parts = [
      kind === 'export_made' && say('export_made', { last: Number(entries) - 1, root: String(root) }),
      textOf(operation) &&
        say('access_denied', {
          operation: names[String(operation)]?.[language] ?? String(operation),
        }),
      textOf(account) && say('account', { account: String(account) }),
      Array.isArray(roles) && roles.length > 0 && say('roles', { roles: roles.join(', ') }),
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(' · ') : null;
  };
}

/** Entries with what was done, by whom and when; each leads to itself. */
export function EntryList({ entries }: { readonly entries: readonly Entry[] }) {
  const say = useWords(words);
  const people = usePeople();
  const common = useWords(trailWords);
  const language = useLanguage();
  const detail = useDetail();
  if (entries.length === 0) return <p className="trail-none">{say('none')}</p>;
  return (
    <table className="plain trail-list">
      <caption className="trail-caption">{say('list')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('entry_column')}</th>
          <th scope="col">{say('what')}</th>
          <th scope="col">{common('time')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ entry, number }) => {
          const about = /^(access|account|export)_/.test(entry.kind) ? detail(entry) : null;
          return (
            <tr key={number}>
              <th scope="row">
                <Link to="/trail/$n" params={{ n: String(number) }}>
                  #{number}
                </Link>
              </th>
              <td>
                <strong>{kindName(entry.kind)?.[language] ?? entry.kind}</strong>
                {about === null ? null : <div>{about}</div>}
                <div className="quiet trail-of">
                  <span>{people.recorded(entry.actor)}</span>
                  {entry.case === null ? null : (
                    <span>
                      {common('case')} <CaseLink id={entry.case} />{' '}
                      {say('of_case', { n: String(entry.case_seq) })}
                    </span>
                  )}
                </div>
              </td>
              <td>
                <time dateTime={new Date(entry.time).toISOString()}>{instantText(entry.time, language)}</time>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
