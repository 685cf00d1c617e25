import type { FactDeclaration } from '../../rulebook/model.js';

/** How unknown facts are taken: once every comparison with one is false, once it is true. */
export type Assumption = 'false' | 'true';

/** What json-rules-engine hands to an operator: facts are wrapped, so that nothing of it touches them. */
export interface Wrapped {
  readonly known: boolean;
  readonly value: unknown;
  readonly scale: readonly string[];
}

export const wrap = (value: unknown, fact: FactDeclaration | undefined): Wrapped => ({
  known: value !== null && value !== undefined,
  value,
  scale: fact?.type === 'scale' ? fact.values : [],
});

type Relation = (left: Wrapped, right: Wrapped) => boolean;

const rank = ({ value, scale }: Wrapped, other: Wrapped): number => {
  const order = scale.length > 0 ? scale : other.scale;
  if (order.length > 0) return order.indexOf(String(value));
  return typeof value === 'number' ? value : Date.parse(`${String(value)}T00:00:00Z`);
};

const elements = ({ value }: Wrapped): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const shares = (left: Wrapped, right: Wrapped): boolean => {
  const held = new Set(elements(left));
  return elements(right).filter((element) => held.has(element)).length > 0;
};
const same: Relation = (left, right) => Object.is(left.value, right.value);
const difference = (left: Wrapped, right: Wrapped): number => rank(left, right) - rank(right, left);

/**
 * Each operator and its opposite, written apart from the compiled evaluation on purpose. json-rules-engine is only
 * ever given these; none of its own is used.
 */
const relations: Readonly<Record<string, { readonly is: Relation; readonly not: Relation }>> = (() => {
  const both = (is: Relation): { is: Relation; not: Relation } => ({
    is,
    not: (left, right) => !is(left, right),
  });
  const opposite = ({ is, not }: { is: Relation; not: Relation }): { is: Relation; not: Relation } => ({
    is: not,
    not: is,
  });
  const equal = both(same);
  const below = both((left, right) => difference(left, right) < 0);
  const above = both((left, right) => difference(left, right) > 0);
  const among = both((left, right) => elements(right).some((one) => Object.is(one, left.value)));
  const holds = both(shares);
  return {
    equal,
    notEqual: opposite(equal),
    lessThan: below,
    greaterThanInclusive: opposite(below),
    greaterThan: above,
    lessThanInclusive: opposite(above),
    before: below,
    onOrAfter: opposite(below),
    after: above,
    onOrBefore: opposite(above),
    atLeast: opposite(below),
    atMost: opposite(above),
    in: among,
    notIn: opposite(among),
    contains: holds,
    doesNotContain: opposite(holds),
    containsAny: holds,
    containsNone: opposite(holds),
  };
})();

const prefix = (negated: boolean): string => (negated ? 'isNot_' : 'is_');

/** The name under which an operator is registered; the negated one stands where a negation was pushed down. */
export const registeredName = (operator: string, negated: boolean): string => `${prefix(negated)}${operator}`;

/** All operators with their evaluation under one assumption about unknown facts. */
export function operatorsUnder(assumption: Assumption): [string, Relation][] {
  const under =
    (relation: Relation): Relation =>
    (left, right) =>
      left.known && right.known ? relation(left, right) : assumption === 'true';
  return Object.entries(relations).flatMap(([operator, { is, not }]): [string, Relation][] => [
    [registeredName(operator, false), under(is)],
    [registeredName(operator, true), under(not)],
  ]);
}
