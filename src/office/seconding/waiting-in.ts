import { kindName } from '../../domain/kind-names.js';
import { type Problem, problem } from '../../domain/problem.js';
import type { StoredEntry } from '../ports.js';
import { endingBy, type Proposal } from './ending.js';

const place = { path: '/proposal' };

const nameOf = (kind: string) => kindName(kind) ?? { en: kind, zh: kind };

/** That somebody has answered a proposal, or that another act has taken its place: the first entry that did. */
export function checkWaits(proposal: Proposal, later: readonly StoredEntry[]): readonly Problem[] {
  const next = later.find((stored) => endingBy(proposal, stored) === 'settled');
  if (!next) return [];
  return [problem('office_seconding_past', { found: proposal.proposal_seq, number: next.seq }, place)];
}

/** All that has changed since under what was proposed: then it is to be proposed anew. */
export const checkMoved = (proposal: Proposal, later: readonly StoredEntry[]): readonly Problem[] =>
  later
    .filter((stored) => endingBy(proposal, stored) === 'moved')
    .map(({ seq, entry }) => {
      const { en, zh } = nameOf(entry.kind);
      const params = { found: proposal.proposal_seq, number: seq, what_en: en, what_zh: zh };
      return problem('office_seconding_moved', params, place);
    });
