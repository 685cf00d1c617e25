import { z } from 'zod';
import { leafSchema } from '../domain/entry.js';

/** A plain view of what the drivers give as Buffers. */
export const bytesSchema = z
  .instanceof(Uint8Array)
  .transform((bytes): Uint8Array => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));

const hashSchema = bytesSchema.refine((bytes) => bytes.length === 32, '32 bytes');
const countSchema = z.int().nonnegative();

export const entryRowSchema = z.strictObject({
  seq: countSchema,
  case_id: z.string().nullable(),
  case_seq: z.int().min(1).nullable(),
  kind: z.string(),
  bytes: bytesSchema,
  leaf: hashSchema,
});
export type EntryRow = z.infer<typeof entryRowSchema>;

export const nodeRowSchema = z.strictObject({ level: countSchema, idx: countSchema, hash: hashSchema });
export type NodeRow = z.infer<typeof nodeRowSchema>;

/** One row, `id` 1. `frontier` are the hashes of the full subtrees, largest first, one after the other. */
export const headRowSchema = z.strictObject({ size: countSchema, root: hashSchema, frontier: bytesSchema });
type HeadRow = z.infer<typeof headRowSchema> & { readonly id: number };

export const checkpointRowSchema = z.strictObject({ size: z.int().min(1), note: z.string() });
type CheckpointRow = z.infer<typeof checkpointRowSchema>;

/** `answer` is canonical JSON; the entries are `entry_count` in sequence from `first_seq` on. */
export const idempotencyRowSchema = z.strictObject({
  actor: z.string(),
  route: z.string(),
  key: z.string(),
  fingerprint: leafSchema,
  case_id: z.string().nullable(),
  answer: z.string(),
  first_seq: countSchema,
  entry_count: countSchema,
});
export type IdempotencyRow = z.infer<typeof idempotencyRowSchema>;

/** `owner` is the case's id, or '' for values of no case; `sealed` is null once erased. */
export const personalRowSchema = z.strictObject({
  owner: z.string(),
  path: z.string(),
  commitment: leafSchema,
  sealed: bytesSchema.nullable(),
});
export type PersonalRow = z.infer<typeof personalRowSchema>;

/** A key by what was made with it: a commitment or a request's fingerprint, both 64 hex digits. */
export const keyRowSchema = z.strictObject({ id: leafSchema, secret: hashSchema });
export type KeyRow = z.infer<typeof keyRowSchema>;

/** The tables that migrations make; projections are made from their declarations. */
export interface Tables {
  entry: EntryRow;
  node: NodeRow;
  head: HeadRow;
  checkpoint: CheckpointRow;
  idempotency: IdempotencyRow;
  personal_data: PersonalRow;
  key_removal: { id: string };
  projection_state: { id: number; fingerprint: string };
  migration: { version: number };
}

/** The tables of keys, in a schema or file of their own. */
export type KeyTables = {
  secret_key: KeyRow;
};
