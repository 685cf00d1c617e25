import { z } from 'zod';
import { departures, type Departure } from '../../domain/decision.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { type SecondedAct, secondedActs, type SentSeconding } from '../../domain/seconding.js';
import { proposedCorrectionSchema, type Reader, readerSchema } from '../appeals/appeal-body.js';
import { readState } from '../case-state.js';
import type { Answered, Asked, OfficeDeps } from '../deps.js';
import type { WriteTx } from '../ports.js';
import { proposalRow } from './proposal-row.js';
import type { ProposedIn } from './proposed-act.js';
import { proposedCorrection } from './proposed-correction.js';
import { proposedDecision } from './proposed-decision.js';
import { secondProposed } from './second-proposed.js';
import { proposedBodySchema } from './seconding-body.js';
import { checkWaits } from './waiting-in.js';

export interface SecondInCaseInput extends Asked {
  readonly caseId: string;
  readonly seconding: SentSeconding;
}

/**
 * `entry` is the number of `seconding`; `decision` or `correction` that of what was recorded with it, null where they do
 * not agree.
 */
export interface SecondedAnswer extends Answered {
  readonly caseId: string;
  readonly entry: number;
  readonly act: SecondedAct;
  readonly decision: number | null;
  readonly correction: number | null;
  /** Of a decision. */
  readonly departure: Departure | null;
  readonly appealUntil: string | null;
  /** Who has read a decision that was corrected, and is to be told. */
  readonly tell: readonly Reader[];
}

const answerSchema = z.object({
  case: z.string(),
  entry: z.int(),
  act: z.enum(secondedActs).default('decision'),
  decision: z.int().nullable(),
  correction: z.int().nullable().default(null),
  departure: z.enum(departures).nullable(),
  appeal_until: z.string().nullable(),
  tell: z.array(readerSchema).default([]),
});
type Recorded = z.infer<typeof answerSchema>;

async function secondDecision(at: ProposedIn): Promise<Result<Recorded>> {
  const body = proposedBodySchema.parse(at.stored.entry.body);
  const act = await proposedDecision(at, body);
  const done = act.ok ? await secondProposed(at.tx, at, act.value) : act;
  if (!done.ok) return done;
  const { entry, recorded } = done.value;
  return ok({
    case: at.caseId,
    entry,
    act: 'decision',
    decision: recorded?.entry ?? null,
    correction: null,
    departure: body.departure,
    appeal_until: recorded?.judged.appealUntil ?? null,
    tell: [],
  });
}

async function secondCorrection(at: ProposedIn): Promise<Result<Recorded>> {
  const act = await proposedCorrection(at, proposedCorrectionSchema.parse(at.stored.entry.body));
  const done = act.ok ? await secondProposed(at.tx, at, act.value) : act;
  if (!done.ok) return done;
  const { entry, recorded } = done.value;
  return ok({
    case: at.caseId,
    entry,
    act: 'correction',
    decision: null,
    correction: recorded?.entry ?? null,
    departure: null,
    appeal_until: null,
    tell: [...(recorded?.judged.tell ?? [])],
  });
}

async function write(
  deps: OfficeDeps,
  tx: WriteTx,
  { caseId, seconding, actor }: SecondInCaseInput,
  time: number,
): Promise<Result<Recorded>> {
  const found = await readState(tx.trail, caseId);
  if (!found.ok) return found;
  const { state, entries } = found.value;
  const stored = entries.find(({ seq }) => seq === seconding.proposal);
  const row = stored ? proposalRow(stored) : null;
  if (!stored || !row) {
    const params = { found: seconding.proposal };
    return fail([problem('office_seconding_unknown', params, { path: '/proposal' })]);
  }
  const past = checkWaits(row, entries);
  if (past.length > 0) return fail(past);
  const at = { deps, tx, caseId, state, entries, stored, seconding, actor, time };
  return row.act === 'decision' ? secondDecision(at) : secondCorrection(at);
}

/**
 * Records what a second person answers to what was proposed in a case, with reasons of their own. If they agree, the
 * decision or the correction is recorded in the same transaction, by who proposed it and as of today, unless anything
 * forbids it by now; if not, nothing follows from the proposal. Problems: those of `decide` and `correctDecision`, at
 * the place of the proposal; `office_seconding_past` and `office_seconding_moved` (conflict), where somebody has answered
 * or the case has changed; `office_seconding_own` (forbidden).
 */
export async function secondInCase(
  deps: OfficeDeps,
  input: SecondInCaseInput,
): Promise<Result<SecondedAnswer>> {
  const time = deps.clock();
  const written = await deps.store.write({
    idempotency: input.idempotency,
    run: async (tx) => {
      const done = await write(deps, tx, input, time);
      return done.ok ? ok({ answer: done.value, value: null }) : done;
    },
  });
  if (!written.ok) return written;
  const { case: caseId, appeal_until, ...answer } = answerSchema.parse(written.value.answer);
  return ok({ repeated: written.value.repeated, caseId, ...answer, appealUntil: appeal_until });
}
