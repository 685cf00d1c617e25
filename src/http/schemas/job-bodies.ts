import { z } from 'zod';
import { dateSchema } from '../../domain/calendar.js';
import { rulebookIdSchema, versionSchema } from '../../domain/identifiers.js';

/** What a rules file may take; of Chinese text a third of it is read without complaint by the command. */
const rulesLengthMost = 4 * 1024 * 1024;
const casesMost = 100;
const shownMost = 1000;

const rulesSchema = z.string().min(1).max(rulesLengthMost);

const casesSchema = z
  .array(z.string().min(1).max(rulesLengthMost))
  .min(1)
  .max(casesMost)
  .describe('Files of cases, YAML texts; those that are shipped for the rulebook unless said.');

const rules = rulesSchema.describe('The rules file, a YAML or JSON text.');

export const testBodySchema = z.strictObject({
  rules,
  cases: casesSchema.optional(),
  first_day: z
    .boolean()
    .optional()
    .describe("Decide cases from before the version's first day on that day, as publishing does."),
  coverage: z.boolean().optional().describe('How much of the rules the cases exercise.'),
  mutate: z.boolean().optional().describe('Which small faults in the rules no case notices.'),
  at_least: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('What coverage and the share of faults noticed have to reach, in percent; 100 unless said.'),
});

export const proveBodySchema = z.strictObject({
  rules,
  cross_check: z
    .boolean()
    .optional()
    .describe('Prove it all once more by another solver; to differ is a failure.'),
});

const publishedSchema = z.strictObject({ id: rulebookIdSchema, version: versionSchema });

export const diffBodySchema = z.strictObject({
  old: z
    .union([rulesSchema, publishedSchema])
    .describe('A rules file, or id and version of one that is published.'),
  new: rulesSchema.describe('The rules file that it is compared with.'),
  cases: casesSchema.optional(),
});

export const backtestBodySchema = z.strictObject({
  rules,
  on: dateSchema
    .optional()
    .describe(
      'The day for which the rules are read; that of each evaluation, or the nearest on which the file holds, unless said.',
    ),
  first: z
    .int()
    .min(0)
    .max(shownMost)
    .optional()
    .describe('How many of those that move are listed; 20 unless said.'),
});

export const jobHeadersSchema = z.looseObject({
  prefer: z
    .string()
    .max(200)
    .optional()
    .describe('`respond-async` (RFC 7240): answer at once with 202 and where the job is found.'),
});

export const jobParamsSchema = z.strictObject({
  id: z
    .string()
    .regex(/^j-[0-9a-f]{32}$/, 'j- and 32 hex digits')
    .describe('Id of the job.'),
});
