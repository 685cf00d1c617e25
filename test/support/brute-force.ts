import type { Facts, FactValue, Verdict } from '../../src/domain/fact.js';
import { fold, positionOf } from '../../src/engine/fold.js';
import { sumsOf } from '../../src/engine/procedure.js';
import { allRules } from '../../src/rulebook/all-rules.js';
import type { Condition, FactDeclaration, Rule, Rulebook } from '../../src/rulebook/model.js';

type Ordered = string | number;

function compared(fact: FactDeclaration, operator: string, left: FactValue, right: FactValue): boolean {
  const place = (value: FactValue): Ordered =>
    fact.type === 'scale' ? fact.values.indexOf(String(value)) : (value as Ordered);
  const list = (value: FactValue): string[] => (Array.isArray(value) ? [...value] : [String(value)]);
  const meets = list(right).some((element) => list(left).includes(element));
  const [a, b] = [place(left), place(right)];
  const table: Record<string, () => boolean> = {
    equal: () => String(left) === String(right),
    notEqual: () => String(left) !== String(right),
    in: () => meets,
    notIn: () => !meets,
    contains: () => meets,
    doesNotContain: () => !meets,
    containsAny: () => meets,
    containsNone: () => !meets,
    lessThan: () => a < b,
    before: () => a < b,
    lessThanInclusive: () => a <= b,
    onOrBefore: () => a <= b,
    atMost: () => a <= b,
    greaterThan: () => a > b,
    after: () => a > b,
    greaterThanInclusive: () => a >= b,
    onOrAfter: () => a >= b,
    atLeast: () => a >= b,
  };
  const decide = table[operator];
  if (!decide) throw new Error(operator);
  return decide();
}

/** A third, plain evaluation for tests: three-valued, straight from the definition. */
export function plainVerdict(condition: Condition, facts: Facts, rulebook: Rulebook): Verdict {
  switch (condition.kind) {
    case 'named':
      return plainVerdict(condition.of, facts, rulebook);
    case 'not': {
      const inner = plainVerdict(condition.of, facts, rulebook);
      return inner === 'undetermined' ? inner : inner === 'met' ? 'not_met' : 'met';
    }
    case 'leaf': {
      const left = facts[condition.fact] ?? null;
      const { operand } = condition;
      const right = operand.kind === 'fact' ? (facts[operand.name] ?? null) : operand.value;
      if (left === null || right === null) return 'undetermined';
      const fact = rulebook.facts.find(({ id }) => id === condition.fact) as FactDeclaration;
      return compared(fact, condition.operator, left, right) ? 'met' : 'not_met';
    }
    default: {
      const inner = condition.of.map((child) => plainVerdict(child, facts, rulebook));
      const ends = condition.kind === 'all' ? 'not_met' : 'met';
      if (inner.includes(ends)) return ends;
      if (inner.includes('undetermined')) return 'undetermined';
      return condition.kind === 'all' ? 'met' : 'not_met';
    }
  }
}

export const plainMet = (rulebook: Rulebook, facts: Facts): Rule[] =>
  allRules(rulebook).filter((rule) => plainVerdict(rule.when, facts, rulebook) === 'met');

/** The result of the fold over the met rules, without step 6. */
export const plainResult = (rulebook: Rulebook, facts: Facts): number =>
  fold(sumsOf(rulebook, plainMet(rulebook, facts)), {
    ...rulebook.limits,
    top: rulebook.ladder.length - 1,
  });

const integers = [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const numbers = [-9, -2, -1.5, -1, 0, 0.25, 0.5, 0.75, 1, 1.5, 2.25, 3, 9];
const january = [
  '2021-12-29',
  '2021-12-30',
  '2021-12-31',
  '2022-01-01',
  '2022-01-02',
  '2022-01-03',
  '2022-01-04',
];
const later = [
  '2022-01-05',
  '2022-01-06',
  '2022-01-07',
  '2022-01-31',
  '2022-02-01',
  '2022-02-02',
  '2022-02-15',
];
const last = ['2022-02-28', '2022-03-01', '2022-03-02', '2022-03-03'];

/** Values of every kind that the generated rulebooks can tell apart, and some that they cannot. */
export function manyValues(fact: FactDeclaration): readonly FactValue[] {
  switch (fact.type) {
    case 'boolean':
      return [false, true];
    case 'integer':
      return integers.filter((value) => (fact.min ?? -99) <= value && value <= (fact.max ?? 99));
    case 'number':
      return numbers.filter((value) => (fact.min ?? -99) <= value && value <= (fact.max ?? 99));
    case 'date':
      return [...january, ...later, ...last];
    case 'set': {
      const subsets: string[][] = [[]];
      for (const value of fact.values) subsets.push(...subsets.map((held) => [...held, value]));
      return subsets;
    }
    case 'text':
      return ['x'];
    default:
      return fact.values;
  }
}

/** Every completion of the unknown facts over `manyValues`. */
export function* completions(facts: Facts, unknown: readonly FactDeclaration[]): Generator<Facts> {
  const [first, ...rest] = unknown;
  if (!first) {
    yield facts;
    return;
  }
  for (const value of manyValues(first)) yield* completions({ ...facts, [first.id]: value }, rest);
}

export { positionOf };
