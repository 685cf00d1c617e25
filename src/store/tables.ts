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
  actor: z.string(),
  bytes: bytesSchema,
  leaf: hashSchema,
});
export type EntryRow = z.infer<typeof entryRowSchema>;

export const entryColumns = ['seq', 'case_id', 'case_seq', 'kind', 'actor', 'bytes', 'leaf'] as const;

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

/** How an endpoint of notices stands, and what is to be sent to it; `src/office/notices/outbox.ts` says what is what. */
export const endpointRowSchema = z.strictObject({
  endpoint: z.string(),
  cursor: countSchema,
  since: z.string(),
  failures: countSchema,
  failing_since: countSchema.nullable(),
  held_until: countSchema,
  last_status: z.string().nullable(),
  last_at: countSchema.nullable(),
  gone: z.string().nullable(),
});

export const deliveryRowSchema = z.strictObject({
  endpoint: z.string(),
  notice: z.string(),
  kind: z.string(),
  body: z.string(),
  state: z.enum(['waiting', 'delivered', 'given_up']),
  attempts: countSchema,
  next_at: countSchema,
  made_at: countSchema,
  last_status: z.string().nullable(),
});

export const countsRowSchema = z.strictObject({
  endpoint: z.string(),
  waiting: countSchema,
  delivered: countSchema,
  given_up: countSchema,
  next_at: countSchema.nullable(),
});

/** What is kept of days that are over; `src/office/digest/kept-digests.ts` says what is what. `content` is gzip. */
export const keptDigestRowSchema = z.strictObject({
  day: z.string(),
  settings: z.string(),
  edition: countSchema,
  since: countSchema,
  began: countSchema,
  size: countSchema,
  content: bytesSchema,
  hash: z.string(),
});

/** How people sign in; `src/office/accounts/credentials.ts` says what is what. */
export const credentialRowSchemas = {
  credential: z.strictObject({ login: z.string(), account: z.string(), password: z.string().nullable() }),
  sign_in_attempt: z.strictObject({
    login: z.string(),
    failures: countSchema,
    locked_until: countSchema,
    last_at: countSchema,
  }),
  known_device: z.strictObject({ secret: leafSchema, account: z.string(), seen: countSchema }),
  session: z.strictObject({
    secret: leafSchema,
    id: z.string(),
    account: z.string(),
    created: countSchema,
    seen: countSchema,
    ends: countSchema,
  }),
  api_token: z.strictObject({
    secret: leafSchema,
    id: z.string(),
    account: z.string(),
    label: z.string(),
    created: countSchema,
    expires_on: z.string().nullable(),
    used_on: z.string().nullable(),
  }),
  one_time_link: z.strictObject({
    secret: leafSchema,
    purpose: z.enum(['setup', 'welcome', 'reset']),
    account: z.string().nullable(),
    expires: countSchema,
  }),
} as const;

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
  notice_endpoint: z.infer<typeof endpointRowSchema>;
  notice_delivery: z.infer<typeof deliveryRowSchema>;
  kept_digest: z.infer<typeof keptDigestRowSchema>;
  credential: z.infer<typeof credentialRowSchemas.credential>;
  sign_in_attempt: z.infer<typeof credentialRowSchemas.sign_in_attempt>;
  known_device: z.infer<typeof credentialRowSchemas.known_device>;
  session: z.infer<typeof credentialRowSchemas.session>;
  api_token: z.infer<typeof credentialRowSchemas.api_token>;
  one_time_link: z.infer<typeof credentialRowSchemas.one_time_link>;
  migration: { version: number };
}

/** The tables of keys, in a schema or file of their own. */
export type KeyTables = {
  secret_key: KeyRow;
};
