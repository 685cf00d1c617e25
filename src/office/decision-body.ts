import { z } from 'zod';
import { commitmentSchema } from '../domain/commitment.js';
import { departures } from '../domain/decision.js';
import { sealedSchema } from './case-body.js';

/** Typed facts of the subject on the day of the decision, which histories compare lapses by. */
const comparedSchema = z.record(
  z.string(),
  z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]),
);

/** Who agreed themselves, by an opaque id, and the entry that says so. */
export const agreedSchema = z.object({ entry: z.int(), person: z.string() }).nullable().default(null);
export type Agreed = Readonly<z.infer<typeof agreedSchema>>;

/** The body of `decision_recorded`: with all that histories read, so that a decision can be read by itself. */
export const decisionBodySchema = z.object({
  subject: z.string(),
  ref: z.string().nullable(),
  act: z.string().nullable(),
  recommendation: z.int(),
  response: z.string().nullable(),
  above_first: z.boolean(),
  departure: z.enum(departures),
  exempted: z.boolean(),
  facts_confirmed: z.literal(true),
  reasons: commitmentSchema,
  cannot_establish: z.record(z.string(), commitmentSchema),
  /** Who agreed, where the decider named them. */
  second_person: sealedSchema,
  seconding: agreedSchema,
  officers: z.array(commitmentSchema),
  /** What the office had to do before it stands, and did. */
  requires: z.array(z.string()),
  decided_on: z.string(),
  /** Where the decision before it fell: the day of the first, from which look-backs count it. */
  first_decided_on: z.string().nullable().default(null),
  appeal_until: z.string().nullable(),
  /** The appeal that it ends, since it is milder than what was appealed against. */
  overtakes: z.int().nullable().default(null),
  conduct_from: z.string().nullable(),
  facts: comparedSchema,
});
export type DecisionBody = Readonly<z.infer<typeof decisionBodySchema>>;

/** The body of `hearing`. */
export const hearingBodySchema = z.object({
  subject: z.string(),
  held_on: z.string(),
  heard: commitmentSchema,
  statement: sealedSchema,
});
