import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { evidenceSchema } from './case.js';
import { actorIdSchema, nameSchema } from './identifiers.js';

const freeText = (most: number) => z.string().min(1).max(most);

/**
 * A written order that follows a decision. Its deadline is `due_on`, or the period `within` counted from the
 * notification by the rulebook's calendar, or else the period that the recommendation gave. Demands and the way of
 * checking are personal data.
 */
export const orderSchema = z.strictObject({
  subject: nameSchema,
  /** The number of the entry of the decision that it rests on, the one that stands. */
  decision: z.int().nonnegative(),
  demands: z.array(freeText(2000)).min(1).max(50),
  /** Who sees to it that the demands are met, as an opaque id. */
  owner: actorIdSchema,
  /** `immediate`, `5 working_days`, `P7D`. */
  within: freeText(40).optional(),
  due_on: dateSchema.optional(),
  /** How it will be checked that the demands are met and the effect is there. */
  verify_by: freeText(2000),
  /** The moment at which the owner was told; left out: when it is recorded. */
  notified_at: z.iso.datetime({ offset: true }).optional(),
});
export type SentOrder = z.infer<typeof orderSchema>;

/** What the owner of an order says was done. What was done and the evidence are personal data. */
export const rectificationSchema = z.strictObject({
  /** The number of the entry that issued the order. */
  order: z.int().nonnegative(),
  done: freeText(10_000),
  done_on: dateSchema,
  evidence: z.array(evidenceSchema).max(200).optional(),
});
export type SentRectification = z.infer<typeof rectificationSchema>;

export const verificationResults = ['corrected', 'partly', 'not_corrected'] as const;

/** What a person found who checked an order; the reasons are personal data. */
export const verificationSchema = z.strictObject({
  order: z.int().nonnegative(),
  verified_on: dateSchema,
  result: z.enum(verificationResults),
  reasons: freeText(10_000),
});
export type SentVerification = z.infer<typeof verificationSchema>;

/**
 * Where an order stands. `reported`: somebody says that it was met, and nobody has checked. `reopened`: what was
 * reported, or checked before, did not hold. `closed`: checked and found corrected. `fallen`: its decision was set
 * aside.
 */
export const orderStates = ['open', 'reported', 'reopened', 'closed', 'fallen'] as const;
export type OrderState = (typeof orderStates)[number];

/** What an order came to. It has none until somebody has checked it. */
export const orderOutcomes = ['complied', 'late', 'not_complied'] as const;
export type OrderOutcome = (typeof orderOutcomes)[number];
