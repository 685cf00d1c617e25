import { addDays } from '../../domain/dates.js';
import type { FactValue, Operator } from '../../domain/fact.js';
import type { FactDeclaration, Leaf } from '../../rulebook/model.js';
import { lastPlace, plus } from '../coverage/sides.js';
import type { MutantKind } from './mutant.js';

export interface LeafMutant {
  readonly kind: Extract<MutantKind, 'comparison_shifted' | 'comparison_negated' | 'element_dropped'>;
  readonly leaf: Leaf;
}

const opposites: Partial<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  containsAny: 'containsNone',
  containsNone: 'containsAny',
};

/** The same comparison with its threshold counted, or no longer counted. */
const otherEnd: Partial<Record<Operator, Operator>> = {
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  before: 'onOrBefore',
  onOrBefore: 'before',
  after: 'onOrAfter',
  onOrAfter: 'after',
};

/**
 * Of whole values the other end is what one step of the threshold would be as well: `< 3` and `<= 3` as `< 3` and
 * `< 4`. Only the step in the other direction is left, so that no fault is made twice.
 */
const stepLeft: Partial<Record<Operator, 1 | -1>> = {
  lessThan: -1,
  before: -1,
  lessThanInclusive: 1,
  onOrBefore: 1,
  greaterThan: 1,
  after: 1,
  greaterThanInclusive: -1,
  onOrAfter: -1,
};

/** The next values of an ordered fact below and above, those that it cannot have left out. */
export function stepsFrom(fact: FactDeclaration, value: FactValue, steps: readonly number[]): FactValue[] {
  if (fact.type === 'scale') {
    const at = fact.values.indexOf(String(value));
    return steps.flatMap((step) => fact.values[at + step] ?? []);
  }
  if (typeof value === 'number') {
    const unit = fact.type === 'integer' ? 1 : lastPlace(value);
    return steps.map((step) => plus(value, step * unit));
  }
  return fact.type === 'date' ? steps.map((step) => addDays(String(value), step)) : [];
}

function shifted(fact: FactDeclaration, leaf: Leaf): Leaf[] {
  const { operator, operand } = leaf;
  const other = otherEnd[operator];
  const ends: Leaf[] = other ? [{ ...leaf, operator: other }] : [];
  if (operand.kind === 'fact') return ends;
  const isStepped = other !== undefined && fact.type !== 'number' ? stepLeft[operator] : undefined;
  const steps = isStepped === undefined ? [-1, 1] : [isStepped];
  const isOrdered = other !== undefined || ['equal', 'notEqual', 'atLeast', 'atMost'].includes(operator);
  const values = isOrdered ? stepsFrom(fact, operand.value, steps) : [];
  return [...ends, ...values.map((value): Leaf => ({ ...leaf, operand: { kind: 'literal', value } }))];
}

function withoutOne({ operand, ...leaf }: Leaf): Leaf[] {
  if (operand.kind === 'fact' || !Array.isArray(operand.value) || operand.value.length < 2) return [];
  const list: readonly string[] = operand.value;
  return list.map((element) => ({
    ...leaf,
    operand: { kind: 'literal', value: list.filter((other) => other !== element) },
  }));
}

/** Every small fault of a comparison: its threshold shifted, the comparison turned round, an element dropped. */
export function mutateLeaf(fact: FactDeclaration, leaf: Leaf): readonly LeafMutant[] {
  const opposite = opposites[leaf.operator];
  return [
    ...shifted(fact, leaf).map((one): LeafMutant => ({ kind: 'comparison_shifted', leaf: one })),
    ...(opposite
      ? [{ kind: 'comparison_negated', leaf: { ...leaf, operator: opposite } } satisfies LeafMutant]
      : []),
    ...withoutOne(leaf).map((one): LeafMutant => ({ kind: 'element_dropped', leaf: one })),
  ];
}
