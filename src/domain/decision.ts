import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { nameSchema } from './identifiers.js';

const freeText = (most: number) => z.string().min(1).max(most);

/** What a person decides for one subject of a case. All texts are personal data. */
export const decisionSchema = z.strictObject({
  subject: nameSchema,
  /** The number of the entry of the recommendation that it rests on, the latest of the subject. */
  recommendation: z.int().nonnegative(),
  /** A rung; null confirms that no rule gives a response. */
  response: nameSchema.nullable(),
  /** The decider has read the facts and takes them to be true. */
  facts_confirmed: z.literal(true),
  reasons: freeText(10_000),
  /** For facts that were asked for and stay unknown: why each cannot be established. */
  cannot_establish: z.record(nameSchema, freeText(2000)).optional(),
  second_person: freeText(200).nullable().optional(),
  /** The officers who dealt with the case, where the rung asks for two. */
  officers: z.array(freeText(200)).max(20).optional(),
  /** The exemption that was proposed is confirmed; the response is then that of the exemption. */
  exemption_confirmed: z.boolean().optional(),
  /** The last day on which the subject can appeal, at least that of the rulebook; left out, that of the rulebook. */
  appeal_until: dateSchema.nullable().optional(),
});
export type SentDecision = z.infer<typeof decisionSchema>;

/** The same where the second person acts under an account of their own, and is not named by the decider. */
export const secondedDecisionSchema = decisionSchema.omit({ second_person: true });

/** How a decision differs from the recommendation. `other`: between the first rung and no response at all. */
export const departures = ['none', 'milder', 'severer', 'other'] as const;
export type Departure = (typeof departures)[number];
