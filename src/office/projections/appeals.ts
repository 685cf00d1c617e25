import { z } from 'zod';
import { appealStates, suspensions } from '../../domain/appeal.js';
import { day, id, projection, seq } from './declare.js';

/** Who has read a decision: a recipient of a letter, or null for whoever the letter went to. */
const readersSchema = z.array(z.strictObject({ letter: seq, recipient: id.nullable() }));

/** Appeals, and the decisions that an appeal or a correction changed. */
export const appealProjections = {
  /** One row an appeal. */
  appeal: projection(
    {
      appeal_seq: seq,
      case_id: id,
      subject: id,
      ref: id.nullable(),
      /** The entry of the decision appealed against. */
      decision_seq: seq,
      lodged_on: day,
      /** The last day on which it is to be decided; null where the rulebook does not say. */
      due_on: day.nullable(),
      suspends: z.array(z.enum(suspensions)),
      state: z.enum(appealStates),
      /** The entry that ended it; its day, where the entry says it. */
      ended_seq: seq.nullable(),
      ended_on: day.nullable(),
    },
    ['appeal_seq'],
    [
      ['state', 'due_on'],
      ['case_id', 'appeal_seq'],
    ],
  ),
  /** One row a decision that fell or was varied: who is to be told, and who of them was not told yet. */
  reversal: projection(
    {
      /** The entry of the appeal's outcome, or of the correction. */
      reversal_seq: seq,
      case_id: id,
      subject: id,
      ref: id.nullable(),
      by: z.enum(['appeal', 'correction']),
      effect: z.enum(['set_aside', 'varied']),
      /** The entry of the decision that stood. */
      decision_seq: seq,
      changed_on: day.nullable(),
      tell: readersSchema,
      untold: readersSchema,
      /** How many of them. */
      untold_count: seq,
      /** The day on which the last of them was told. */
      told_on: day.nullable(),
    },
    ['reversal_seq'],
    [
      ['untold_count', 'changed_on'],
      ['case_id', 'reversal_seq'],
    ],
  ),
} as const;
