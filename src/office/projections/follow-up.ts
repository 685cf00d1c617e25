import { z } from 'zod';
import { followUpStates } from '../../domain/follow-up.js';
import { day, id, projection, seq } from './declare.js';

export const followUpProjections = {
  /** One row a follow-up. */
  follow_up: projection(
    {
      follow_up_seq: seq,
      case_id: id,
      subject: id,
      ref: id.nullable(),
      /** Opaque id. */
      owner: id,
      planned_on: day,
      /** The day of the next check. */
      due_on: day,
      state: z.enum(followUpStates),
      /** The latest check. */
      checked_seq: seq.nullable(),
      checked_on: day.nullable(),
    },
    ['follow_up_seq'],
    [
      ['case_id', 'follow_up_seq'],
      ['state', 'due_on'],
      ['owner', 'due_on'],
      ['ref', 'follow_up_seq'],
    ],
  ),
} as const;
