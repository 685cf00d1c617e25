import { z } from 'zod';
import { commitmentSchema } from '../domain/commitment.js';
import { departures } from '../domain/decision.js';
import { sealedSchema } from './case-body.js';

/** Typed facts of the subject on the day of the decision, which histories compare lapses by. */
const comparedSchema = z.record(
  z.string(),
  z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]),
);

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
  second_person: sealedSchema,
  officers: z.array(commitmentSchema),
  /** What the office had to do before it stands, and did. */
  requires: z.array(z.string()),
  decided_on: z.string(),
  appeal_until: z.string().nullable(),
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

/** The body of `appeal_lodged`. */
export const appealBodySchema = z.object({
  subject: z.string(),
  decision: z.int(),
  lodged_on: z.string(),
  statement: sealedSchema,
});

/** The body of `appeal_decided`. */
export const appealOutcomeBodySchema = z.object({
  subject: z.string(),
  appeal: z.int(),
  decision: z.int(),
  result: z.enum(['upheld', 'set_aside']),
  reasons: commitmentSchema,
});
