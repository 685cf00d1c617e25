import type { Facts } from '../domain/fact.js';
import type { Problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { checkFacts, type SentFacts } from '../rulebook/check-facts.js';
import type { CaseVersions } from './case-versions.js';

export interface CheckedFactsOptions {
  readonly level: 'case' | 'subject';
  /** The JSON Pointer of the object that the facts stand in. */
  readonly path: string;
  /** In a what-if facts may stand on either level, and sourced facts may be given. */
  readonly mode: 'submitted' | 'what_if';
}

const keyOf = ({ code, params, place }: Problem): string => JSON.stringify([code, params, place]);

/**
 * Checks facts against all versions that the case is evaluated by: a fact must be known to one of them, and its value
 * must be one to each that knows it, since each will compare it.
 */
export function checkedFacts(
  { declarations, conduct, decision }: CaseVersions,
  sent: SentFacts,
  { level, path, mode }: CheckedFactsOptions,
): Result<Facts> {
  const options = {
    level,
    anyLevel: mode === 'what_if',
    sourcedAllowed: mode === 'what_if',
    placeOf: (fact: string) => ({ path: `${path}/${fact}` }),
  };
  const together = checkFacts({ facts: declarations }, sent, options);
  const problems = new Map<string, Problem>();
  const note = (found: readonly Problem[]): void => {
    for (const each of found) problems.set(keyOf(each), each);
  };
  if (!together.ok) note(together.error);
  for (const rulebook of new Set([decision, ...conduct].map((pair) => pair.rulebook))) {
    const own = new Set(rulebook.facts.map(({ id }) => id));
    const known = Object.fromEntries(Object.entries(sent).filter(([name]) => own.has(name)));
    const checked = checkFacts(rulebook, known, options);
    if (!checked.ok) note(checked.error);
  }
  return together.ok && problems.size === 0 ? ok(together.value) : fail([...problems.values()]);
}
