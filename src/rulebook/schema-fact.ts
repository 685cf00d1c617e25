import { z } from 'zod';
import { factTypes } from '../domain/fact.js';
import { name, text } from './schema-words.js';

const withinDays = z
  .union([z.int().min(1).max(36_600), z.strictObject({ parameter: name })])
  .describe('The look-back in days, or the parameter that has it.');

export const sourceSchema = z
  .union([
    z.strictObject({
      history: z.literal('count').describe('How many earlier cases of the subject count.'),
      same: z.array(name).min(1).max(20).describe('Facts that an earlier case must agree in.'),
      within_days: withinDays,
    }),
    z.strictObject({
      history: z.literal('latest').describe('What the latest earlier case ended with.'),
      of: z.literal('order_outcome'),
    }),
    z.strictObject({
      days_between: z
        .tuple([name, name])
        .describe('Two date facts: whole days, the second minus the first; unknown if either is.'),
    }),
  ])
  .describe('Computed by the service, and refused in a submitted case.');
export type SourceFile = z.infer<typeof sourceSchema>;

export const factSchema = z.strictObject({
  type: z.enum(factTypes).describe('What values the fact takes; a scale is a choice with an order.'),
  values: z
    .array(name)
    .min(1)
    .max(200)
    .describe('The values of a choice, scale or set; those of a scale mildest first.')
    .optional(),
  value_labels: z.record(name, text).describe('How the values are called in sentences.').optional(),
  min: z.number().describe('The least number that may be reported.').optional(),
  max: z.number().describe('The greatest number that may be reported.').optional(),
  label: text,
  help: text.optional(),
  scope: z
    .enum(['case', 'subject'])
    .describe('Whether all subjects share it; subject unless said.')
    .optional(),
  source: sourceSchema.optional(),
  right: z
    .boolean()
    .describe('That a right was used. It can only help: read by favourable rules, where true helps.')
    .optional(),
  never_decides: z.boolean().describe('Recorded, and read by no rule.').optional(),
  personal: z.boolean().describe('Personal data: kept apart from the trail.').optional(),
});
export type FactFile = z.infer<typeof factSchema>;
