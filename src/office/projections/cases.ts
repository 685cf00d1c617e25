import { z } from 'zod';
import { suspensions } from '../../domain/appeal.js';
import { orderOutcomes, orderStates } from '../../domain/order.js';
import { day, factsSchema, id, projection, seq } from './declare.js';

export const finalities = ['undecided', 'appealable', 'under_appeal', 'final'] as const;

/** Cases, their subjects, the decisions that stand and the orders that follow them. */
export const caseProjections = {
  /** One row a case. Free texts (reference, summary, act) stand outside, as personal data. */
  case_file: projection(
    {
      case_id: id,
      rulebook: id,
      unit: id.nullable(),
      found_on: day,
      status: id,
      submitted_seq: seq,
      latest_seq: seq,
      /** The entry that closed it, if nothing has come up since. */
      closed_seq: seq.nullable(),
    },
    ['case_id'],
    [['status', 'submitted_seq'], ['unit', 'submitted_seq'], ['submitted_seq']],
  ),
  /** One row a subject of a case: what was last recommended for it and what was decided. */
  case_subject: projection(
    {
      case_id: id,
      subject: id,
      ref: id.nullable(),
      kind: id.nullable(),
      recommendation_seq: seq.nullable(),
      outcome: id.nullable(),
      response: id.nullable(),
      /** How many facts the recommendation asks for. */
      asks: seq,
      decided_response: id.nullable(),
      decision_seq: seq.nullable(),
      /** The recommendation that was decided on. */
      decided_recommendation_seq: seq.nullable(),
      finality: z.enum(finalities),
    },
    ['case_id', 'subject'],
    [['ref'], ['response'], ['finality']],
  ),
  /** What history facts are computed from: one row a decision that stands. */
  decision: projection(
    {
      case_id: id,
      subject: id,
      ref: id.nullable(),
      /** The entry that says what is decided: of a varied decision, the one that varied it. */
      decision_seq: seq,
      /** The recommendation that was decided on. */
      recommendation_seq: seq,
      /** The same for cases about the same act; null where none was named. */
      act: id.nullable(),
      /** The facts that lapses are compared by. */
      facts: factsSchema,
      conduct_from: day.nullable(),
      /** The day of the decision, also of one that was varied since. */
      decided_on: day,
      /** Look-backs count from here: where decisions fell before this one, from the day of the first. */
      first_decided_on: day,
      response: id.nullable(),
      above_first: z.boolean(),
      exempted: z.boolean(),
      final: z.boolean(),
      /** The last day on which an appeal can be lodged; until it has passed the decision counts in no history. */
      appeal_until: day.nullable(),
      under_appeal: z.boolean(),
      /** What the appeal under way suspends. */
      suspends: z.array(z.enum(suspensions)),
    },
    ['case_id', 'subject'],
    [['ref', 'decided_on'], ['decided_on']],
  ),
  /** One row an order, also where its decision has fallen or was followed by another. */
  subject_order: projection(
    {
      order_seq: seq,
      case_id: id,
      subject: id,
      ref: id.nullable(),
      act: id.nullable(),
      decision_seq: seq,
      decided_on: day,
      /** Opaque id. */
      owner: id,
      issued_on: day,
      /** Milliseconds since 1970, UTC. */
      notified_at: seq,
      due_on: day,
      /** Due at the notification itself. */
      immediate: z.boolean(),
      /** Counted past the days whose holidays the calendar knows. */
      beyond_calendar: z.boolean(),
      state: z.enum(orderStates),
      /** The report that waits for a verification, or that was verified as a correction, and its day. */
      reported_seq: seq.nullable(),
      done_on: day.nullable(),
      /** The latest verification. */
      verified_seq: seq.nullable(),
      verified_on: day.nullable(),
      outcome: z.enum(orderOutcomes).nullable(),
      days_overdue: seq.nullable(),
      /** How often a check found that the correction did not hold. */
      reopened: seq,
      /** Of its decision. */
      final: z.boolean(),
      appeal_until: day.nullable(),
      under_appeal: z.boolean(),
      /** What the appeal under way suspends. */
      suspends: z.array(z.enum(suspensions)),
    },
    ['order_seq'],
    [
      ['ref', 'order_seq'],
      ['case_id', 'order_seq'],
      ['state', 'due_on'],
      ['owner', 'due_on'],
    ],
  ),
} as const;
