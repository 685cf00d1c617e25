import { z } from 'zod';
import { operatorsOf, type Operator } from '../domain/fact.js';
import { factName, literal, literals, name, parameterName, saying } from './schema-words.js';

const operators = [...new Set(Object.values(operatorsOf).flat())] as const satisfies readonly Operator[];

const operatorWords: Readonly<Record<Operator, string>> = {
  equal: 'Is this value.',
  notEqual: 'Is another value.',
  lessThan: 'A number below this one.',
  lessThanInclusive: 'A number below this one, or this one.',
  greaterThan: 'A number above this one.',
  greaterThanInclusive: 'A number above this one, or this one.',
  in: 'A choice or scale: one of these values.',
  notIn: 'A choice or scale: none of these values.',
  atLeast: 'A scale: this value or a severer one.',
  atMost: 'A scale: this value or a milder one.',
  contains: 'A set: this value is in it.',
  doesNotContain: 'A set: this value is not in it.',
  containsAny: 'A set: at least one of these values is in it.',
  containsNone: 'A set: none of these values is in it.',
  before: 'A day before this one.',
  onOrBefore: 'A day before this one, or this one.',
  after: 'A day after this one.',
  onOrAfter: 'A day after this one, or this one.',
};

export const leafSchema = z
  .strictObject({
    fact: factName.describe('The fact that is compared, by its id.'),
    operator: z
      .enum(operators)
      .meta({ description: "One of the operators of the fact's type.", ...saying(operators, operatorWords) }),
    value: z
      .union([
        literal,
        literals,
        z.strictObject({ parameter: parameterName }).describe('The value of a parameter.'),
        z
          .strictObject({ fact: factName.describe('Another fact of the same type.') })
          .describe('The value of another fact of the same type.'),
      ])
      .describe("A literal of the fact's type, { parameter: name }, or { fact: name } of the same type."),
  })
  .describe('A comparison. With an unknown fact it is undetermined.');
export type LeafFile = z.infer<typeof leafSchema>;

export type ConditionFile =
  | { all: ConditionFile[] }
  | { any: ConditionFile[] }
  | { not: ConditionFile }
  | { condition: string }
  | LeafFile;

export const conditionSchema: z.ZodType<ConditionFile> = z
  .lazy(() =>
    z.union([
      z
        .strictObject({
          all: z.array(conditionSchema).min(1).max(1000).describe('Every one of these is met.'),
        })
        .describe('Every one of these.'),
      z
        .strictObject({
          any: z.array(conditionSchema).min(1).max(1000).describe('At least one of these is met.'),
        })
        .describe('At least one of these.'),
      z.strictObject({ not: conditionSchema }).describe('The opposite of this.'),
      z
        .strictObject({ condition: name.describe('The name of a condition of `conditions`.') })
        .describe('A named condition.'),
      leafSchema,
    ]),
  )
  .meta({ id: 'condition', description: 'all, any, not, condition, or a comparison of a fact.' });
