import type { StandingProposal } from './read-proposal.js';

/** A proposal as programs are told it. */
export const proposalView = ({ seq, state, proposedBy, body, review }: StandingProposal) => ({
  id: body.id,
  version: body.version,
  hash: body.hash,
  effective: body.effective,
  codifies: body.codifies,
  state,
  proposal: seq,
  proposed_by: proposedBy.id,
  proposed_on: body.proposed_on,
  file: body.file,
  supersedes: body.supersedes,
  review_sha256: body.review.sha256,
  review,
});
