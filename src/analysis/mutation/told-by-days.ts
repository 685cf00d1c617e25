import { addDays } from '../../domain/dates.js';
import type { Facts } from '../../domain/fact.js';
import { ruleVerdict } from '../../engine/compiled/evaluate.js';
import type { Rulebook } from '../../rulebook/model.js';
import { type Found, findFacts } from '../find-facts.js';
import { partRulebook } from '../part-rulebook.js';
import { pairProgram } from './pair-program.js';
import { type Base, type Search, tried, type Witness, type WitnessSearch } from './witness.js';

/** The days on which rules begin or end to hold, before and after the fault, and their eves. */
function movedDays({ rulebook, made }: Search): readonly string[] {
  const daysOf = ({ effective, rules, tables }: Rulebook): string[] =>
    [effective, ...[...rules, ...tables].map((part) => part.effective)].flatMap(({ from, until }) =>
      until === null ? [from] : [from, until],
    );
  const [before, after] = [new Set(daysOf(rulebook)), new Set(daysOf(made))];
  const moved = [...before, ...after].filter((day) => !before.has(day) || !after.has(day));
  return [...new Set(moved.flatMap((day) => [day, addDays(day, -1)]))];
}

/** Facts with which a rule is met whenever it holds. */
function factsThatMeet(rulebook: Rulebook, rule: string): Found {
  const part = partRulebook(rulebook, new Set([rule]));
  const program = pairProgram(part, part, new Set([rule])).program;
  return findFacts(program, (space) => ruleVerdict(space, 0));
}

/**
 * Whether a rule holds on a day is seen in every case that meets it, so that a case of any changed rule will do; where
 * none can ever be met, no day can tell.
 */
export function byDays(search: Search, changed: ReadonlySet<string>): WitnessSearch {
  const days = movedDays(search);
  const triedOn = (base: Base, changes: Facts): Witness | null => {
    for (const day of days) {
      const witness = tried(search, base, { ...changes, decided_on: day });
      if (witness) return witness;
    }
    return null;
  };
  for (const base of search.bases) {
    const witness = triedOn(base, {});
    if (witness) return { kind: 'witness', witness };
  }
  const blank = search.bases.at(-1) as Base;
  const found = [...changed].map((rule) => factsThatMeet(search.rulebook, rule));
  for (const one of found) {
    const witness = one.kind === 'found' ? triedOn(blank, one.facts) : null;
    if (witness) return { kind: 'witness', witness };
  }
  if (found.every(({ kind }) => kind === 'none')) return { kind: 'equivalent' };
  const reason = found.some(({ kind }) => kind === 'too_many') ? 'too_many' : 'no_such_days';
  return { kind: 'undecided', reason };
}
