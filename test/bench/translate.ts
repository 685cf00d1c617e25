import { dayNumber } from '../../src/domain/dates.js';
import type { Facts, FactValue } from '../../src/domain/fact.js';
import type { Condition, FactDeclaration, Leaf, Rulebook } from '../../src/rulebook/model.js';

/** What the others compare: scales as their index, dates as numbers of days; the rest as it is. */
function plainValue(fact: FactDeclaration, value: FactValue): FactValue {
  if (fact.type === 'scale' && typeof value === 'string') return fact.values.indexOf(value);
  return fact.type === 'date' ? dayNumber(String(value)) : value;
}

/** The known facts in that form. */
export const plainFacts = (rulebook: Rulebook, facts: Facts): Record<string, FactValue> =>
  Object.fromEntries(
    rulebook.facts.flatMap((fact) => {
      const value = facts[fact.id] ?? null;
      return value === null ? [] : [[fact.id, plainValue(fact, value)] as const];
    }),
  );

type Compared = { readonly literal: FactValue } | { readonly fact: string };

function operandOf(leaf: Leaf, factOf: (id: string) => FactDeclaration): Compared {
  const { operand } = leaf;
  if (operand.kind === 'fact') return { fact: operand.name };
  const fact = factOf(leaf.fact);
  const { value } = operand;
  if (fact.type === 'scale' && Array.isArray(value))
    return { literal: value.map((one) => String(fact.values.indexOf(one))) };
  return { literal: plainValue(fact, value) };
}

const signs: Readonly<Record<string, string>> = {
  equal: '===',
  notEqual: '!==',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  before: '<',
  onOrBefore: '<=',
  after: '>',
  onOrAfter: '>=',
  atLeast: '>=',
  atMost: '<=',
};

const isNegative = (operator: string): boolean =>
  ['notIn', 'doesNotContain', 'containsNone'].includes(operator);

const listOf = (value: FactValue, numeric: boolean): (string | number)[] =>
  (Array.isArray(value) ? value : [value]).map((one) => (numeric ? Number(one) : String(one)));

/** How one language writes comparisons and groups; comparison signs are those of JavaScript. */
interface Writer<T> {
  readonly compare: (fact: string, sign: string, right: Compared) => T;
  readonly among: (fact: string, list: readonly (string | number)[]) => T;
  readonly holdsAny: (fact: string, elements: readonly string[]) => T;
  readonly all: (parts: readonly T[]) => T;
  readonly any: (parts: readonly T[]) => T;
  readonly not: (part: T) => T;
}

/** Writes a condition as the writer does: names resolved, negative operators as negations. */
export function write<T>(condition: Condition, rulebook: Rulebook, writer: Writer<T>): T {
  const factOf = (id: string): FactDeclaration => {
    const found = rulebook.facts.find((fact) => fact.id === id);
    if (!found) throw new Error(`there is no fact ${id}`);
    return found;
  };
  switch (condition.kind) {
    case 'named':
      return write(condition.of, rulebook, writer);
    case 'not':
      return writer.not(write(condition.of, rulebook, writer));
    case 'all':
    case 'any':
      return writer[condition.kind](condition.of.map((child) => write(child, rulebook, writer)));
    case 'leaf': {
      const { fact, operator } = condition;
      const right = operandOf(condition, factOf);
      const sign = signs[operator];
      if (sign) return writer.compare(fact, sign, right);
      const literal = 'literal' in right ? right.literal : [];
      const made = ['in', 'notIn'].includes(operator)
        ? writer.among(fact, listOf(literal, factOf(fact).type === 'scale'))
        : writer.holdsAny(fact, listOf(literal, false).map(String));
      return isNegative(operator) ? writer.not(made) : made;
    }
  }
}

/** As one would write it by hand in JavaScript. */
export const asCode = (condition: Condition, rulebook: Rulebook): string =>
  write<string>(condition, rulebook, {
    compare: (fact, sign, right) =>
      `f.${fact} ${sign} ${'fact' in right ? `f.${right.fact}` : JSON.stringify(right.literal)}`,
    among: (fact, list) => `(${list.map((one) => `f.${fact} === ${JSON.stringify(one)}`).join(' || ')})`,
    holdsAny: (fact, elements) =>
      `(${elements.map((one) => `f.${fact}.includes(${JSON.stringify(one)})`).join(' || ')})`,
    all: (parts) => (parts.length === 0 ? 'true' : `(${parts.join(' && ')})`),
    any: (parts) => `(${parts.join(' || ')})`,
    not: (part) => `!(${part})`,
  });

export const asJsonLogic = (condition: Condition, rulebook: Rulebook): object =>
  write<object>(condition, rulebook, {
    compare: (fact, sign, right) => ({
      [sign]: [{ var: fact }, 'fact' in right ? { var: right.fact } : right.literal],
    }),
    among: (fact, list) => ({ in: [{ var: fact }, list] }),
    holdsAny: (fact, elements) => ({ or: elements.map((one) => ({ in: [one, { var: fact }] })) }),
    all: (parts) => (parts.length === 0 ? { '===': [1, 1] } : { and: parts }),
    any: (parts) => ({ or: parts }),
    not: (part) => ({ '!': [part] }),
  });

const zenSign = (sign: string): string => (sign === '===' ? '==' : sign === '!==' ? '!=' : sign);

export const asZen = (condition: Condition, rulebook: Rulebook): string =>
  write<string>(condition, rulebook, {
    compare: (fact, sign, right) =>
      `${fact} ${zenSign(sign)} ${'fact' in right ? right.fact : JSON.stringify(right.literal)}`,
    among: (fact, list) => `${fact} in ${JSON.stringify(list)}`,
    holdsAny: (fact, elements) =>
      `(${elements.map((one) => `contains(${fact}, ${JSON.stringify(one)})`).join(' or ')})`,
    all: (parts) => (parts.length === 0 ? 'true' : `(${parts.join(' and ')})`),
    any: (parts) => `(${parts.join(' or ')})`,
    not: (part) => `not (${part})`,
  });
