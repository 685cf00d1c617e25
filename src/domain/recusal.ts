import { z } from 'zod';
import { actorIdSchema } from './identifiers.js';

/** Why somebody takes no part in a case. */
export const recusalGrounds = ['is_subject', 'relative', 'reporter_or_witness', 'interest'] as const;

/** That a person takes no part in a case; what it rests on is personal data. */
export const recusalSchema = z.strictObject({
  /** The opaque id that the person acts under. */
  person: actorIdSchema,
  ground: z.enum(recusalGrounds),
  note: z.string().min(1).max(2000).nullable().optional(),
});
export type SentRecusal = z.infer<typeof recusalSchema>;
