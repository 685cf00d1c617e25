import type { FactCell } from '../../domain/recommendation.js';
import { type Diagram, isConstant, no, valueAt, yes } from './diagrams.js';
import type { ModelDiagrams } from './model-diagrams.js';
import type { Variable } from './space.js';
import { cheapestIn, countIn, type Point } from './witness.js';

/** Cases that are described fact by fact: for each level the choices that are in it. */
export interface Box {
  readonly choices: readonly ReadonlySet<number>[];
  readonly cells: bigint;
  /** A case in it that says least. */
  readonly point: Point;
}

export interface Boxes {
  readonly boxes: readonly Box[];
  /** Cells of the region that lie in none of the boxes, since there are more boxes than asked for. */
  readonly left: bigint;
}

const everyChoice = ({ choices }: Variable): Set<number> => new Set(choices.keys());

/** Whether all cases of a box lie in a region. */
function isWithin(
  { diagrams }: ModelDiagrams,
  region: Diagram,
  box: readonly ReadonlySet<number>[],
): boolean {
  const memo = new Map<Diagram, boolean>();
  const visit = (at: Diagram): boolean => {
    if (isConstant(at)) return valueAt(at) !== 0;
    const before = memo.get(at);
    if (before !== undefined) return before;
    const level = diagrams.levelOf(at);
    const all = [...(box[level] as ReadonlySet<number>)].every((value) =>
      visit(diagrams.child(at, level, value)),
    );
    memo.set(at, all);
    return all;
  };
  return visit(region);
}

/** Widens a box as far as the region allows, first where one fact fewer has to be said. */
function widened(
  model: ModelDiagrams,
  region: Diagram,
  from: readonly ReadonlySet<number>[],
): readonly ReadonlySet<number>[] {
  const box = from.map((choices) => new Set(choices));
  const said = model.order.flatMap(({ choices }, level) =>
    (box[level] as Set<number>).size < choices.length ? [level] : [],
  );
  const tryWith = (level: number, choices: Set<number>): boolean => {
    const before = box[level] as Set<number>;
    box[level] = choices;
    if (isWithin(model, region, box)) return true;
    box[level] = before;
    return false;
  };
  const narrow = said.filter((level) => !tryWith(level, everyChoice(model.order[level] as Variable)));
  for (const level of narrow)
    for (const choice of (model.order[level] as Variable).choices.keys()) {
      const now = box[level] as Set<number>;
      if (!now.has(choice)) tryWith(level, new Set([...now, choice]));
    }
  return box;
}

function diagramOf(
  { diagrams, algebra, order }: ModelDiagrams,
  box: readonly ReadonlySet<number>[],
): Diagram {
  return order.reduce((sum, { choices }, level) => {
    const inside = box[level] as ReadonlySet<number>;
    if (inside.size === choices.length) return sum;
    const one = diagrams.node(
      level,
      choices.map((_, value) => (inside.has(value) ? yes : no)),
    );
    return algebra.and(sum, one);
  }, yes);
}

/**
 * Describes a region by boxes that cover it, those that say least first. Boxes may overlap: each is as wide as the
 * region allows.
 */
export function boxesOf(model: ModelDiagrams, region: Diagram, most: number): Boxes {
  const boxes: Box[] = [];
  let rest = region;
  while (rest !== no && boxes.length < most) {
    const point = cheapestIn(model).point(rest);
    if (!point) break;
    const path = pathOf(model, rest, point);
    const choices = widened(model, region, path);
    const cells = choices.reduce((product, inside) => product * BigInt(inside.size), 1n);
    boxes.push({ choices, cells, point });
    rest = model.algebra.and(rest, model.algebra.not(diagramOf(model, choices)));
  }
  return { boxes, left: countIn(model, rest) };
}

/** The cases that a region cannot tell from one of its cases: those that take the same way through its diagram. */
function pathOf(
  { diagrams, order }: ModelDiagrams,
  region: Diagram,
  point: Point,
): readonly ReadonlySet<number>[] {
  let at = region;
  return order.map((variable, level) => {
    if (diagrams.levelOf(at) !== level) return everyChoice(variable);
    const chosen = point[level] as number;
    at = diagrams.child(at, level, chosen);
    return new Set([chosen]);
  });
}

/** What a box says of one variable: of its facts, the cells that they are in. */
export interface Constraint {
  readonly facts: readonly string[];
  /** For each way in which the facts can be, their cells; null is unknown. */
  readonly ways: readonly (readonly (FactCell | null)[])[];
}

/** What a box says, the facts that it says nothing of left out. */
export function constraintsOf({ order }: ModelDiagrams, { choices }: Box): readonly Constraint[] {
  return order.flatMap((variable, level) => {
    const inside = choices[level] as ReadonlySet<number>;
    if (inside.size === variable.choices.length) return [];
    const ways = [...inside]
      .sort((a, b) => a - b)
      .map((choice) =>
        (variable.choices[choice] as Variable['choices'][number]).rows.map(({ known, cell, value }) =>
          known ? (cell ?? { kind: 'values' as const, values: [String(value)] }) : null,
        ),
      );
    return [{ facts: variable.columns.map(({ name }) => name), ways }];
  });
}
