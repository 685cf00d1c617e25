import { z } from 'zod';
import { steps } from './schema-rule.js';
import { bases, name, ruleId, ruleSpan, rung, text } from './schema-words.js';

export const tableEffects = ['base', 'floor', 'ceiling', 'aggravate', 'mitigate'] as const;

/** Spelt so, since an object with a literal key of this name looks like a promise to a reader of code. */
const outcome = 'then';

export const rowSchema = z.strictObject({
  id: ruleId.describe('The id of the rule that this row is.'),
  when: z
    .array(
      z
        .union([z.string().min(1).max(500), z.number(), z.boolean()])
        .describe('"-" for any, a value, a list "a, b", "<= a", "a..b", or "not …" of these.'),
    )
    .min(1)
    .max(100)
    .describe('One cell for each column.'),
  [outcome]: z
    .union([rung, steps])
    .describe('The response of the row, or the steps of aggravate and mitigate.'),
  because: text.optional(),
  basis: bases.optional(),
});
export type RowFile = z.infer<typeof rowSchema>;

const head = {
  id: ruleId,
  title: text,
  effect: z.enum(tableEffects).describe('What every row of the table does when it is met.'),
  hit: z
    .enum(['severest', 'unique'])
    .describe('unique: two rows that can both match are an error. severest unless said.')
    .optional(),
  because: text.describe('One sentence for the person concerned; a row may have its own.'),
  basis: bases,
  columns: z.array(name).min(1).max(100).describe('The facts that the cells speak of.'),
  effective: ruleSpan.optional(),
};

/** The table without its rows, which are looked at one by one so that one bad row hides no other. */
export const tableHeadSchema = z.strictObject({ ...head, rows: z.array(z.unknown()).min(1).max(10_000) });

export const tableSchema = z.strictObject({ ...head, rows: z.array(rowSchema).min(1).max(10_000) });
export type TableFile = z.infer<typeof tableSchema>;
