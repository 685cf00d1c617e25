import fc from 'fast-check';
import { parseDuration } from '../../../src/domain/duration.js';
import { type FactType, type FactValue, type Operator, operatorsOf } from '../../../src/domain/fact.js';
import type {
  Condition,
  Effect,
  FactDeclaration,
  Operand,
  Rule,
  Rulebook,
} from '../../../src/rulebook/model.js';
import { effective, ruleOf, rulebookOf } from '../../support/made-rulebook.js';

/** A fact with every value that a case may hold, or that stands for those that no condition tells apart. */
interface SmallFact {
  readonly fact: FactDeclaration;
  readonly literals: readonly FactValue[];
  readonly values: readonly FactValue[];
}

const elements = ['p', 'q'];
const subsets = [[], ['p'], ['q'], ['p', 'q']];
const days = ['2022-03-01', '2022-03-04'];
const daysAround = [
  '2022-02-26',
  '2022-02-27',
  '2022-03-01',
  '2022-03-02',
  '2022-03-03',
  '2022-03-04',
  '2022-03-05',
  '2022-03-06',
];

const declare = (id: string, type: FactType, more: Partial<FactDeclaration> = {}): FactDeclaration => ({
  id,
  type,
  values: [],
  valueLabels: {},
  min: null,
  max: null,
  label: { en: id },
  help: null,
  scope: 'subject',
  source: null,
  right: false,
  neverDecides: false,
  personal: false,
  builtIn: false,
  ...more,
});

const count = { kind: 'count', same: [], withinDays: 10 } as const;

const small: readonly SmallFact[] = [
  { fact: declare('flag', 'boolean'), literals: [true, false], values: [false, true] },
  { fact: declare('heard', 'boolean', { right: true }), literals: [true], values: [false, true] },
  {
    fact: declare('harm', 'scale', { values: ['small', 'big', 'grave'] }),
    literals: ['small', 'big', 'grave'],
    values: ['small', 'big', 'grave'],
  },
  {
    fact: declare('kind', 'choice', { values: ['late', 'lost'] }),
    literals: ['late', 'lost'],
    values: ['late', 'lost'],
  },
  {
    fact: declare('marks', 'integer', { min: 1, max: 4 }),
    literals: [0, 1, 2, 3, 4, 5],
    values: [1, 2, 3, 4],
  },
  {
    fact: declare('points', 'integer', { min: 2, max: 5 }),
    literals: [2, 3, 5],
    values: [2, 3, 4, 5],
  },
  // Below the least that may be reported, which bounds no count, but no count is below zero.
  {
    fact: declare('earlier', 'integer', { min: 2, source: count }),
    literals: [-1, 0, 1, 2],
    values: [0, 1, 2, 3],
  },
  {
    fact: declare('share', 'number', { max: 1 }),
    literals: [-0.1, 0.5, 1],
    values: [-1, -0.1, 0.2, 0.5, 0.75, 1],
  },
  { fact: declare('places', 'set', { values: elements }), literals: ['p', 'q'], values: subsets },
  { fact: declare('parts', 'set', { values: elements }), literals: ['p', 'q'], values: subsets },
  ...['conduct_from', 'conduct_until', 'found_on'].map((id) => ({
    fact: declare(id, 'date', { builtIn: true }),
    literals: days,
    values: daysAround,
  })),
];

const lists = new Set<Operator>(['in', 'notIn', 'containsAny', 'containsNone']);
const noFacts = new Set<Operator>(['in', 'notIn', 'contains', 'doesNotContain']);

function leaf(facts: readonly SmallFact[]): fc.Arbitrary<Condition> {
  return fc.constantFrom(...facts).chain(({ fact, literals }) =>
    fc.constantFrom(...(operatorsOf[fact.type] as readonly Operator[])).chain((operator) => {
      const value: fc.Arbitrary<FactValue> = lists.has(operator)
        ? fc.subarray([...literals], { minLength: 1 }).map((found) => found as readonly string[])
        : fc.constantFrom(...literals);
      const literal = value.map((said): Operand => ({ kind: 'literal', value: said }));
      const others = facts.filter(
        (other) => other.fact.type === fact.type && other.fact.id !== fact.id && fact.type !== 'scale',
      );
      const alike = others.filter((other) => other.fact.values.join() === fact.values.join());
      const operand =
        alike.length === 0 || noFacts.has(operator)
          ? literal
          : fc.oneof(
              { weight: 2, arbitrary: literal },
              {
                weight: 1,
                arbitrary: fc
                  .constantFrom(...alike)
                  .map((other): Operand => ({ kind: 'fact', name: other.fact.id })),
              },
            );
      return operand.map((right): Condition => ({ kind: 'leaf', fact: fact.id, operator, operand: right }));
    }),
  );
}

export function condition(facts: readonly SmallFact[]): fc.Arbitrary<Condition> {
  const one = leaf(facts);
  const group = (kind: 'all' | 'any', of: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
    fc.array(of, { minLength: 1, maxLength: 3 }).map((parts): Condition => ({ kind, of: parts }));
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      one,
      group('all', tie('node')),
      group('any', tie('node')),
      tie('node').map((of): Condition => ({ kind: 'not', of })),
    ),
  })).node;
}

/** Met by every known case and undetermined by most others: what the Kleene bounds of step 6 are for. */
const eitherWay = (of: Condition): Condition => ({ kind: 'any', of: [of, { kind: 'not', of }] });

const rungs = ['none', 'low', 'middle', 'high'] as const;

function duration(text: string): Effect {
  const within = parseDuration(text);
  if (!within) throw new Error(text);
  return { effect: 'deadline', within };
}

const effect: fc.Arbitrary<Effect> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<Effect>({ effect: 'settle' }, { effect: 'exempt' }) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('base' as const, 'base' as const, 'floor' as const, 'ceiling' as const),
        fc.constantFrom(...rungs),
      )
      .map(([name, response]): Effect => ({ effect: name, response })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('aggravate' as const, 'mitigate' as const), fc.integer({ min: 1, max: 2 }))
      .map(([name, steps]): Effect => ({ effect: name, steps })),
  },
  { weight: 1, arbitrary: fc.constant<Effect>({ effect: 'track', track: 'follow_up' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('immediate', '3 working_days', '4 working_days', 'P4D', 'P5D').map(duration),
  },
);

export interface SmallWorld {
  readonly rulebook: Rulebook;
  readonly facts: readonly SmallFact[];
}

let made = 0;

/** A rulebook over two or three facts of any type, with all of its cases few enough to be listed. */
export const smallWorld: fc.Arbitrary<SmallWorld> = fc
  .subarray([...small], { minLength: 2, maxLength: 3 })
  .chain((facts) => {
    const when = condition(facts);
    const rule = (id: string): fc.Arbitrary<Rule> =>
      fc
        .tuple(effect, when, fc.integer({ min: 0, max: 5 }))
        .map(([does, of, way]) => ruleOf(id, way === 0 ? eitherWay(of) : of, does));
    return fc
      .record({
        rules: fc
          .integer({ min: 2, max: 9 })
          .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => rule(`R-${index}`)))),
        limits: fc.record({
          aggravate: fc.integer({ min: 0, max: 2 }),
          mitigate: fc.integer({ min: 0, max: 2 }),
        }),
      })
      .map(({ rules, limits }): SmallWorld => {
        made += 1;
        const declarations = facts.map(({ fact }) => fact);
        const rulebook = rulebookOf([], rules);
        return {
          rulebook: { ...rulebook, limits, effective, facts: declarations, hash: `small-${made}` },
          facts,
        };
      });
  });
