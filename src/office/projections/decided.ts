import { z } from 'zod';
import { departures } from '../../domain/decision.js';
import { outcomeSchema } from '../../domain/recommendation.js';
import { day, factsSchema, id, instant, projection, seq } from './declare.js';

/** A milder decision that an appeal or a correction put in the place of another. */
export const variedSchema = z.strictObject({ entry: seq, response: id.nullable(), above_first: z.boolean() });

/** What statistics read. */
export const decidedProjections = {
  /** One row a decision, also where it fell or another followed it: what it rested on, and what came of it. */
  decision_made: projection(
    {
      decision_seq: seq,
      case_id: id,
      subject: id,
      ref: id.nullable(),
      subject_kind: id.nullable(),
      rulebook: id,
      /** Of the case. */
      unit: id.nullable(),
      campaign: id.nullable(),
      found_by: id.nullable(),
      /** As they were evaluated for the recommendation that was decided on. */
      facts: factsSchema,
      recommended_at: instant.nullable(),
      outcome: outcomeSchema.nullable(),
      recommended: id.nullable(),
      decisive: z.array(id),
      decided_on: day,
      decided_at: instant,
      /** Opaque id. */
      decider: id,
      response: id.nullable(),
      departure: z.enum(departures),
      above_first: z.boolean(),
      exempted: z.boolean(),
      /** What took it back or varied it last, and the entry that says so. */
      reversed_by: z.enum(['appeal', 'correction']).nullable(),
      reversed_seq: seq.nullable(),
      /** What stands in its place; null where it stands itself, or nothing does. */
      varied: variedSchema.nullable(),
    },
    ['decision_seq'],
    [
      ['decided_on', 'decision_seq'],
      ['case_id', 'subject'],
    ],
  ),
} as const;
