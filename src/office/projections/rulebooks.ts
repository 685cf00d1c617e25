import { z } from 'zod';
import { day, id, projection, seq } from './declare.js';

export const proposalStates = ['open', 'taken_back', 'published'] as const;

/** Versions of rulebooks and what was proposed of them. */
export const rulebookProjections = {
  rulebook_version: projection(
    {
      id,
      version: id,
      hash: id,
      effective_from: day,
      effective_until: day.nullable(),
      withdrawn_on: day.nullable(),
      published_seq: seq,
    },
    ['id', 'version'],
    [['published_seq']],
  ),
  /** The latest proposal of each version that was ever proposed, and what became of it. */
  rulebook_proposal: projection(
    {
      id,
      version: id,
      hash: id,
      effective_from: day,
      effective_until: day.nullable(),
      state: z.enum(proposalStates),
      proposed_seq: seq,
    },
    ['id', 'version'],
    [['state']],
  ),
} as const;
