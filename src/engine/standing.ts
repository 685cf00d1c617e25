import type { Facts } from '../domain/fact.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { Rule, Rulebook } from '../rulebook/model.js';
import { disagreements, type Disagreement } from './agreement.js';
import type { Standing } from './ask.js';
import { compile } from './compiled/compile.js';
import { evaluate } from './compiled/evaluate.js';
import type { Program } from './compiled/program.js';
import { type Procedure, runProcedure } from './procedure.js';
import { boundedResult, possibleResults } from './range.js';
import { runReference } from './reference/run-reference.js';
import { boundsAt, newBudget, resultOf, searchSpace, slotsOf } from './search-space.js';

const programs = new WeakMap<Rulebook, Map<string, Program>>();

const changes = new WeakMap<Rulebook, readonly string[]>();

/** The days on which the set of rules that hold can change, sorted; found once for each rulebook. */
function changesOf(rulebook: Rulebook): readonly string[] {
  const known = changes.get(rulebook);
  if (known) return known;
  const edges = [...rulebook.rules, ...rulebook.tables].flatMap(({ effective: { from, until } }) =>
    until ? [from, until] : [from],
  );
  const sorted = [...new Set(edges)].sort(byCodeUnit);
  changes.set(rulebook, sorted);
  return sorted;
}

/** The last of those days up to `day`: days between two of them share a program. */
const periodOf = (rulebook: Rulebook, day: string): string =>
  changesOf(rulebook).findLast((edge) => edge <= day) ?? '';

/** The compiled form of a rulebook on a day; kept for as long as the rulebook itself. */
export function programFor(rulebook: Rulebook, day: string): Program {
  const ofRulebook = programs.get(rulebook) ?? new Map<string, Program>();
  programs.set(rulebook, ofRulebook);
  const period = periodOf(rulebook, day);
  const program = ofRulebook.get(period) ?? compile(rulebook, day);
  ofRulebook.set(period, program);
  return program;
}

/** What one version of the rules says on one day of one subject's facts. */
export interface PairStanding extends Standing {
  readonly rulebook: Rulebook;
  readonly day: string;
  readonly facts: Facts;
  readonly met: readonly Rule[];
  readonly procedure: Procedure;
}

/** A standing without what takes a search over the unknown facts: no range, and nothing to ask. */
export type QuickStanding = Pick<
  PairStanding,
  'rulebook' | 'day' | 'facts' | 'space' | 'result' | 'met' | 'procedure'
>;

/** What `standingOf` says of the response, the rules and what runs beside them, without its range. */
export function quickStanding(
  rulebook: Rulebook,
  day: string,
  facts: Facts,
  evaluatedOn: string,
): QuickStanding {
  const program = programFor(rulebook, day);
  const space = searchSpace(program);
  const slots = slotsOf(program, facts);
  const bounds = boundsAt(space, slots, newBudget());
  const result = boundedResult(space, slots, resultOf(bounds, space.limits), bounds, newBudget());
  evaluate(program, slots, space.workspace);
  const met = program.rules.filter((_, index) => space.workspace.ruleMet[index] === 1);
  // INVARIANT: a response that was lowered to the severest completion is that completion's.
  const procedure = runProcedure(rulebook, met, result >= 0 ? result : null, evaluatedOn);
  return { rulebook, day, facts, space, result, met, procedure };
}

/** Evaluates by the compiled engine and folds. The workspace holds the full evaluation when this returns. */
export function standingOf(rulebook: Rulebook, day: string, facts: Facts, evaluatedOn: string): PairStanding {
  const program = programFor(rulebook, day);
  const space = searchSpace(program);
  const slots = slotsOf(program, facts);
  const budget = newBudget();
  const bounds = boundsAt(space, slots, budget);
  const possible = possibleResults(space, slots, budget);
  const result = boundedResult(space, slots, resultOf(bounds, space.limits), bounds, newBudget());
  evaluate(program, slots, space.workspace);
  const met = program.rules.filter((_, index) => space.workspace.ruleMet[index] === 1);
  const severest = possible.severest >= 0 ? possible.severest : possible.settled ? 0 : null;
  const procedure = runProcedure(rulebook, met, severest, evaluatedOn);
  return { rulebook, day, facts, space, slots, bounds, possible, result, evaluatedOn, met, procedure };
}

/** Runs the second engine on the same facts and lists every difference to what the workspace holds. */
export async function crossCheck(standing: QuickStanding): Promise<Disagreement[]> {
  const { rulebook, day, facts, space } = standing;
  const reference = await runReference(rulebook, day, facts);
  return disagreements(space.program, space.workspace, reference);
}
