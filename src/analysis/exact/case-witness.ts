import type { Facts } from '../../domain/fact.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import type { Rule } from '../../rulebook/model.js';
import { standingOf } from '../../engine/standing.js';
import type { Model } from './build-model.js';
import { at, factsAt, type Point } from './witness.js';
import { noRule, rungOf, settled } from './responses.js';

/** A concrete case that shows a finding, with what is recommended for it. */
export interface CaseWitness {
  readonly decidedOn: string;
  /** All facts that some condition reads, unknown ones as null; the built-in days are among them. */
  readonly facts: Facts;
  readonly outcome: 'recommended' | 'no_rule' | 'settled';
  readonly response: string | null;
  readonly tracks: readonly string[];
  readonly deadline: string | null;
  readonly met: readonly string[];
}

/** The day of the decision: the one that the facts say, else the last of the others on which the same rules hold. */
function dayOf({ space }: Model, facts: Facts, from: string): string {
  if (typeof facts['decided_on'] === 'string') return facts['decided_on'];
  const until = space.days?.until ?? null;
  const said = ['conduct_from', 'conduct_until', 'found_on']
    .map((name) => facts[name])
    .filter((day): day is string => typeof day === 'string' && (until === null || day < until));
  return [from, ...said].sort(byCodeUnit).at(-1) as string;
}

/**
 * The case of a point, evaluated by the engine that cases are evaluated with.
 * @param from a day on which the rules of the model hold
 * @param result the response that the diagrams give
 */
export function caseAt(model: Model, point: Point, from: string, change: Facts = {}): CaseWitness {
  const facts = { ...factsAt(model, point), ...change };
  const decidedOn = dayOf(model, facts, from);
  const { rulebook } = model.space.program;
  const standing = standingOf(rulebook, decidedOn, { ...facts, decided_on: decidedOn }, decidedOn);
  const { outcome, response, tracks, deadline } = standing.procedure;
  return {
    decidedOn,
    facts,
    outcome,
    response,
    tracks,
    deadline: deadline?.within ?? null,
    met: standing.met.map(({ id }: Rule) => id),
  };
}

/** INVARIANT: what the diagrams say of a case is what the engine says of it. */
export function assertAgrees(model: Model, point: Point, { outcome, response }: CaseWitness): void {
  const value = at(model, model.result, point);
  const { ladder } = model.space.program.rulebook;
  const expected = value === settled ? ladder[0]?.id : value === noRule ? null : ladder[rungOf(value)]?.id;
  const said = value === settled ? 'settled' : value === noRule ? 'no_rule' : 'recommended';
  if (said !== outcome || expected !== response)
    throw new Error(`the analysis says ${said} ${expected} where the engine says ${outcome} ${response}`);
}
