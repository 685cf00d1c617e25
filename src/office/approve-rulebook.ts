import { z } from 'zod';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { dayInZone } from '../domain/time-zone.js';
import type { Rulebook } from '../rulebook/model.js';
import { appendPublished } from './append-published.js';
import { checkProposal } from './check-proposal.js';
import type { Actor, Answered, Asked, OfficeDeps } from './deps.js';
import { loadRulebooks } from './load-rulebooks.js';
import { bodyOf } from './plain.js';
import type { ReadTx, WriteTx } from './ports.js';
import { publishRefusals } from './publish-refusals.js';
import { readKept } from './read-published.js';
import { latestProposal, type StandingProposal } from './read-proposal.js';
import { sameName } from './substance.js';
import { checkSuperseded } from './superseded-version.js';

export interface ApproveInput extends Asked {
  readonly id: string;
  readonly version: string;
  /** Of the content, as it was read by who approves it. */
  readonly hash: string;
  /** The entry of the proposal that was read; null: the latest, whichever it is. */
  readonly proposal: number | null;
}

export interface ApproveAnswer extends Answered {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly effective: Rulebook['effective'];
  /** The entries of the proposal, of the approval and of the publication. */
  readonly proposal: number;
  readonly approved: number;
  readonly published: number;
}

const answerSchema = z.object({
  hash: z.string(),
  effective: z.object({ from: z.string(), until: z.string().nullable() }),
  proposal: z.int(),
  approved: z.int(),
  published: z.int(),
});

function checkApprover({ proposedBy }: StandingProposal, actor: Actor): readonly Problem[] {
  if (!sameName(proposedBy.id, actor.id)) return [];
  const params = { expected: quoted(proposedBy.id), found: quoted(actor.id) };
  return [problem('office_approval_same_person', params)];
}

interface Proposed {
  readonly proposal: StandingProposal;
  readonly rulebook: Rulebook;
}

/** What is proposed, parsed; ahead of the write, so that nobody waits for it. */
async function readProposed(
  deps: OfficeDeps,
  tx: ReadTx,
  { id, version }: ApproveInput,
): Promise<Result<Proposed>> {
  const found = await latestProposal(tx, deps, { id, version });
  if (!found.ok) return found;
  const rulebook = await readKept(tx.trail, deps, found.value.body);
  return rulebook.ok ? ok({ proposal: found.value, rulebook: rulebook.value }) : rulebook;
}

/** The proposal as it stands in the transaction, with the rulebook that was parsed ahead if it is still that one. */
async function readWithin(
  deps: OfficeDeps,
  tx: WriteTx,
  ahead: Result<Proposed>,
  input: ApproveInput,
): Promise<Result<Proposed>> {
  const row = await tx.projections.get('rulebook_proposal', { id: input.id, version: input.version });
  const isSame = ahead.ok && row?.proposed_seq === ahead.value.proposal.seq;
  if (!isSame || !row) return readProposed(deps, tx, input);
  return ok({ ...ahead.value, proposal: { ...ahead.value.proposal, state: row.state } });
}

async function write(
  deps: OfficeDeps,
  tx: WriteTx,
  ahead: Result<Proposed>,
  input: ApproveInput,
  time: number,
): Promise<Result<z.infer<typeof answerSchema>>> {
  const { actor } = input;
  const found = await readWithin(deps, tx, ahead, input);
  if (!found.ok) return found;
  const { proposal, rulebook } = found.value;
  const { id, version, hash, effective } = rulebook;
  const others = await loadRulebooks(deps, tx, id);
  if (!others.ok) return others;
  const today = dayInZone(rulebook.calendar.timeZone, time);
  const unfit = checkProposal(proposal, input);
  const refused = unfit.length > 0 ? unfit : publishRefusals(rulebook, others.value, today);
  if (refused.length > 0) return fail(refused);
  const problems = [
    ...checkApprover(proposal, actor),
    ...checkSuperseded(rulebook, proposal.body.supersedes, others.value),
  ];
  if (problems.length > 0) return fail(problems);
  const { file, text, calendar, review } = proposal.body;
  const signed = { id, version, hash, proposal: proposal.seq, review_sha256: review.sha256 };
  const body = bodyOf({ ...signed, approved_on: today });
  const approved = await tx.append({ kind: 'rulebook_approved', time, actor, case: null, body });
  if (!approved.ok) return approved;
  const approval = approved.value.seq;
  const kept = { file, text, calendar, published_on: today, approval };
  const published = await appendPublished(tx, { time, actor }, rulebook, kept);
  if (!published.ok) return published;
  return ok({ hash, effective, proposal: proposal.seq, approved: approval, published: published.value });
}

/**
 * Approves what somebody else proposed, and publishes it in the same transaction: from then on it never changes, and
 * holds from its first day on. What is signed is the content, by its hash, and what was shown of it, by the hash of
 * the review. Problems: `office_proposal_*`, `office_approval_same_person`, and those of the other versions by now.
 */
export async function approveRulebook(deps: OfficeDeps, input: ApproveInput): Promise<Result<ApproveAnswer>> {
  const time = deps.clock();
  const ahead = await deps.store.read(async (tx) => ok(await readProposed(deps, tx, input)));
  if (!ahead.ok) return ahead;
  const written = await deps.store.write({
    idempotency: input.idempotency,
    run: async (tx) => {
      const done = await write(deps, tx, ahead.value, input, time);
      return done.ok ? ok({ answer: done.value, value: null }) : done;
    },
  });
  if (!written.ok) return written;
  const { repeated, answer } = written.value;
  return ok({ repeated, id: input.id, version: input.version, ...answerSchema.parse(answer) });
}
