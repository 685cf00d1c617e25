import { z } from 'zod';
import { commitmentSchema } from '../../domain/commitment.js';
import { secondedActs } from '../../domain/seconding.js';
import { decisionBodySchema } from '../decision-body.js';

/** The body of `decision_proposed`: what was sent, and what it would be. */
export const proposedBodySchema = decisionBodySchema
  .pick({
    subject: true,
    ref: true,
    recommendation: true,
    response: true,
    departure: true,
    facts_confirmed: true,
    reasons: true,
    cannot_establish: true,
    officers: true,
    requires: true,
  })
  .extend({
    exemption_confirmed: z.boolean(),
    /** As it was sent: the last day that holds is that of the decision. */
    appeal_until: z.string().nullable(),
    proposed_on: z.string(),
  });
export type ProposedBody = Readonly<z.infer<typeof proposedBodySchema>>;

/** The body of `seconding`. */
export const secondingBodySchema = z.object({
  /** What was proposed; entries that do not say are about decisions. */
  act: z.enum(secondedActs).default('decision'),
  /** The entry that proposed it. */
  proposal: z.int(),
  agrees: z.boolean(),
  reasons: commitmentSchema,
  seconded_on: z.string(),
});
export type SecondingBody = Readonly<z.infer<typeof secondingBodySchema>>;
