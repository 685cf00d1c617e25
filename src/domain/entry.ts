import { z } from 'zod';
import type { Json } from './canonical-json.js';
import { nameSchema } from './identifiers.js';

/** The kinds of entries that this release writes and projects; others verify and are passed over. */
export const entryKinds = [
  'genesis',
  'rulebook_text',
  'rulebook_proposed',
  'rulebook_approved',
  'rulebook_proposal_withdrawn',
  'rulebook_published',
  'rulebook_withdrawal_proposed',
  'rulebook_withdrawn',
  'subject_registered',
  'subject_merged',
  'subject_split',
  'subject_renamed',
  'case_submitted',
  'facts_supplemented',
  'evidence_added',
  'evaluation_requested',
  'case_assigned',
  'case_closed',
  'case_withdrawn',
  'recommendation_part',
  'recommendation_made',
  'evaluation_failed',
  'hearing',
  'recusal',
  'recusal_requested',
  'recusal_decided',
  'recusal_lifted',
  'decision_proposed',
  'decision_recorded',
  'seconding',
  'order_issued',
  'rectification_reported',
  'verification_done',
  'follow_up_planned',
  'follow_up_checked',
  'urging',
  'appeal_lodged',
  'appeal_decided',
  'correction_proposed',
  'correction',
  'correction_told',
  'letter_issued',
  'letter_voided',
  'proposal',
  'proposal_followed',
  'commendation',
  'campaign_opened',
  'campaign_closed',
  'personal_data_erased',
  'key_rotated',
  'export_made',
  'account_opened',
  'account_changed',
  'account_closed',
  'access_denied',
] as const;
export type EntryKind = (typeof entryKinds)[number];

const known: ReadonlySet<string> = new Set(entryKinds);
export const isEntryKind = (kind: string): kind is EntryKind => known.has(kind);

export const entryFormat = 'gradus/entry/1';

/** The most that the canonical bytes of one entry may take: what the tile format of transparency logs can hold. */
export const entryBytesMost = 65_535;

export type JsonObject = { readonly [key: string]: Json };

// Checked by hand, since zod's records build the object anew and drop `__proto__` on the way.
const bodySchema = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

export const leafSchema = z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits');

/**
 * One entry of the trail. `time` is in milliseconds since 1970, UTC, and a claim of the clock: the order of entries
 * is their number alone. `case_seq` counts the entries of a case from 1; `prev` is the leaf of the case's previous
 * entry, null at the first. An entry that belongs to no case has neither.
 */
export const entrySchema = z
  .strictObject({
    format: z.literal(entryFormat),
    kind: nameSchema,
    time: z.int().nonnegative(),
    actor: z.strictObject({ id: z.string().min(1).max(200), authenticated: z.boolean() }),
    case: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, ., _ and -, at most 64')
      .nullable(),
    case_seq: z.int().min(1).nullable(),
    prev: leafSchema.nullable(),
    idempotency: z
      .strictObject({ route: z.string().min(1).max(200), key: z.string().min(1).max(200) })
      .nullable(),
    body: bodySchema,
  })
  .readonly()
  .refine((entry) => (entry.case === null) === (entry.case_seq === null), { path: ['case_seq'] })
  .refine((entry) => (entry.prev === null) === (entry.case_seq === null || entry.case_seq === 1), {
    path: ['prev'],
  });
export type Entry = z.infer<typeof entrySchema>;

/** Who a trail is, and with which key its checkpoints are signed. */
export const genesisBodySchema = z
  .strictObject({
    origin: z.string().regex(/^gradus\/[0-9a-f]{16}$/, 'gradus/ and 16 hex digits'),
    /** The public key as a C2SP verifier key, whose name is the origin. */
    key: z.string(),
    /** Milliseconds since 1970, UTC. */
    created: z.int().nonnegative(),
  })
  .readonly();
export type GenesisBody = z.infer<typeof genesisBodySchema>;

/** From the checkpoint that covers this entry on, `key` signs; `handover` is a note signed by the key before it. */
export const keyRotatedBodySchema = z.strictObject({ key: z.string(), handover: z.string() }).readonly();
export type KeyRotatedBody = z.infer<typeof keyRotatedBodySchema>;
