import type { Facts } from '../../domain/fact.js';
import { orderedDays } from './conduct-days.js';
import { type Diagram, isConstant, valueAt } from './diagrams.js';
import type { ModelDiagrams } from './model-diagrams.js';
import type { Choice, Variable } from './space.js';

/** One case: the number of the choice of each level. */
export type Point = readonly number[];

const openIn = ({ rows }: Choice): number => rows.filter(({ known }) => !known).length;

const metIn = ({ verdicts }: Variable, choice: number): number =>
  (verdicts[choice] ?? []).filter((verdict) => verdict === 2).length;

/** The choice that says least: unknown where that may be, else the one that the fewest comparisons are met by. */
function plainest(variable: Variable): number {
  const { choices } = variable;
  const isPlainer = (one: number, than: number): boolean => {
    const [open, openThan] = [openIn(choices[one] as Choice), openIn(choices[than] as Choice)];
    return open > openThan || (open === openThan && metIn(variable, one) < metIn(variable, than));
  };
  return [...choices.keys()].reduce((best, choice) => (isPlainer(choice, best) ? choice : best));
}

/** What it takes to say that a variable is so: the facts that have to be given. */
const priceOf = ({ rows }: Choice): number => rows.filter(({ known }) => known).length;

/**
 * The case with those facts that do not matter chosen so that as few rules as can be are met, one fact after the
 * other: what a finding is about is then seen without what it is not about. Unknown facts stay unknown.
 */
function quieted(model: ModelDiagrams, point: readonly number[], free: readonly number[]): Point {
  const now = [...point];
  const metCount = (): number =>
    model.rules.reduce((count, { met }) => count + (at(model, met, now) === 0 ? 0 : 1), 0);
  for (const level of free) {
    const { choices } = model.order[level] as Variable;
    const before = now[level] as number;
    if (openIn(choices[before] as Choice) > 0) continue;
    let [best, least] = [before, metCount()];
    for (const choice of choices.keys()) {
      now[level] = choice;
      const count = metCount();
      if (count < least) [best, least] = [choice, count];
    }
    now[level] = best;
  }
  return now;
}

/** A search for the case of a region that says least: one with the fewest facts that matter. */
export interface Cheapest {
  /** The number of facts that matter in the smallest case; infinite for an empty region. */
  readonly price: (region: Diagram) => number;
  /** The smallest case, of several the first in the order of levels and choices; undefined for an empty region. */
  readonly point: (region: Diagram) => Point | undefined;
}

export function cheapestIn(model: ModelDiagrams): Cheapest {
  const { diagrams, order } = model;
  const prices = new Map<Diagram, number>();
  const price = (at: Diagram): number => {
    if (isConstant(at)) return valueAt(at) === 0 ? Number.POSITIVE_INFINITY : 0;
    const before = prices.get(at);
    if (before !== undefined) return before;
    const level = diagrams.levelOf(at);
    const { choices } = order[level] as Variable;
    const least = Math.min(
      ...choices.map((choice, value) => priceOf(choice) + price(diagrams.child(at, level, value))),
    );
    prices.set(at, least);
    return least;
  };
  const point = (region: Diagram): Point | undefined => {
    if (price(region) === Number.POSITIVE_INFINITY) return undefined;
    let here = region;
    const free: number[] = [];
    const chosen = order.map((variable, level) => {
      if (diagrams.levelOf(here) !== level) {
        free.push(level);
        return plainest(variable);
      }
      const least = price(here);
      const choice = variable.choices.findIndex(
        (one, value) => priceOf(one) + price(diagrams.child(here, level, value)) === least,
      );
      here = diagrams.child(here, level, choice);
      return choice;
    });
    return quieted(model, chosen, free);
  };
  return { price, point };
}

/** The value of a diagram for one case. */
export function at({ diagrams }: ModelDiagrams, diagram: Diagram, point: Point): number {
  let here = diagram;
  while (!isConstant(here)) {
    const level = diagrams.levelOf(here);
    here = diagrams.child(here, level, point[level] as number);
  }
  return valueAt(here);
}

/** The facts of a case, unknown ones as null. Facts that no condition reads are not among them. */
export function factsAt({ order, space }: ModelDiagrams, point: Point): Facts {
  const entries = order.flatMap(({ columns, choices }, level) => {
    const { rows } = choices[point[level] as number] as Choice;
    return columns.map(({ name }, index) => [name, rows[index]?.value ?? null] as const);
  });
  const facts = Object.fromEntries(entries);
  return { ...facts, ...orderedDays(space.program, facts) };
}

/** How many cells of the space lie in a region. */
export function countIn({ diagrams, order }: ModelDiagrams, region: Diagram): bigint {
  const widths = order.map(({ choices }) => BigInt(choices.length));
  const memo = new Map<Diagram, bigint>();
  const below = (from: number, to: number): bigint => {
    let product = 1n;
    for (let level = from; level < to; level += 1) product *= widths[level] as bigint;
    return product;
  };
  const count = (here: Diagram): bigint => {
    if (isConstant(here)) return valueAt(here) === 0 ? 0n : 1n;
    const before = memo.get(here);
    if (before !== undefined) return before;
    const level = diagrams.levelOf(here);
    let sum = 0n;
    for (let value = 0; value < (diagrams.widths[level] as number); value += 1) {
      const child = diagrams.child(here, level, value);
      sum += below(level + 1, diagrams.levelOf(child)) * count(child);
    }
    memo.set(here, sum);
    return sum;
  };
  return below(0, diagrams.levelOf(region)) * count(region);
}
