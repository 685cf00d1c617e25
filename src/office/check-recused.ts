import { type Problem, problem, quoted } from '../domain/problem.js';
import { caseBodySchema } from './case-body.js';
import type { StoredEntry } from './ports.js';
import { recusedPersons } from './recusals/recused-persons.js';
import { sameName } from './substance.js';

/** Somebody who takes part, and where the request names them; null for who asks. */
export interface Participant {
  readonly name: string;
  readonly path: string | null;
}

/** Ids differ by every character but the case of letters, which people do not write alike. */
const sameId = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The ids in the register of the subjects of a case. */
const refsOf = (entries: readonly StoredEntry[]): readonly string[] =>
  entries.flatMap(({ entry }) => {
    const body = entry.kind === 'case_submitted' ? caseBodySchema.safeParse(entry.body).data : undefined;
    return (body?.subjects ?? []).flatMap(({ ref }) => ref ?? []);
  });

/**
 * Who takes part in a case although they were recused from it, or are a subject of it. Names are compared as people
 * read them.
 */
export function checkRecused(
  entries: readonly StoredEntry[],
  people: readonly Participant[],
): readonly Problem[] {
  const recused = recusedPersons(entries);
  const refs = refsOf(entries);
  return people.flatMap(({ name, path }) => {
    const place = path === null ? undefined : { path };
    const found = recused.find(({ person }) => sameName(person, name));
    if (found) return [problem('office_recused', { found: quoted(name), number: found.seq }, place)];
    return refs.some((ref) => sameId(ref, name))
      ? [problem('office_concerned', { found: quoted(name) }, place)]
      : [];
  });
}
