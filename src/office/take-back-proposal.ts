import { z } from 'zod';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import { dayInZone } from '../domain/time-zone.js';
import { checkProposal } from './check-proposal.js';
import type { Answered, Asked, OfficeDeps } from './deps.js';
import { bodyOf } from './plain.js';
import type { WriteTx } from './ports.js';
import { latestProposal } from './read-proposal.js';
import { readKept } from './read-published.js';
import { hasSubstance } from './substance.js';

export interface TakeBackInput extends Asked {
  readonly id: string;
  readonly version: string;
  /** The entry of the proposal; null: the latest, whichever it is. */
  readonly proposal: number | null;
  /** Why; a free text, kept outside the trail. */
  readonly reason: string;
}

export interface TakeBackAnswer extends Answered {
  /** The entry of the proposal, and the one that took it back. */
  readonly proposal: number;
  readonly entry: number;
}

const answerSchema = z.object({ proposal: z.int(), entry: z.int() });

async function write(
  deps: OfficeDeps,
  tx: WriteTx,
  { id, version, proposal, reason, actor }: TakeBackInput,
  time: number,
): Promise<Result<z.infer<typeof answerSchema>>> {
  const found = await latestProposal(tx, deps, { id, version });
  if (!found.ok) return found;
  const { seq, state, body } = found.value;
  const unfit = checkProposal(found.value, { proposal });
  if (unfit.length > 0) return fail(unfit);
  if (state === 'published') {
    const params = { id: quoted(id), version: quoted(version), expected: body.hash };
    return fail([problem('office_rulebook_published', params)]);
  }
  if (!hasSubstance(reason))
    return fail([problem('office_withdrawal_reasons', { found: shownText(reason) }, { path: '/reason' })]);
  const rulebook = await readKept(tx.trail, deps, body);
  if (!rulebook.ok) return rulebook;
  const entry = {
    id,
    version,
    proposal: seq,
    withdrawn_on: dayInZone(rulebook.value.calendar.timeZone, time),
    // A proposal is taken back once, so that the path is one for ever.
    reason: await tx.personal.put(null, `rulebooks/proposals/${seq}/withdrawn/reason`, reason),
  };
  const appended = await tx.append({
    kind: 'rulebook_proposal_withdrawn',
    time,
    actor,
    case: null,
    body: bodyOf(entry),
  });
  return appended.ok ? ok({ proposal: seq, entry: appended.value.seq }) : appended;
}

/** Takes back a proposal that nobody has approved yet, with reasons. Anyone may: nothing stands on it. */
export async function takeBackProposal(
  deps: OfficeDeps,
  input: TakeBackInput,
): Promise<Result<TakeBackAnswer>> {
  const time = deps.clock();
  const written = await deps.store.write({
    idempotency: input.idempotency,
    run: async (tx) => {
      const done = await write(deps, tx, input, time);
      return done.ok ? ok({ answer: done.value, value: null }) : done;
    },
  });
  if (!written.ok) return written;
  return ok({ repeated: written.value.repeated, ...answerSchema.parse(written.value.answer) });
}
