import { z } from 'zod';
import { day, id, projection, seq } from './declare.js';

/** Where cases come from and who works on them. */
export const campaignProjections = {
  campaign: projection(
    { id, kind: id, from_on: day, closed_on: day.nullable(), opened_seq: seq },
    ['id'],
    [['from_on']],
  ),
  /** The team that works on a case by its latest assignment, by opaque ids. */
  assignment: projection(
    {
      case_id: id,
      assigned_seq: seq,
      round: id.nullable(),
      lead: id,
      members: z.array(id),
      offices: z.array(id),
      from_on: day,
    },
    ['case_id'],
    [['lead'], ['round']],
  ),
} as const;
