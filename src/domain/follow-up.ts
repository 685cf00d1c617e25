import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { actorIdSchema, nameSchema } from './identifiers.js';

const freeText = (most: number) => z.string().min(1).max(most);

/**
 * That a subject is looked at again on a day: after a correction or a reminder, or where nobody was at fault and the
 * matter is watched to its end. It is due on `due_on`, or after the period `within` by the rulebook's calendar. What is
 * looked at is personal data.
 */
export const followUpSchema = z.strictObject({
  subject: nameSchema,
  /** `5 working_days`, `P30D`, counted from the day on which it is planned. */
  within: freeText(40).optional(),
  due_on: dateSchema.optional(),
  what: freeText(2000),
  /** Who sees to it that it is done, as an opaque id. */
  owner: actorIdSchema,
});
export type SentFollowUp = z.infer<typeof followUpSchema>;

export const checkResults = ['held', 'not_held', 'continue'] as const;

/**
 * What a person found who looked again. `held`: what was corrected has held, and the follow-up is over. `continue`:
 * nothing is wrong, and it is looked at again on `continue_until`. `not_held`: it did not hold, and the follow-up stays
 * open, until `continue_until` if that is given. The findings are personal data.
 */
export const checkSchema = z.strictObject({
  /** The number of the entry that planned the follow-up. */
  follow_up: z.int().nonnegative(),
  checked_on: dateSchema,
  result: z.enum(checkResults),
  continue_until: dateSchema.optional(),
  findings: freeText(10_000),
});
export type SentCheck = z.infer<typeof checkSchema>;

/** Where a follow-up stands. Only one that found that it held is over. */
export const followUpStates = ['open', 'not_held', 'held'] as const;
export type FollowUpState = (typeof followUpStates)[number];
