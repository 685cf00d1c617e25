import type { Opened } from '../office/personal.js';
import type { SubjectView } from '../office/register/subject-view.js';
import type { Language } from '../domain/problem.js';

/** A personal value as it is printed; empty where none was given. */
export function nameOf(name: Opened | null, language: Language): string {
  if (name === null) return '';
  if ('value' in name) return String(name.value);
  return language === 'zh' ? '（已删除）' : '(erased)';
}

/** What became of a ref that is not in use any more; empty while it is. */
export function standingOf({ state, into }: SubjectView, language: Language): string {
  if (state === 'in_use') return '';
  const zh = language === 'zh';
  const refs = into.join(zh ? '、' : ', ');
  if (state === 'merged') return zh ? `已并入 ${refs}` : `merged into ${refs}`;
  return zh ? `已拆分为 ${refs}` : `split into ${refs}`;
}

export const subjectJson = ({ row, name, state, into }: SubjectView) => ({
  ref: row.ref,
  kind: row.kind,
  name,
  unit: row.unit,
  stages: row.stages,
  state,
  into,
  registered: row.registered_seq,
  latest: row.latest_seq,
});
