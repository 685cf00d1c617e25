import type { PropertyClaim } from '../../rulebook/model.js';
import { deadlineDiagram, exemptionDiagrams, trackDiagrams } from './answers.js';
import type { Model } from './build-model.js';
import { constant, type Diagram, no } from './diagrams.js';
import { restrict, type Side, stepsOf } from './fact-steps.js';
import { noRule, positionOf, responseOf } from './responses.js';
import { cheapestIn, type Point } from './witness.js';
import type { Variable } from './space.js';

/** A case for which a claim does not hold; of a claim on pairs, two that differ in `fact` alone. */
export interface Refutation {
  readonly points: readonly Point[];
  /** The very values of the facts that differ, where the number of a choice does not say them. */
  readonly changes: readonly Readonly<Record<string, Side['rows'][number]['value']>>[];
  readonly fact: string | null;
  readonly price: number;
}

/** The variable that has a fact, and its level; undefined where no condition reads it. */
export function variableOf(model: Model, fact: string): { variable: Variable; level: number } | undefined {
  const variable = model.order.find(({ columns }) => columns.some(({ name }) => name === fact));
  return variable && { variable, level: model.levelOf(variable) };
}

/** The smallest case of a region, or null when there is none. */
export function smallest(model: Model, where: Diagram): Refutation | null {
  const region = model.algebra.and(where, model.possible);
  if (region === no) return null;
  const cheapest = cheapestIn(model);
  const point = cheapest.point(region);
  return point ? { points: [point], changes: [{}], fact: null, price: cheapest.price(region) } : null;
}

const valuesOf = ({ columns }: Variable, { rows }: Side) =>
  Object.fromEntries(columns.map(({ name }, at) => [name, rows[at]?.value ?? null]));

/**
 * The smallest pair of cases that differ in one fact and that `bad` finds wrong, the case with the lesser value first.
 * @param of diagrams of what is compared
 * @param bad of the two restricted diagrams, where the pair is wrong
 */
export function smallestPair(
  model: Model,
  fact: string,
  of: readonly Diagram[],
  bad: (low: Diagram, high: Diagram) => Diagram,
): Refutation | null {
  const found = variableOf(model, fact);
  if (!found) return null;
  const { variable, level } = found;
  const { and } = model.algebra;
  const cheapest = cheapestIn(model);
  let best: Refutation | null = null;
  for (const { low, high } of stepsOf(model, variable, fact))
    for (const diagram of of) {
      const both = (from: Diagram, by: (low: Diagram, high: Diagram) => Diagram): Diagram =>
        by(restrict(model, from, level, low.choice), restrict(model, from, level, high.choice));
      const region = and(both(diagram, bad), both(model.possible, and));
      const price = cheapest.price(region);
      if (best && price >= best.price) continue;
      const point = cheapest.point(region);
      if (!point) continue;
      const points = [low, high].map((side) => point.with(level, side.choice));
      best = { points, changes: [low, high].map((side) => valuesOf(variable, side)), fact, price };
    }
  return best;
}

const isWorse = (left: number, right: number): number => (positionOf(left) > positionOf(right) ? 1 : 0);

/** Where the second of two responses is milder, or with `direction` down severer. */
export const falls = (model: Model, direction: 'up' | 'down') => (low: Diagram, high: Diagram) =>
  direction === 'up' ? model.algebra.combine(isWorse, low, high) : model.algebra.combine(isWorse, high, low);

function refuteIndifferent(model: Model, facts: readonly string[]): Refutation | null {
  const of = [
    model.result,
    ...trackDiagrams(model).values(),
    deadlineDiagram(model).diagram,
    ...exemptionDiagrams(model).values(),
  ].filter((diagram) => diagram !== constant(0));
  const found = facts
    .map((fact) => smallestPair(model, fact, of, model.algebra.unequal))
    .filter((one): one is Refutation => one !== null);
  return found.sort((a, b) => a.price - b.price)[0] ?? null;
}

/**
 * Looks for a case that refutes a property (rulebook.md, "Properties"), over all cases of the model.
 * @param when of `never` and `always`, where its condition is met
 */
export function refute(model: Model, claim: PropertyClaim, when: Diagram): Refutation | null {
  const { algebra, result } = model;
  switch (claim.kind) {
    case 'monotone':
      return smallestPair(model, claim.fact, [result], falls(model, claim.direction));
    case 'indifferent':
      return refuteIndifferent(model, claim.facts);
    case 'complete':
      return smallest(
        model,
        algebra.where(result, (value) => value === noRule),
      );
    default: {
      const least = model.space.program.rungOf.get(claim.atLeast) as number;
      const wrong = (value: number): boolean => responseOf(value) >= least === (claim.kind === 'never');
      return smallest(model, algebra.and(when, algebra.where(result, wrong)));
    }
  }
}
