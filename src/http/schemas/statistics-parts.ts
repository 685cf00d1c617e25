import { z } from 'zod';
import { dateSchema } from '../../domain/calendar.js';
import { opaqueIdSchema, rulebookIdSchema } from '../../domain/identifiers.js';
import { countSchema } from './count.js';

export const count = z.int().nonnegative();
export const share = z.number().min(0).max(1);

export const figureSchema = z.strictObject({
  figure: z.string().describe('Its name; asks for the cases behind it.'),
  numerator: count,
  denominator: count,
  share: share.nullable().describe('Six decimals; null where there is nothing to divide by.'),
});

export const intervalSchema = z.strictObject({ low: share, high: share, confidence: share });

export const periodSchema = z.strictObject({
  from: z.string().nullable().describe('Null: from the first record.'),
  until: z.string(),
});

export const notesSchema = z
  .array(z.strictObject({ id: z.string(), zh: z.string(), en: z.string() }))
  .readonly()
  .describe('What the figures may not be used for, and how they are to be read. Show them with the figures.');

export const statisticsQuerySchema = z.strictObject({
  from: dateSchema.optional().describe('The first day; of the first record unless said.'),
  until: dateSchema.optional().describe('The last day, today at the latest and unless said.'),
  rulebook: rulebookIdSchema.optional().describe('Of one rulebook alone.'),
});

export const statisticsCasesQuerySchema = statisticsQuerySchema.extend({
  figure: z.string().min(1).max(500).describe('The name of the figure, as the statistics have it.'),
  part: z
    .enum(['numerator', 'denominator'])
    .optional()
    .describe('What it counts, or what it counts among; the numerator unless said.'),
  cursor: z.string().min(1).max(100).optional().describe('That of the page before.'),
  limit: countSchema(1, 1000).optional().describe('Cases on a page, 50 unless said.'),
});

export const statisticsCasesSchema = figureSchema.extend({
  as_of: count,
  period: periodSchema,
  cases: z
    .array(
      z.strictObject({
        case: opaqueIdSchema,
        subject: z.string(),
        entry: count.describe('Of the decision or order; of a subject that was found, of its case.'),
      }),
    )
    .readonly()
    .describe('In the order of the entries.'),
  cursor: z.string().nullable().describe('For the next page; null on the last.'),
  notes: notesSchema,
});
