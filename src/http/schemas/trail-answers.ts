import { z } from 'zod';
import { entrySchema } from '../../domain/entry.js';
import { countSchema } from './count.js';

const hex = z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits');

export const entriesQuerySchema = z.strictObject({
  from: countSchema(0).optional().describe('First entry, 0 unless said.'),
  limit: countSchema(1, 1000).optional().describe('How many, 100 unless said.'),
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
  next: z.int().nullable().describe('`from` of the next page; null where the trail ends.'),
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
