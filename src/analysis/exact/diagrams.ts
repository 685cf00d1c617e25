import { type PairTable, pairTable } from './pair-table.js';

/**
 * A node of a decision diagram by its number; negative numbers are the ends, each holding a small whole number.
 * Equal diagrams have equal numbers.
 */
export type Diagram = number;

/** The diagram that is `value` (0 or more) for every case. */
export const constant = (value: number): Diagram => -1 - value;
export const valueAt = (end: Diagram): number => -1 - end;
export const isConstant = (diagram: Diagram): boolean => diagram < 0;

export const no = constant(0);
export const yes = constant(1);

/** Combines the values of two diagrams. Numbered, so that what was combined before is found again. */
export interface Operation {
  readonly of: (left: number, right: number) => number;
  readonly memo: PairTable;
  /** What is known of the result from one end alone: `undefined` when nothing is. */
  readonly early: (left: Diagram, right: Diagram) => Diagram | undefined;
}

/** Thrown when a diagram would need more nodes than allowed; `exact-analysis` turns it into an answer. */
export class TooManyNodes extends Error {}

/**
 * Multi-valued decision diagrams, ordered and reduced (Bryant 1986; Srinivasan et al. 1990): a node asks for the
 * value of one variable and has a child for each. A level is the place of a variable in the order in which they are
 * asked, the first 0.
 */
export interface Diagrams {
  /** How many values the variable of each level has. */
  readonly widths: readonly number[];
  readonly count: () => number;
  /** Sets how many nodes there may be from now on. */
  readonly allow: (nodes: number) => void;
  /** The level of a node; of an end, one past the last. */
  readonly levelOf: (diagram: Diagram) => number;
  /** The child for a value; of a diagram that does not ask for this level, itself. */
  readonly child: (diagram: Diagram, level: number, value: number) => Diagram;
  readonly node: (level: number, children: readonly Diagram[]) => Diagram;
  readonly apply: (operation: Operation, left: Diagram, right: Diagram) => Diagram;
}

const firstRoom = 1 << 12;

function grown(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}

/**
 * @param widths the number of values of the variable of each level
 * @param mostNodes a diagram that needs more throws `TooManyNodes`
 */
export function diagramsOver(widths: readonly number[], mostNodes: number): Diagrams {
  const end = widths.length;
  let most = mostNodes;
  let levels = new Int32Array(firstRoom);
  let firstChild = new Int32Array(firstRoom);
  let children = new Int32Array(firstRoom * 2);
  let used = 0;
  let usedChildren = 0;
  let buckets = new Int32Array(firstRoom * 2).fill(-1);
  let next = new Int32Array(firstRoom);

  const hashOf = (level: number, at: number, width: number): number => {
    let hash = Math.imul(level + 1, 0x9e3779b1);
    for (let i = 0; i < width; i += 1)
      hash = Math.imul(hash ^ (children[at + i] as number), 0x01000193) ^ (hash >>> 15);
    return (hash ^ (hash >>> 13)) & (buckets.length - 1);
  };

  const rehash = (): void => {
    buckets = new Int32Array(buckets.length * 2).fill(-1);
    next = grown(next, levels.length);
    for (let index = 0; index < used; index += 1) {
      const level = levels[index] as number;
      const bucket = hashOf(level, firstChild[index] as number, widths[level] as number);
      next[index] = buckets[bucket] as number;
      buckets[bucket] = index;
    }
  };

  const makeRoom = (width: number): void => {
    if (usedChildren + width > children.length) children = grown(children, children.length * 2 + width);
    if (used >= most) throw new TooManyNodes();
    if (used < levels.length) return;
    levels = grown(levels, levels.length * 2);
    firstChild = grown(firstChild, firstChild.length * 2);
    rehash();
  };

  /** The node whose children were written behind the last one's. */
  const settle = (level: number): Diagram => {
    const width = widths[level] as number;
    const at = usedChildren;
    const first = children[at] as number;
    let same = true;
    for (let i = 1; i < width && same; i += 1) same = children[at + i] === first;
    if (same) return first;
    const bucket = hashOf(level, at, width);
    for (let found = buckets[bucket] as number; found >= 0; found = next[found] as number) {
      if (levels[found] !== level) continue;
      const other = firstChild[found] as number;
      let equal = true;
      for (let i = 0; i < width && equal; i += 1) equal = children[other + i] === children[at + i];
      if (equal) return found;
    }
    levels[used] = level;
    firstChild[used] = at;
    next[used] = buckets[bucket] as number;
    buckets[bucket] = used;
    usedChildren += width;
    used += 1;
    return used - 1;
  };

  const node = (level: number, of: readonly Diagram[]): Diagram => {
    makeRoom(of.length);
    for (let i = 0; i < of.length; i += 1) children[usedChildren + i] = of[i] as number;
    return settle(level);
  };

  const levelOf = (diagram: Diagram): number => (diagram < 0 ? end : (levels[diagram] as number));

  const child = (diagram: Diagram, level: number, value: number): Diagram =>
    diagram < 0 || levels[diagram] !== level
      ? diagram
      : (children[(firstChild[diagram] as number) + value] as number);

  const apply = (operation: Operation, left: Diagram, right: Diagram): Diagram => {
    if (left < 0 && right < 0) return constant(operation.of(valueAt(left), valueAt(right)));
    const early = operation.early(left, right);
    if (early !== undefined) return early;
    const before = operation.memo.get(left, right);
    if (before !== undefined) return before;
    const level = Math.min(levelOf(left), levelOf(right));
    const width = widths[level] as number;
    const made: Diagram[] = new Array(width);
    for (let i = 0; i < width; i += 1)
      made[i] = apply(operation, child(left, level, i), child(right, level, i));
    const result = node(level, made);
    operation.memo.set(left, right, result);
    return result;
  };

  const allow = (nodes: number): void => {
    most = nodes;
  };
  return { widths, count: () => used, allow, levelOf, child, node, apply };
}

const never = (): undefined => undefined;

/** An operation on values; `early` may say the result from one end alone. */
export const operation = (of: Operation['of'], early: Operation['early'] = never): Operation => ({
  of,
  memo: pairTable(),
  early,
});
