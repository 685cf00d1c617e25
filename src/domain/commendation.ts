import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { opaqueIdSchema } from './identifiers.js';

/**
 * A good deed that is made known (推介表扬). It makes up for no lapse: no evaluation and no history reads it.
 */
export const commendationSchema = z.strictObject({
  /** The unit or person in the office's register whose deed it was, as an opaque id. */
  ref: opaqueIdSchema,
  on: dateSchema,
  /** What was done and how it was made known; personal data. */
  what: z.string().min(1).max(10_000),
  /** The case in which it was seen. */
  case: opaqueIdSchema.nullable().optional(),
});
export type SentCommendation = z.infer<typeof commendationSchema>;
