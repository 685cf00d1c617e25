import { z } from 'zod';
import { departures } from '../../domain/decision.js';
import { secondedActs } from '../../domain/seconding.js';
import { day, id, projection, seq } from './declare.js';

export const proposedProjections = {
  /** One row a proposal that waits for a second person: of a case and subject, or of a version of a rulebook. */
  awaited_second: projection(
    {
      proposal_seq: seq,
      act: z.enum(secondedActs),
      case_id: id.nullable(),
      subject: id.nullable(),
      ref: id.nullable(),
      rulebook: id.nullable(),
      version: id.nullable(),
      /** The recommendation that is decided on, the decision that is corrected, or the publication. */
      rests_on: seq,
      /** Opaque id. */
      proposer: id,
      response: id.nullable(),
      departure: z.enum(departures).nullable(),
      effect: z.enum(['set_aside', 'varied']).nullable(),
      proposed_on: day,
    },
    ['proposal_seq'],
    [['case_id'], ['rulebook']],
  ),
} as const;
