import { addDays } from '../../domain/dates.js';
import type { Facts } from '../../domain/fact.js';
import { evaluate, workspaceFor } from '../../engine/compiled/evaluate.js';
import type { Program, Row } from '../../engine/compiled/program.js';
import { completionsOf } from '../../engine/completions.js';
import { slotsOf } from '../../engine/search-space.js';
import { programFor } from '../../engine/standing.js';
import type { Rulebook } from '../../rulebook/model.js';
import { answerOf } from '../answer.js';
import { partRulebook } from '../part-rulebook.js';
import type { Trial } from '../trials.js';
import { blankTrial, type Candidate, candidateLike } from './candidate.js';
import { type EffectsDiffer, effectsDiffer } from './effects-differ.js';
import type { Mutant } from './mutant.js';
import { factsThatTell, metDiffers, type PairProgram, pairProgram } from './pair-program.js';
import { differing, type Told, type ToldKey, toldOf } from './told.js';

/** A case that tells a mutant from the sound rulebook. */
export interface Witness {
  readonly candidate: Candidate;
  /** The case that it was made of; null where of none. */
  readonly like: string | null;
  /** The facts that are other than there. */
  readonly changes: Facts;
  readonly before: Told;
  readonly after: Told;
  readonly differs: readonly ToldKey[];
}

/** What came of the search for a case that tells a mutant; `equivalent` is a proof that there is none. */
export type WitnessSearch =
  | { readonly kind: 'witness'; readonly witness: Witness }
  | { readonly kind: 'equivalent' }
  | { readonly kind: 'undecided'; readonly reason: 'too_many' | 'no_such_days' };

type Base = Pick<Trial, 'fixture' | 'subject' | 'facts'>;

interface Search {
  readonly rulebook: Rulebook;
  readonly made: Rulebook;
  /** Cases of the file alone, and last one of which nothing is known. */
  readonly bases: readonly Base[];
}

/** What two rulebooks answer to the same case, if that differs in what needs no search over unknown facts. */
export function witnessIn(
  rulebook: Rulebook,
  made: Rulebook,
  { candidate, like, changes }: Pick<Witness, 'candidate' | 'like' | 'changes'>,
): Witness | null {
  const asked = { fixture: candidate.fixture, facts: candidate.facts, published: [] };
  const before = toldOf(answerOf({ ...asked, rulebook }));
  const after = toldOf(answerOf({ ...asked, rulebook: made }));
  const differs = differing(before, after);
  return differs.length === 0 ? null : { candidate, like, changes, before, after, differs };
}

/** The base with these facts changed, if the two rulebooks answer it differently. */
function tried({ rulebook, made }: Search, base: Base, changes: Facts): Witness | null {
  const candidate = candidateLike(rulebook, base, changes);
  const like = base.fixture.name || null;
  return candidate && witnessIn(rulebook, made, { candidate, like, changes });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The rows of a case with one fact at another value, for each value that some condition tells apart. */
function* neighbours(
  program: Program,
  { facts }: Base,
): Generator<{ readonly slots: readonly Row[]; readonly changes: Facts }> {
  const slots = slotsOf(program, facts);
  yield { slots, changes: {} };
  for (const column of program.read)
    for (const row of completionsOf(slots, column) ?? []) {
      if (same(row.value, facts[column.name] ?? null)) continue;
      const next = [...slots];
      next[column.index] = row;
      yield { slots: next, changes: { [column.name]: row.value } };
    }
}

/** Cases like those that there are, in which another set of rules is met. */
function nearByConditions(search: Search, pair: PairProgram): Witness | null {
  const space = workspaceFor(pair.program);
  for (const base of search.bases)
    for (const { slots, changes } of neighbours(pair.program, base)) {
      evaluate(pair.program, slots, space);
      if (metDiffers(pair, space, true) !== 'met') continue;
      const witness = tried(search, base, changes);
      if (witness) return witness;
    }
  return null;
}

/** What of these facts is other than in a case. */
const changesTo = (facts: Facts, { facts: from }: Base): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact, value]) => !same(value, from[fact] ?? null)));

/** A case with these facts that is as like as can be to one that there is. */
function nearest(search: Search, facts: Facts): Witness | null {
  const ranked = search.bases
    .map((base) => ({ base, changes: changesTo(facts, base) }))
    .map((one) => ({ ...one, count: Object.keys(one.changes).length }))
    .sort((a, b) => a.count - b.count);
  for (const { base, changes } of ranked) {
    const witness = tried(search, base, changes);
    if (witness) return witness;
  }
  return null;
}

function byConditions(search: Search, changed: ReadonlySet<string>): WitnessSearch {
  const pair = pairProgram(search.rulebook, search.made, changed);
  const near = nearByConditions(search, pair);
  if (near) return { kind: 'witness', witness: near };
  const found = factsThatTell(pair);
  if (found.kind === 'none') return { kind: 'equivalent' };
  if (found.kind === 'too_many') return { kind: 'undecided', reason: 'too_many' };
  const witness = nearest(search, found.facts);
  return witness ? { kind: 'witness', witness } : { kind: 'undecided', reason: 'no_such_days' };
}

/** Cases like those that there are, in which a changed rule is met and does something else. */
function nearByEffects(search: Search, changed: ReadonlySet<string> | null): Witness | null {
  const { rulebook, bases } = search;
  const part = changed === null ? null : partRulebook(rulebook, changed);
  for (const base of bases) {
    const day = base.fixture.decidedOn;
    const own = part ? programFor(part, day) : null;
    const space = own ? workspaceFor(own) : null;
    for (const { changes } of neighbours(programFor(rulebook, day), base)) {
      if (own && space) {
        evaluate(own, slotsOf(own, { ...base.facts, ...changes }), space);
        if (!space.ruleMet.includes(1)) continue;
      }
      const witness = tried(search, base, changes);
      if (witness) return witness;
    }
  }
  return null;
}

function byEffects(search: Search, changed: ReadonlySet<string> | null, exact: EffectsDiffer): WitnessSearch {
  const near = nearByEffects(search, changed);
  if (near) return { kind: 'witness', witness: near };
  const found = exact(search.made);
  if (found.kind === 'none') return { kind: 'equivalent' };
  if (found.kind === 'too_many') return { kind: 'undecided', reason: 'too_many' };
  const witness = nearest(search, { ...found.facts, decided_on: found.decidedOn });
  return witness ? { kind: 'witness', witness } : { kind: 'undecided', reason: 'no_such_days' };
}

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

function byDays(search: Search): WitnessSearch {
  const days = movedDays(search);
  for (const base of search.bases)
    for (const day of days) {
      const witness = tried(search, base, { decided_on: day });
      if (witness) return { kind: 'witness', witness };
    }
  return { kind: 'undecided', reason: 'no_such_days' };
}

/**
 * Looks for a case that tells a mutant from the sound rulebook: first among the cases that there are, as they are or
 * with one fact at another value, then over all cases.
 */
export function witnessSearch(
  rulebook: Rulebook,
  trials: readonly Trial[],
): (mutant: Mutant) => WitnessSearch {
  const own = trials.filter(({ fixture }) => fixture.versions === null);
  const bases = [...own, blankTrial(rulebook)];
  const exact = effectsDiffer(rulebook);
  return (mutant) => {
    const search: Search = { rulebook, made: mutant.make(), bases };
    if (mutant.touches === 'days') return byDays(search);
    if (mutant.touches === 'effects' || mutant.changed === null)
      return byEffects(search, mutant.changed, exact);
    return byConditions(search, mutant.changed);
  };
}
