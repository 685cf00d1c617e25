import {
  constant,
  type Diagram,
  type Diagrams,
  isConstant,
  no,
  operation,
  valueAt,
  yes,
} from './diagrams.js';

/** Logic and arithmetic on diagrams; what was combined once is found again. */
export interface Algebra {
  readonly and: (left: Diagram, right: Diagram) => Diagram;
  readonly or: (left: Diagram, right: Diagram) => Diagram;
  readonly not: (of: Diagram) => Diagram;
  readonly max: (left: Diagram, right: Diagram) => Diagram;
  /** `value` where the condition holds, else 0. */
  readonly when: (condition: Diagram, value: number) => Diagram;
  /** Values combined by a function of one's own, which must be the same object for the same function. */
  readonly combine: (of: (left: number, right: number) => number, left: Diagram, right: Diagram) => Diagram;
  readonly map: (of: (value: number) => number, diagram: Diagram) => Diagram;
  /** Where the diagram has one of these values. */
  readonly where: (diagram: Diagram, holds: (value: number) => boolean) => Diagram;
  readonly unequal: (left: Diagram, right: Diagram) => Diagram;
  /** Merges many two by two, so that what is combined stays of one size. */
  readonly merge: (
    parts: readonly Diagram[],
    by: (left: Diagram, right: Diagram) => Diagram,
    none: Diagram,
  ) => Diagram;
}

export function algebraOf(diagrams: Diagrams): Algebra {
  const and = operation(
    (left, right) => (left !== 0 && right !== 0 ? 1 : 0),
    (left, right) => {
      if (left === no || right === no) return no;
      if (left === yes || left === right) return right;
      return right === yes ? left : undefined;
    },
  );
  const or = operation(
    (left, right) => (left !== 0 || right !== 0 ? 1 : 0),
    (left, right) => {
      if (left === yes || right === yes) return yes;
      if (left === no || left === right) return right;
      return right === no ? left : undefined;
    },
  );
  const max = operation(Math.max, (left, right) => {
    if (left === constant(0) || left === right) return right;
    return right === constant(0) ? left : undefined;
  });
  const unequal = operation(
    (left, right) => (left === right ? 0 : 1),
    (left, right) => (left === right ? no : undefined),
  );
  const given = new Map<(left: number, right: number) => number, ReturnType<typeof operation>>();
  const combine: Algebra['combine'] = (of, left, right) => {
    let found = given.get(of);
    if (!found) {
      found = operation(of);
      given.set(of, found);
    }
    return diagrams.apply(found, left, right);
  };
  const select = operation(
    (condition, value) => (condition === 0 ? 0 : value),
    (left) => (left === no ? constant(0) : undefined),
  );
  const flip = operation((value) => (value === 0 ? 1 : 0));
  const map: Algebra['map'] = (of, diagram) => {
    const memo = new Map<Diagram, Diagram>();
    const visit = (at: Diagram): Diagram => {
      if (isConstant(at)) return constant(of(valueAt(at)));
      const before = memo.get(at);
      if (before !== undefined) return before;
      const level = diagrams.levelOf(at);
      const width = diagrams.widths[level] as number;
      const made = Array.from({ length: width }, (_, value) => visit(diagrams.child(at, level, value)));
      const result = diagrams.node(level, made);
      memo.set(at, result);
      return result;
    };
    return visit(diagram);
  };
  const merge: Algebra['merge'] = (parts, by, none) => {
    if (parts.length === 0) return none;
    let row = parts;
    while (row.length > 1) {
      const next: Diagram[] = [];
      for (let i = 0; i < row.length; i += 2) {
        const [left, right] = [row[i] as Diagram, row[i + 1]];
        next.push(right === undefined ? left : by(left, right));
      }
      row = next;
    }
    return row[0] as Diagram;
  };
  return {
    and: (left, right) => diagrams.apply(and, left, right),
    or: (left, right) => diagrams.apply(or, left, right),
    not: (of) => diagrams.apply(flip, of, constant(0)),
    max: (left, right) => diagrams.apply(max, left, right),
    when: (condition, value) => diagrams.apply(select, condition, constant(value)),
    combine,
    map,
    where: (diagram, holds) => map((value) => (holds(value) ? 1 : 0), diagram),
    unequal: (left, right) => diagrams.apply(unequal, left, right),
    merge,
  };
}
