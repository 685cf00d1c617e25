import type { Rule } from '../../rulebook/model.js';
import type { Algebra } from './algebra.js';
import { constant, type Diagram, isConstant, no, valueAt } from './diagrams.js';
import type { ModelDiagrams } from './model-diagrams.js';

/** Values of a response diagram: settled, no rule, then the rungs from the mildest. */
export const settled = 0;
export const noRule = 1;
export const ofRung = (rung: number): number => rung + 2;
export const rungOf = (value: number): number => value - 2;

/** The rung that is recommended: settled is the first, no rule is -1, below all. */
export const responseOf = (value: number): number =>
  value === settled ? 0 : value === noRule ? -1 : rungOf(value);

/** The place in the order settled = first rung < no_rule < second rung < ... */
export const positionOf = (value: number): number => (value === ofRung(0) ? settled : value);

/** The rules that can move the response, and what they add up to, in the order of the procedure. */
interface Sums {
  readonly settle: Diagram;
  /** One more than the severest base, 0 for none; so too floor, and ceiling with the mildest. */
  readonly base: Diagram;
  readonly aggravate: Diagram;
  readonly mitigate: Diagram;
  readonly floor: Diagram;
  readonly ceiling: Diagram;
}

type Part = keyof Sums;
const parts = [
  'settle',
  'base',
  'aggravate',
  'mitigate',
  'floor',
  'ceiling',
] as const satisfies readonly Part[];

/** Steps add up, so that a rule that is met twice would count twice; of the others the strongest holds. */
const counts: ReadonlySet<Part> = new Set(['aggravate', 'mitigate']);

const milder = (left: number, right: number): number =>
  left === 0 ? right : right === 0 ? left : Math.min(left, right);

/** Steps 1 to 4 of the procedure (design section 4) over all cases at once. */
export interface Fold {
  /** What the met rules give; `without` leaves one rule out. */
  readonly result: (without?: number) => Diagram;
  /** What they give where one rule is taken to be met in every case. */
  readonly forced: (rule: number) => Diagram;
  /** Rules that are the same when they are taken to be met have the same name; null for those that move nothing. */
  readonly forcedAlike: (rule: number) => string | null;
  /** Where a base rule is met and none settles: there floors and ceilings count. */
  readonly reached: () => Diagram;
}

export function foldOf({ algebra, space, rules }: ModelDiagrams): Fold {
  const { program } = space;
  const { limits, ladder } = program.rulebook;
  const top = ladder.length - 1;
  const rungNumber = (id: string): number => program.rungOf.get(id) as number;
  const steps = (limit: number) => (left: number, right: number) => Math.min(limit, left + right);
  const mergers: Readonly<Record<Part, (left: Diagram, right: Diagram) => Diagram>> = {
    settle: algebra.or,
    base: algebra.max,
    aggravate: by(algebra, steps(limits.aggravate)),
    mitigate: by(algebra, steps(limits.mitigate)),
    floor: algebra.max,
    ceiling: by(algebra, milder),
  };
  const weightOf = (rule: Rule): number => {
    if (rule.effect === 'base' || rule.effect === 'floor' || rule.effect === 'ceiling')
      return rungNumber(rule.response) + 1;
    if (rule.effect === 'aggravate' || rule.effect === 'mitigate')
      return Math.min(rule.steps, limits[rule.effect]);
    return 1;
  };
  const members = new Map<Part, { readonly rule: number; readonly diagram: Diagram }[]>(
    parts.map((part) => [part, []]),
  );
  program.rules.forEach((rule, number) => {
    const met = (rules[number] as { met: Diagram }).met;
    members.get(rule.effect as Part)?.push({ rule: number, diagram: algebra.when(met, weightOf(rule)) });
  });
  const sumOf = (part: Part, without: number): Diagram =>
    algebra.merge(
      (members.get(part) ?? []).filter(({ rule }) => rule !== without).map(({ diagram }) => diagram),
      mergers[part],
      constant(0),
    );
  const whole = Object.fromEntries(parts.map((part) => [part, sumOf(part, -1)])) as unknown as Sums;
  const up = (base: number, more: number): number => (base === 0 ? 0 : 1 + Math.min(base - 1 + more, top));
  const down = (base: number, less: number): number => (base === 0 ? 0 : 1 + Math.max(base - 1 - less, 0));
  const raise = (base: number, floor: number): number => (base === 0 ? 0 : Math.max(base, floor));
  const cap = (base: number, ceiling: number): number =>
    base === 0 || ceiling === 0 ? base : Math.min(base, ceiling);
  const end = (base: number, settle: number): number =>
    settle !== 0 ? settled : base === 0 ? noRule : base + 1;
  const fold = (sums: Sums): Diagram => {
    const aggravated = algebra.combine(up, sums.base, sums.aggravate);
    const mitigated = algebra.combine(down, aggravated, sums.mitigate);
    const raised = algebra.combine(raise, mitigated, sums.floor);
    const capped = algebra.combine(cap, raised, sums.ceiling);
    return algebra.combine(end, capped, sums.settle);
  };
  const excluding = leaveOneOut(algebra, members, mergers);
  return {
    result(without = -1) {
      const rule = program.rules[without];
      if (!rule) return fold(whole);
      const part = rule.effect as Part;
      return members.has(part) ? fold({ ...whole, [part]: excluding(part, without) }) : fold(whole);
    },
    forced(number) {
      const rule = program.rules[number] as Rule;
      const part = rule.effect as Part;
      const others = counts.has(part) ? excluding(part, number) : whole[part];
      return fold({ ...whole, [part]: mergers[part](others, constant(weightOf(rule))) });
    },
    forcedAlike(number) {
      const rule = program.rules[number] as Rule;
      const part = rule.effect as Part;
      if (!members.has(part)) return null;
      return counts.has(part) ? rule.id : `${part} ${weightOf(rule)}`;
    },
    reached() {
      return algebra.and(
        algebra.not(whole.settle),
        algebra.where(whole.base, (value) => value > 0),
      );
    },
  };
}

const by =
  (algebra: Algebra, of: (left: number, right: number) => number) =>
  (left: Diagram, right: Diagram): Diagram =>
    algebra.combine(of, left, right);

/** The sum of all rules of a part but one, each asked for in turn: halves are summed once and shared. */
function leaveOneOut(
  algebra: Algebra,
  members: ReadonlyMap<Part, readonly { readonly rule: number; readonly diagram: Diagram }[]>,
  mergers: Readonly<Record<Part, (left: Diagram, right: Diagram) => Diagram>>,
): (part: Part, without: number) => Diagram {
  const made = new Map<Part, ReadonlyMap<number, Diagram>>();
  const spread = (part: Part): ReadonlyMap<number, Diagram> => {
    const all = members.get(part) ?? [];
    const merge = mergers[part];
    const found = new Map<number, Diagram>();
    const visit = (from: number, to: number, rest: Diagram): void => {
      if (to - from === 1) {
        found.set((all[from] as { rule: number }).rule, rest);
        return;
      }
      const middle = (from + to) >>> 1;
      const sum = (low: number, high: number): Diagram =>
        algebra.merge(
          all.slice(low, high).map(({ diagram }) => diagram),
          merge,
          constant(0),
        );
      visit(from, middle, merge(rest, sum(middle, to)));
      visit(middle, to, merge(rest, sum(from, middle)));
    };
    if (all.length > 0) visit(0, all.length, constant(0));
    return found;
  };
  return (part, without) => {
    const found = made.get(part) ?? spread(part);
    made.set(part, found);
    return found.get(without) ?? constant(0);
  };
}

/**
 * The severest rung that the unknown facts of a case allow, over all cases: what step 6 of the procedure lowers a
 * response to. Completions that end settled or without a rule count as the first rung.
 */
export function severestRung({ diagrams, algebra, order }: ModelDiagrams, result: Diagram): Diagram {
  const memo = new Map<Diagram, Diagram>();
  const visit = (at: Diagram): Diagram => {
    if (isConstant(at)) return constant(Math.max(0, rungOf(valueAt(at))));
    const before = memo.get(at);
    if (before !== undefined) return before;
    const level = diagrams.levelOf(at);
    const { choices } = order[level] as (typeof order)[number];
    const known = choices.map((choice, value) =>
      choice.known ? visit(diagrams.child(at, level, value)) : no,
    );
    const children = choices.map((choice, value) =>
      choice.known
        ? (known[value] as Diagram)
        : algebra.merge(
            choice.completions.map((full) => known[full] as Diagram),
            algebra.max,
            constant(0),
          ),
    );
    // A node asks for this level, but those below were made first: equal children are one again.
    const made = diagrams.node(level, children);
    memo.set(at, made);
    return made;
  };
  return visit(result);
}

const lowered = (value: number, rung: number): number =>
  value <= noRule ? value : Math.min(value, ofRung(rung));

/** The response with step 6 (bounded) included. Where all facts are known it is the same. */
export function boundedResult(model: ModelDiagrams, result: Diagram): Diagram {
  if (!model.space.withUnknown) return result;
  return model.algebra.combine(lowered, result, severestRung(model, result));
}
