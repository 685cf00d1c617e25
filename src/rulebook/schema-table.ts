import { z } from 'zod';
import { effectWords, steps } from './schema-rule.js';
import { bases, factName, ruleId, ruleSpan, rung, saying, textFor } from './schema-words.js';

export const tableEffects = ['base', 'floor', 'ceiling', 'aggravate', 'mitigate'] as const;

/** Spelt so, since an object with a literal key of this name looks like a promise to a reader of code. */
const outcome = 'then';

export const rowSchema = z
  .strictObject({
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
    because: textFor("One sentence for the person concerned, in place of the table's.").optional(),
    basis: bases.describe("The sources of this row, in place of the table's.").optional(),
  })
  .describe('A row: a rule whose id is that of the row.');
export type RowFile = z.infer<typeof rowSchema>;

const hits = ['severest', 'unique'] as const;
const hitWords = {
  severest: 'Every row that matches counts, and the severest holds.',
  unique: 'At most one row can match; two that could are an error.',
};

const head = {
  id: ruleId.describe('The table; rules, rows and tables share one space of ids.'),
  title: textFor('What the table is about.'),
  effect: z.enum(tableEffects).meta({
    description: 'What every row of the table does when it is met.',
    ...saying(tableEffects, effectWords),
  }),
  hit: z
    .enum(hits)
    .meta({
      description: 'unique: two rows that can both match are an error. severest unless said.',
      ...saying(hits, hitWords),
    })
    .optional(),
  because: textFor('One sentence for the person concerned; a row may have its own.'),
  basis: bases,
  columns: z.array(factName).min(1).max(100).describe('The facts that the cells speak of.'),
  effective: ruleSpan.optional(),
};

/** The table without its rows, which are looked at one by one so that one bad row hides no other. */
export const tableHeadSchema = z.strictObject({ ...head, rows: z.array(z.unknown()).min(1).max(10_000) });

export const tableSchema = z
  .strictObject({
    ...head,
    rows: z.array(rowSchema).min(1).max(10_000).describe('The rows, in any order; each is a rule.'),
  })
  .describe('A decision table; `gradus rules table export` writes it for a spreadsheet program.');
export type TableFile = z.infer<typeof tableSchema>;
