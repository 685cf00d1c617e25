import { z } from 'zod';
import { commitmentSchema } from '../domain/commitment.js';
import { orderOutcomes, verificationResults } from '../domain/order.js';
import { sealedSchema } from './case-body.js';
import { beyondCalendarSchema } from './counted-deadline.js';

/** The body of `order_issued`: with what histories read of its decision, so that an order can be read by itself. */
export const orderBodySchema = z.object({
  subject: z.string(),
  ref: z.string().nullable(),
  act: z.string().nullable(),
  decision: z.int(),
  decided_on: z.string(),
  response: z.string().nullable(),
  /** Of the decision, as it then was. */
  final: z.boolean(),
  appeal_until: z.string().nullable(),
  demands: z.array(commitmentSchema),
  owner: z.string(),
  verify_by: commitmentSchema,
  /** Milliseconds since 1970, UTC. */
  notified_at: z.int(),
  issued_on: z.string(),
  due_on: z.string(),
  /** Due at the notification itself, and not at the end of a day. */
  immediate: z.boolean(),
  /** The period that the day was counted by, and the rule that gave it; null where the order set them itself. */
  within: z.string().nullable(),
  deadline_rule: z.string().nullable(),
  beyond_calendar: beyondCalendarSchema,
});
export type OrderBody = Readonly<z.infer<typeof orderBodySchema>>;

/** The body of `rectification_reported`. */
export const rectificationBodySchema = z.object({
  subject: z.string(),
  order: z.int(),
  done: commitmentSchema,
  done_on: z.string(),
  evidence: z.array(z.object({ kind: z.string(), ref: sealedSchema, sha256: sealedSchema })),
});

/** The body of `verification_done`, with what the order came to by it. */
export const verificationBodySchema = z.object({
  subject: z.string(),
  order: z.int(),
  verified_on: z.string(),
  result: z.enum(verificationResults),
  reasons: commitmentSchema,
  outcome: z.enum(orderOutcomes).nullable(),
  /** Whole days from the due day to the day of the correction, or of the check that found none. */
  days_overdue: z.int().nonnegative(),
  reopened: z.boolean(),
});
export type VerificationBody = Readonly<z.infer<typeof verificationBodySchema>>;
