import { z } from 'zod';
import { superiorProposalStates } from '../../domain/proposal.js';
import { day, id, projection, seq } from './declare.js';

/** Proposals to the superior body, and commendations. Their words stand outside, as personal data. */
export const proposalProjections = {
  /** One row a proposal (建议): where it stands. */
  proposal: projection(
    {
      proposal_seq: seq,
      state: z.enum(superiorProposalStates),
      /** Opaque ids, as those of `sent_to`. */
      owner: id,
      sent_to: z.array(id),
      cases: z.array(id),
      /** The keys of the weak links that it rests on. */
      weak_links: z.array(id),
      drafted_on: day,
      /** The entry that issued it, with the words that were issued. */
      issued_seq: seq.nullable(),
      issued_on: day.nullable(),
      reply_due_on: day.nullable(),
      replied_on: day.nullable(),
      /** Adopted, declined or withdrawn. */
      concluded_on: day.nullable(),
      effective_on: day.nullable(),
      /** It was declined, and no reason is recorded. */
      without_reason: z.boolean(),
      reminders: seq,
      latest_seq: seq,
      /** The day of the latest step; the next is not before it. */
      latest_on: day,
    },
    ['proposal_seq'],
    [['state', 'reply_due_on'], ['owner']],
  ),
  commendation: projection(
    { commendation_seq: seq, ref: id, case_id: id.nullable(), commended_on: day },
    ['commendation_seq'],
    [['ref', 'commended_on'], ['commended_on']],
  ),
} as const;
