import type { Engine, NestedCondition, TopLevelCondition } from 'json-rules-engine';
import type { Rule, Rulebook } from '../../src/rulebook/model.js';
import { write } from './translate.js';

const ownOperators: Readonly<Record<string, string>> = {
  '===': 'equal',
  '!==': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
};

/** json-rules-engine wants a group at the top. */
const topLevel = (condition: NestedCondition): TopLevelCondition =>
  'all' in condition || 'any' in condition || 'not' in condition ? condition : { all: [condition] };

/** A rule as json-rules-engine takes it. */
export interface JsonRule {
  readonly name: string;
  readonly conditions: TopLevelCondition;
  readonly event: { readonly type: string };
}

/** The rules for json-rules-engine with its own operators and one more for sets; facts as `plainFacts` gives them. */
export const jsonRules = (rulebook: Rulebook, rules: readonly Rule[]): JsonRule[] =>
  rules.map(({ id, when }) => ({
    name: id,
    conditions: topLevel(
      write<NestedCondition>(when, rulebook, {
        compare: (fact, sign, right) => ({
          fact,
          operator: ownOperators[sign] ?? sign,
          value: 'fact' in right ? { fact: right.fact } : right.literal,
        }),
        among: (fact, list) => ({ fact, operator: 'in', value: list }),
        holdsAny: (fact, elements) => ({ fact, operator: 'holdsAny', value: elements }),
        all: (parts) => ({ all: [...parts] }),
        any: (parts) => ({ any: [...parts] }),
        not: (part) => ({ not: part }),
      }),
    ),
    event: { type: id },
  }));

export function addRules(engine: Engine, rules: readonly JsonRule[]): Engine {
  engine.addOperator(
    'holdsAny',
    (held: unknown, elements: readonly string[]) =>
      Array.isArray(held) && elements.some((one) => held.includes(one)),
  );
  for (const rule of rules) engine.addRule(rule);
  return engine;
}
