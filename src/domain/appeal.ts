import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { nameSchema } from './identifiers.js';

/** An appeal against the decision in entry `decision`; the statement is personal data. */
export const appealSchema = z.strictObject({
  subject: nameSchema,
  decision: z.int().nonnegative(),
  lodged_on: dateSchema,
  statement: z.string().min(1).max(10_000).nullable().optional(),
});
export type SentAppeal = z.infer<typeof appealSchema>;

/** What became of an appeal. `set_aside`: the decision falls, and the subject is to be decided on anew. */
export const appealOutcomeSchema = z.strictObject({
  subject: nameSchema,
  /** The entry that lodged it. */
  appeal: z.int().nonnegative(),
  result: z.enum(['upheld', 'set_aside']),
  reasons: z.string().min(1).max(10_000),
});
export type SentAppealOutcome = z.infer<typeof appealOutcomeSchema>;
