import { z } from 'zod';
import { commitmentSchema } from '../../domain/commitment.js';
import { checkResults } from '../../domain/follow-up.js';
import { sealedSchema } from '../case-body.js';
import { beyondCalendarSchema } from '../counted-deadline.js';

/** The body of `evaluation_requested`. */
export const evaluationBodySchema = z.object({ subjects: z.array(z.string()), reason: commitmentSchema });

/** The body of `follow_up_planned`. */
export const followUpBodySchema = z.object({
  subject: z.string(),
  ref: z.string().nullable(),
  what: commitmentSchema,
  owner: z.string(),
  planned_on: z.string(),
  due_on: z.string(),
  /** The period that the day was counted by; null where it was given. */
  within: z.string().nullable(),
  beyond_calendar: beyondCalendarSchema,
});
export type FollowUpBody = Readonly<z.infer<typeof followUpBodySchema>>;

/** The body of `follow_up_checked`. */
export const checkBodySchema = z.object({
  subject: z.string(),
  follow_up: z.int(),
  checked_on: z.string(),
  result: z.enum(checkResults),
  continue_until: z.string().nullable(),
  findings: commitmentSchema,
});
export type CheckBody = Readonly<z.infer<typeof checkBodySchema>>;

/** The body of `urging`. `urged_by` null: who recorded it. */
export const urgingBodySchema = z.object({
  subject: z.string(),
  urged_on: z.string(),
  urged_by: sealedSchema,
  said: commitmentSchema,
});

/** The body of `case_closed`. */
export const closingBodySchema = z.object({ closed_on: z.string(), reasons: commitmentSchema });
