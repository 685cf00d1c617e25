import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { nameSchema } from './identifiers.js';

/**
 * What an appeal can suspend while it is heard. `order`: nothing new is ordered, and no order of the decision is found
 * unmet. `history`: decision and orders count in no history.
 */
export const suspensions = ['order', 'history'] as const;
export type Suspension = (typeof suspensions)[number];

/** An appeal against the decision in entry `decision`; the statement is personal data. */
export const appealSchema = z.strictObject({
  subject: nameSchema,
  /** The entry of the decision that stands; of one that was varied, the entry that varied it. */
  decision: z.int().nonnegative(),
  lodged_on: dateSchema,
  statement: z.string().min(1).max(10_000).nullable().optional(),
});
export type SentAppeal = z.infer<typeof appealSchema>;

/**
 * What becomes of an appeal. `upheld`: the decision stands as it is. `set_aside`: it falls, and the subject is to be
 * decided on anew. `varied`: the response is a milder one.
 */
export const appealResults = ['upheld', 'set_aside', 'varied'] as const;

const outcome = {
  subject: nameSchema,
  /** The entry that lodged it. */
  appeal: z.int().nonnegative(),
  reasons: z.string().min(1).max(10_000),
};

/** What became of an appeal, with reasons, which are personal data. */
export const appealOutcomeSchema = z.discriminatedUnion('result', [
  z.strictObject({ ...outcome, result: z.enum(['upheld', 'set_aside']) }),
  z.strictObject({ ...outcome, result: z.literal('varied'), response: nameSchema }),
]);
export type SentAppealOutcome = z.infer<typeof appealOutcomeSchema>;

/**
 * Where an appeal stands. `overtaken`: a milder decision took the place of the one appealed against before anybody
 * decided the appeal.
 */
export const appealStates = ['under_way', ...appealResults, 'overtaken'] as const;
export type AppealState = (typeof appealStates)[number];
