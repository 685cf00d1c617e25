import { z } from 'zod';
import { departures } from '../../domain/decision.js';
import { outcomeSchema } from '../../domain/recommendation.js';
import { day, factsSchema, id, instant, projection, seq } from './declare.js';

/** A decision that was set aside, varied or corrected. */
export const reversalSchema = z.strictObject({
  decision: seq,
  /** What had been decided, and the rules that the recommendation rested on. */
  response: id.nullable(),
  decisive: z.array(id),
  by: z.enum(['appeal', 'correction']),
  /** The entry that says so. */
  entry: seq,
});
export type Reversal = Readonly<z.infer<typeof reversalSchema>>;

/** What digest, matrix, detection and statistics read. */
export const workProjections = {
  /** One row a subject of a case: what is known, what was recommended, decided and done. */
  case_work: projection(
    {
      case_id: id,
      subject: id,
      ref: id.nullable(),
      subject_kind: id.nullable(),
      rulebook: id,
      /** Of the case. */
      unit: id.nullable(),
      campaign: id.nullable(),
      found_by: id.nullable(),
      found_on: day,
      submitted_seq: seq,
      submitted_on: day,
      submitted_at: instant,
      /** Of the case and the subject together, as last evaluated. */
      facts: factsSchema,
      /** The latest recommendation. */
      recommendation_seq: seq.nullable(),
      recommended_at: instant.nullable(),
      outcome: outcomeSchema.nullable(),
      recommended: id.nullable(),
      decisive: z.array(id),
      tracks: z.array(id),
      asks: seq,
      /** The first decision, order or urging. */
      first_response_at: instant.nullable(),
      /** The decision that stands. */
      decision_seq: seq.nullable(),
      decided_on: day.nullable(),
      decided_at: instant.nullable(),
      /** Opaque id. */
      decider: id.nullable(),
      response: id.nullable(),
      departure: z.enum(departures).nullable(),
      above_first: z.boolean(),
      exempted: z.boolean(),
      /** Decisions of this subject that did not stand, in the order of the trail. */
      reversals: z.array(reversalSchema),
      closed_on: day.nullable(),
    },
    ['case_id', 'subject'],
    [
      ['found_on'],
      ['submitted_on'],
      ['decided_on'],
      ['ref', 'found_on'],
      ['closed_on', 'found_on'],
      ['campaign'],
      ['submitted_seq'],
      ['recommendation_seq'],
    ],
  ),
} as const;
