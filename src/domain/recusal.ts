import { z } from 'zod';
import { actorIdSchema } from './identifiers.js';

const freeText = (most: number) => z.string().min(1).max(most);
const entryNumber = z.int().nonnegative();

/** Why somebody takes no part in a case. */
export const recusalGrounds = ['is_subject', 'relative', 'reporter_or_witness', 'interest'] as const;

/** That a person takes no part in a case; what it rests on is personal data. */
export const recusalSchema = z.strictObject({
  /** The opaque id that the person acts under. */
  person: actorIdSchema,
  ground: z.enum(recusalGrounds),
  note: freeText(2000).nullable().optional(),
});
export type SentRecusal = z.infer<typeof recusalSchema>;

/** That a person may take part again; the reasons are personal data. */
export const recusalLiftedSchema = z.strictObject({
  /** The entry that recused the person: the declaration, or the decision on the request. */
  recusal: entryNumber,
  reasons: freeText(10_000),
});
export type SentRecusalLifted = z.infer<typeof recusalLiftedSchema>;

/** That somebody asks for a person to take no part. Who asks and what they say are personal data. */
export const recusalRequestSchema = z.strictObject({
  person: actorIdSchema,
  ground: z.enum(recusalGrounds),
  requested_by: freeText(200),
  note: freeText(10_000).nullable().optional(),
});
export type SentRecusalRequest = z.infer<typeof recusalRequestSchema>;

export const recusalRequestResults = ['accepted', 'refused'] as const;

/** What became of a request; the reasons are personal data. */
export const recusalRequestOutcomeSchema = z.strictObject({
  /** The entry of the request. */
  request: entryNumber,
  result: z.enum(recusalRequestResults),
  reasons: freeText(10_000),
});
export type SentRecusalRequestOutcome = z.infer<typeof recusalRequestOutcomeSchema>;
