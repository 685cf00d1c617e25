import { z } from 'zod';
import type { Json } from '../domain/canonical-json.js';
import { commitmentSchema } from '../domain/commitment.js';
import { outcomeSchema, sectionSchema } from '../domain/recommendation.js';
import { textRefSchema } from './text-parts.js';

const valueSchema = z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(z.string())]);

export const recordedPairSchema = z.object({
  version: z.string(),
  hash: z.string(),
  day: z.string(),
  because: z.string(),
  /** Of the text of the calendar that the version was read with; null when it stands in the rulebook itself. */
  calendar_sha256: z.string().nullable(),
});
export type RecordedPair = Readonly<z.infer<typeof recordedPairSchema>>;

/** A history fact with the cases that were counted, and where it is an order's, the entry that issued it. */
export const historyFactSchema = z.object({
  value: valueSchema,
  cases: z.array(z.string()),
  order: z.int().optional(),
  days_overdue: z.int().optional(),
});
export type HistoryFact = Readonly<z.infer<typeof historyFactSchema>>;

const originSchema = z.enum(['reported', 'history', 'derived', 'built_in', 'given', 'unknown']);

const recordSchema = z.custom<{ readonly [key: string]: Json }>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

export const recommendationTextSchema = z.record(z.string(), z.array(sectionSchema));

/** What is kept of a recommendation: the record without what stands in the inputs, and the sentences as shown. */
export const keptSchema = z.object({ recommendation: recordSchema, text: recommendationTextSchema });
export type Kept = Readonly<z.infer<typeof keptSchema>>;

/**
 * The body of `recommendation_made`: everything that the evaluation read, and what came of it. A recommendation that
 * is too long stands in `recommendation_part` entries before it, as the canonical JSON of `kept`.
 */
export const recommendationBodySchema = z.object({
  rulebook: z.string(),
  subject: z.string(),
  subject_kind: z.string().nullable(),
  ref: z.string().nullable(),
  act: z.string().nullable(),
  caused_by: z.int(),
  evaluated_on: z.string(),
  conduct: z.array(recordedPairSchema),
  decision: recordedPairSchema,
  rejected: z.array(z.object({ version: z.string(), reason: z.string() })),
  facts: z.record(z.string(), z.object({ value: valueSchema, origin: originSchema })),
  /** Texts and personal facts, which no rule reads. */
  sealed_facts: z.record(z.string(), commitmentSchema),
  history: z.record(z.string(), historyFactSchema),
  /** The trail's size when history was read. */
  history_as_of: z.int(),
  outcome: outcomeSchema,
  response: z.string().nullable(),
  asks: z.array(z.string()),
  /** As in the recommendation; left out in entries of earlier releases. */
  decisive: z.array(z.string()).optional(),
  tracks: z.array(z.string()).optional(),
  /** SHA-256 of the canonical JSON of the whole structure, condition trees included, sentences not. */
  structure_sha256: z.string(),
  kept: keptSchema.nullable(),
  kept_in: textRefSchema.nullable(),
});
export type RecommendationBody = Readonly<z.infer<typeof recommendationBodySchema>>;
