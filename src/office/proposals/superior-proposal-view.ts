import type { FollowProposalAnswer } from './follow-proposal.js';
import { stepsFrom } from './proposal-steps.js';
import type { ListedProposal, ProposalStepView, ProposalToSuperior } from './read-superior-proposals.js';

/** A proposal as programs are told it in a list. */
export const listedProposalView = ({ row, title, isOverdue }: ListedProposal) => ({
  proposal: row.proposal_seq,
  state: row.state,
  owner: row.owner,
  to: row.sent_to,
  title,
  cases: row.cases.length,
  weak_links: row.weak_links.length,
  drafted_on: row.drafted_on,
  issued_on: row.issued_on,
  reply_due_on: row.reply_due_on,
  overdue: isOverdue,
  replied_on: row.replied_on,
  concluded_on: row.concluded_on,
  effective_on: row.effective_on,
  declined_without_reason: row.without_reason,
  reminders: row.reminders,
});

const stepView = ({ entry, time, actor, body, note }: ProposalStepView) => ({
  entry,
  time,
  actor,
  what: body.what,
  on: body.on,
  by: body.by,
  to: body.to,
  state: body.state,
  reply_due_on: body.reply_due_on,
  reply_within: body.reply_within,
  note,
});

/** One proposal as programs are told it. */
export const superiorProposalView = (found: ProposalToSuperior) => ({
  ...listedProposalView(found),
  next: stepsFrom(found.row.state),
  drafted_by: found.draftedBy,
  text: found.text,
  cases: found.row.cases,
  weak_links: found.weakLinks,
  steps: found.steps.map(stepView),
});

/** The answer to a step. */
export const followedView = ({ proposal, entry, state, replyDueOn }: FollowProposalAnswer) => ({
  proposal,
  entry,
  state,
  reply_due_on: replyDueOn,
});
