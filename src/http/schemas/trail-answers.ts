import { z } from 'zod';
import { dateSchema } from '../../domain/calendar.js';
import { entryKinds, entrySchema } from '../../domain/entry.js';
import { toldProblemSchema } from '../problem-document.js';
import { jsonSchema } from './case-answers.js';
import { countSchema } from './count.js';
import { caseIdSchema } from './parameters.js';

const hex = z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits');

export const entriesQuerySchema = z.strictObject({
  from: countSchema(0)
    .optional()
    .describe(
      'The entry to begin with; unless said the first of the days, or the newest of them where `order` is `down`.',
    ),
  limit: countSchema(1, 1000).optional().describe('How many, 100 unless said.'),
  order: z
    .enum(['up', 'down'])
    .optional()
    .describe('`up`, the order of the trail, unless said; `down`: the newest first.'),
  kind: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(z.enum(entryKinds)).min(1).max(entryKinds.length).readonly(),
    )
    .optional()
    .describe('Entries of this kind alone, or of these kinds where it stands several times.'),
  case: caseIdSchema.optional().describe('Entries of this case alone.'),
  actor: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('What this person did, by the id that they act under.'),
  since: dateSchema.optional().describe('Entries of this day of the office and later ones.'),
  until: dateSchema.optional().describe('Entries up to this day, with it.'),
});

export const entryParamsSchema = z.strictObject({
  n: countSchema(0).describe('Number of the entry, from 0.'),
});

/** An entry as an export has it. The bytes of `entry` are those that were hashed. */
export const numberedEntrySchema = z.strictObject({
  entry: entrySchema,
  leaf: hex.describe('SHA-256(0x00 ‖ bytes of `entry`).'),
  number: z.int().nonnegative(),
});

export const entriesSchema = z.strictObject({
  entries: z.array(numberedEntrySchema),
  next: z.int().nullable().describe('`from` of the next page; null where there are no more.'),
});

export const inclusionQuerySchema = z.strictObject({
  entry: countSchema(0).describe('Number of the entry.'),
  size: countSchema(1).optional().describe('How many entries the tree has; all unless said.'),
});

export const consistencyQuerySchema = z.strictObject({
  from: countSchema(0).describe('Size of the older tree.'),
  size: countSchema(0).optional().describe('Size of the newer tree; all entries unless said.'),
});

const checkpointSchema = z
  .string()
  .nullable()
  .describe('The signed head of exactly this size; null where none was signed.');

export const inclusionProofSchema = z.strictObject({
  entry: z.int(),
  size: z.int(),
  leaf: hex,
  hashes: z.array(hex).readonly().describe('RFC 6962, section 2.1.1, lowest first.'),
  checkpoint: checkpointSchema,
});

export const consistencyProofSchema = z.strictObject({
  from: z.int(),
  size: z.int(),
  hashes: z.array(hex).readonly().describe('RFC 6962, section 2.1.2.'),
  checkpoint: checkpointSchema,
});

export const replaySchema = z.strictObject({
  entry: z.int(),
  result: z
    .enum(['identical', 'different', 'not_replayable'])
    .describe(
      '`not_replayable`: the release that could evaluate it again is another one, or something is missing.',
    ),
  difference: z
    .strictObject({
      path: z.string().describe('JSON Pointer to the first difference.'),
      recorded: jsonSchema.nullable().describe('Null where nothing was recorded.'),
      found: jsonSchema.nullable().describe('Null where nothing was found.'),
    })
    .nullable(),
  problems: z.array(toldProblemSchema).readonly().describe('Why it could not be evaluated again.'),
});
