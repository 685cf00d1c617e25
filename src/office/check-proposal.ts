import { type Problem, problem, quoted } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import type { StandingProposal } from './read-proposal.js';

/** A proposal as who approves it must have read it, and may. */
export function checkProposal(
  { seq, state, body: { id, version, hash } }: StandingProposal,
  read: { readonly hash?: string; readonly proposal: number | null },
): readonly Problem[] {
  const names = { id: quoted(id), version: quoted(version) };
  if (read.proposal !== null && read.proposal !== seq)
    return [problem('office_proposal_not_latest', { ...names, expected: seq, found: read.proposal })];
  if (read.hash !== undefined && read.hash !== hash) {
    const params = { ...names, number: seq, expected: hash, found: shownText(read.hash) };
    return [problem('office_proposal_hash', params, { path: '/hash' })];
  }
  return state === 'taken_back' ? [problem('office_proposal_taken_back', { ...names, number: seq })] : [];
}
