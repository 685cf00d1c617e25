import fc from 'fast-check';
import {
  builtInFacts,
  type FactType,
  type FactValue,
  type Operator,
  operatorsOf,
} from '../../src/domain/fact.js';
import { parseDuration } from '../../src/domain/duration.js';
import type {
  Cell,
  Condition,
  Effect,
  FactDeclaration,
  Operand,
  Rule,
  Rulebook,
  Table,
} from '../../src/rulebook/model.js';

const letters = ['a', 'b', 'c', 'd'] as const;
/** In an order of its own, so that an order by text would be noticed. */
const scale = ['c', 'a', 'd', 'b'] as const;
const days = ['2022-01-01', '2022-01-02', '2022-01-05', '2022-02-01', '2022-03-01'] as const;

const declare = (id: string, type: FactType, more: Partial<FactDeclaration> = {}): FactDeclaration => ({
  id,
  type,
  values: type === 'scale' ? [...scale] : ['choice', 'set'].includes(type) ? [...letters] : [],
  valueLabels: {},
  min: null,
  max: null,
  label: { en: id, zh: id },
  help: null,
  scope: 'subject',
  source: null,
  right: false,
  neverDecides: false,
  personal: false,
  builtIn: false,
  ...more,
});

/** Two facts of each type that conditions can read, the built-in dates, and a text that nothing reads. */
export const arbitraryFacts: readonly FactDeclaration[] = [
  ...(['boolean', 'integer', 'number', 'choice', 'scale', 'set', 'date'] as const).flatMap((type) => [
    declare(`${type}_one`, type, type === 'integer' ? { min: 0, max: 6 } : {}),
    declare(`${type}_two`, type, type === 'integer' ? { min: 4 } : type === 'number' ? { max: 0.5 } : {}),
  ]),
  declare('note', 'text'),
  ...builtInFacts.map((id) => declare(id, 'date', { builtIn: true, scope: 'case' })),
];

const readable = arbitraryFacts.filter(({ type }) => type !== 'text');

const one = (type: FactType): fc.Arbitrary<FactValue> => {
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: 0, max: 6 });
    case 'number':
      return fc.constantFrom(-1.5, 0, 0.5, 1, 2.25);
    case 'date':
      return fc.constantFrom(...days);
    case 'set':
      return fc.subarray([...letters]);
    case 'text':
      return fc.constantFrom('', 'x');
    default:
      return fc.constantFrom(...letters);
  }
};

const listOperators = new Set<Operator>(['in', 'notIn', 'containsAny', 'containsNone']);
const elementOperators = new Set<Operator>(['contains', 'doesNotContain']);

function literal(type: FactType, operator: Operator): fc.Arbitrary<Operand> {
  const value: fc.Arbitrary<FactValue> = listOperators.has(operator)
    ? fc.subarray([...letters], { minLength: 1 })
    : elementOperators.has(operator)
      ? fc.constantFrom(...letters)
      : one(type);
  return value.map((said) => ({ kind: 'literal', value: said }));
}

const leaf: fc.Arbitrary<Condition> = fc.constantFrom(...readable).chain((fact) =>
  fc.constantFrom(...(operatorsOf[fact.type] as readonly Operator[])).chain((operator) => {
    const others = readable.filter((other) => other.type === fact.type && other.id !== fact.id);
    const comparable = !elementOperators.has(operator) && operator !== 'in' && operator !== 'notIn';
    const withFact = fc.constantFrom(...others).map((other): Operand => ({ kind: 'fact', name: other.id }));
    const operand = comparable
      ? fc.oneof({ weight: 5, arbitrary: literal(fact.type, operator) }, { weight: 1, arbitrary: withFact })
      : literal(fact.type, operator);
    return operand.map((right): Condition => ({ kind: 'leaf', fact: fact.id, operator, operand: right }));
  }),
);

const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((of): Condition => ({ kind: 'all', of })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((of): Condition => ({ kind: 'any', of })),
    tie('node').map((of): Condition => ({ kind: 'not', of })),
    tie('node').map((of): Condition => ({ kind: 'named', name: 'shared', of })),
  ),
})).node;

/** A condition under many nested negations and groups. */
const deep: fc.Arbitrary<Condition> = fc
  .tuple(leaf, fc.integer({ min: 10, max: 40 }))
  .map(([inner, depth]) => {
    let node: Condition = inner;
    for (let level = 0; level < depth; level += 1)
      node =
        level % 3 === 0 ? { kind: 'not', of: node } : { kind: level % 3 === 1 ? 'all' : 'any', of: [node] };
    return node;
  });

export const ladder = ['none', 'low', 'middle', 'high'] as const;

const effect: fc.Arbitrary<Effect> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Effect>({ effect: 'settle' }) },
  { weight: 1, arbitrary: fc.constant<Effect>({ effect: 'exempt' }) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom('base' as const, 'base' as const, 'floor' as const, 'ceiling' as const),
        fc.constantFrom(...ladder),
      )
      .map(([name, response]): Effect => ({ effect: name, response })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('aggravate' as const, 'mitigate' as const), fc.integer({ min: 1, max: 2 }))
      .map(([name, steps]): Effect => ({ effect: name, steps })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('follow', 'refer').map((track): Effect => ({ effect: 'track', track })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('immediate', '5 working_days', 'P7D', 'P1M').map((text): Effect => {
      const within = parseDuration(text);
      if (!within) throw new Error(text);
      return { effect: 'deadline', within };
    }),
  },
);

const effective = { from: '2022-01-01', until: null };

const rule = (id: string): fc.Arbitrary<Rule> =>
  fc.tuple(effect, fc.oneof({ weight: 9, arbitrary: condition }, { weight: 1, arbitrary: deep })).map(
    ([does, when]): Rule => ({
      ...does,
      id,
      title: { en: id, zh: id },
      because: { en: `because ${id}`, zh: `因为${id}` },
      basis: [{ cite: id }],
      when,
      effective,
      table: null,
    }),
  );

const rankOf = (fact: FactDeclaration, value: FactValue): number | string =>
  fact.type === 'scale' ? fact.values.indexOf(String(value)) : (value as number | string);

const cellOf = (fact: FactDeclaration): fc.Arbitrary<Cell> => {
  const text = (value: FactValue): string => String(value);
  const literalCell: fc.Arbitrary<Cell> =
    fact.type === 'set' ? fc.constantFrom(...letters) : (one(fact.type) as fc.Arbitrary<Cell>);
  const list = fc
    .uniqueArray(fact.type === 'set' ? fc.constantFrom(...letters) : one(fact.type), {
      minLength: 2,
      maxLength: 3,
      selector: text,
    })
    .map((values) => values.map(text).join(', '));
  const ordered = ['integer', 'number', 'scale', 'date'].includes(fact.type);
  const compared = fc
    .tuple(fc.constantFrom('<', '<=', '>', '>='), one(fact.type))
    .map(([sign, value]) => `${sign} ${text(value)}`);
  const between = fc.uniqueArray(one(fact.type), { minLength: 2, maxLength: 2, selector: text }).map((ends) =>
    [...ends]
      .sort((a, b) => (rankOf(fact, a) < rankOf(fact, b) ? -1 : 1))
      .map(text)
      .join('..'),
  );
  const positive: fc.Arbitrary<Cell> = ordered
    ? fc.oneof(literalCell, list, compared, between)
    : fact.type === 'boolean'
      ? literalCell
      : fc.oneof(literalCell, list);
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<Cell>('-') },
    { weight: 4, arbitrary: positive },
    { weight: 1, arbitrary: positive.map((cell): Cell => `not ${String(cell)}`) },
  );
};

const table: fc.Arbitrary<Table> = fc
  .uniqueArray(fc.constantFrom(...readable), { minLength: 1, maxLength: 3, selector: ({ id }) => id })
  .chain((columns) =>
    fc
      .array(fc.tuple(fc.constantFrom(...ladder), ...columns.map(cellOf)), { minLength: 1, maxLength: 4 })
      .map(
        (rows): Table => ({
          id: 'GRID',
          effect: 'base',
          hit: 'severest',
          title: { en: 'grid', zh: '表' },
          because: { en: 'by the grid', zh: '依表' },
          basis: [{ cite: 'grid' }],
          columns: columns.map(({ id }) => id),
          rows: rows.map(([then, ...cells], index) => ({
            id: `GRID-${index}`,
            cells: cells as Cell[],
            then,
            because: null,
            basis: null,
          })),
          effective,
        }),
      ),
  );

let made = 0;

/** A rulebook of any shape that the format allows, with up to twelve rules and a table. */
export const arbitraryRulebook: fc.Arbitrary<Rulebook> = fc
  .record({
    rules: fc
      .integer({ min: 1, max: 12 })
      .chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, index) => rule(`R-${String(index).padStart(2, '0')}`))),
      ),
    tables: fc.option(table, { nil: null }),
    limits: fc.record({
      aggravate: fc.integer({ min: 0, max: 2 }),
      mitigate: fc.integer({ min: 0, max: 2 }),
    }),
  })
  .map(({ rules, tables, limits }): Rulebook => {
    made += 1;
    return {
      id: 'generated',
      version: '1.0.0',
      title: { en: 'Generated', zh: '生成' },
      languages: ['en', 'zh'],
      effective,
      codifies: null,
      versionChoice: 'milder',
      appeal: null,
      limits,
      calendar: {
        id: 'inline',
        timeZone: 'UTC',
        covers: { from: '2022-01-01', to: '2022-12-31' },
        holidays: [],
        workingWeekends: [],
      },
      parameters: [],
      ladder: ladder.map((id) => ({ id, label: { en: id, zh: id }, requires: [], was: null })),
      tracks: [
        { id: 'follow', label: { en: 'follow', zh: '跟进' }, adverse: false },
        { id: 'refer', label: { en: 'refer', zh: '移送' }, adverse: true },
      ],
      facts: arbitraryFacts,
      rules,
      tables: tables ? [tables] : [],
      properties: [],
      hash: `generated-${made}`,
      text: '',
    };
  });

/** Facts of a case; about `unknownIn` of ten are unknown. */
export const arbitraryCase = (unknownIn = 3): fc.Arbitrary<Record<string, FactValue | null>> =>
  fc.record(
    Object.fromEntries(
      arbitraryFacts.map(({ id, type }) => [
        id,
        fc.oneof(
          { weight: 10 - unknownIn, arbitrary: one(type) as fc.Arbitrary<FactValue | null> },
          { weight: unknownIn, arbitrary: fc.constant(null) },
        ),
      ]),
    ),
  );
