import { z } from 'zod';
import { operatorsOf, type Operator } from '../domain/fact.js';
import { literal, literals, name } from './schema-words.js';

const operators = [...new Set(Object.values(operatorsOf).flat())] as const satisfies readonly Operator[];

export const leafSchema = z
  .strictObject({
    fact: name.describe('The fact that is compared.'),
    operator: z.enum(operators).describe("One of the operators of the fact's type."),
    value: z
      .union([
        literal,
        literals,
        z.strictObject({ parameter: name }),
        z.strictObject({ fact: name.describe('Another fact of the same type.') }),
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
      z.strictObject({ all: z.array(conditionSchema).min(1).max(1000) }).describe('Every one of these.'),
      z.strictObject({ any: z.array(conditionSchema).min(1).max(1000) }).describe('At least one of these.'),
      z.strictObject({ not: conditionSchema }).describe('The opposite of this.'),
      z
        .strictObject({ condition: name.describe('A condition of `conditions`.') })
        .describe('A named condition.'),
      leafSchema,
    ]),
  )
  .meta({ id: 'condition', description: 'all, any, not, condition, or a comparison of a fact.' });
