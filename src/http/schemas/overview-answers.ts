import { z } from 'zod';
import { dateSchema } from '../../domain/calendar.js';
import { opaqueIdSchema } from '../../domain/identifiers.js';
import { textSchema } from '../../domain/text.js';
import { digestSchema } from '../../office/digest/digest-structure.js';
import { matrixMetrics } from '../../office/digest/matrix-blocks.js';
import { matrixSchema } from '../../office/digest/matrix-structure.js';
import { countSchema } from './count.js';

export const daySchema = dateSchema.refine((day) => day > '1970-01-01', 'a day after 1970-01-01');

const formatSchema = z
  .enum(['json', 'markdown'])
  .optional()
  .describe('What is answered, whatever `Accept` says; JSON unless either asks for Markdown.');

export const digestQuerySchema = z.strictObject({
  on: daySchema.optional().describe("A day that has begun, in the office's time zone; today unless said."),
  format: formatSchema,
});

export const matrixQuerySchema = z.strictObject({
  on: daySchema.optional().describe("A day that has begun, in the office's time zone; today unless said."),
  days: countSchema(1, 3660)
    .optional()
    .describe("Days of the period; those of the office's settings unless said."),
  before: daySchema
    .optional()
    .describe('The last of as many days with which the period is compared; the day before it unless said.'),
  party: z.string().min(1).max(200).optional().describe('Only cases of this party.'),
  metric: z
    .enum(matrixMetrics)
    .optional()
    .describe('What the cells of the Markdown table show, `open` unless said; JSON has everything.'),
  format: formatSchema,
});

const labelsSchema = z.record(z.string(), z.record(z.string(), z.string()).readonly()).readonly();

/** Words for ids, which stand beside what is hashed. */
const words = {
  hash: z.string().describe('SHA-256 of its canonical JSON.'),
  names: z
    .record(z.string(), z.string())
    .readonly()
    .describe('Names of units and persons of the register by their refs. Not hashed: they can be erased.'),
  labels: z
    .strictObject({
      stages: labelsSchema,
      parties: labelsSchema,
      responses: labelsSchema,
      facts: labelsSchema,
      weak_links: labelsSchema,
      values: z.record(z.string(), labelsSchema).readonly(),
    })
    .readonly()
    .describe('Words of the rulebooks and the settings for ids. Not hashed.'),
};

const refsSchema = z
  .string()
  .max(6500)
  .refine((text) => text.split(',').every((ref) => opaqueIdSchema.safeParse(ref).success), 'refs and commas')
  .optional()
  .describe('Refs of units and persons of the register whose names are wanted, with commas between them.');

export const wordsQuerySchema = z.strictObject({ refs: refsSchema });

export const wordsAnswerSchema = z.strictObject({
  names: words.names,
  labels: words.labels,
  today: z.string().describe("The office's day, by its clock and in its time zone."),
  axes: z
    .strictObject({ stage: z.string(), party: z.string() })
    .readonly()
    .describe('The facts that cases are sorted by.'),
  rules: z
    .record(z.string(), labelsSchema)
    .readonly()
    .describe('Titles by the ids of rules, tables and their rows, within each rulebook.'),
  rulebooks: labelsSchema,
  superiors: z
    .array(z.strictObject({ id: z.string(), name: textSchema.readonly() }))
    .readonly()
    .describe("The office's distribution list of proposals."),
});

export const digestAnswerSchema = z.strictObject({ digest: digestSchema, ...words });
export const matrixAnswerSchema = z.strictObject({ matrix: matrixSchema, ...words });
