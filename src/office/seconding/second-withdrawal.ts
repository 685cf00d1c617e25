import { z } from 'zod';
import { type Problem, problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { SentSeconding } from '../../domain/seconding.js';
import type { Answered, Asked, OfficeDeps } from '../deps.js';
import { entriesOfKindBetween } from '../entries-of-kind.js';
import { sealForOffice } from '../personal.js';
import { bodyOf } from '../plain.js';
import type { ReadTx, StoredEntry, WriteTx } from '../ports.js';
import { proposedWithdrawalSchema } from '../register-body.js';
import { withdrawable, withdrawnPath } from '../withdraw-rulebook.js';
import { endingKinds, type Proposal } from './ending.js';
import { proposalRow } from './proposal-row.js';
import { type ProposedAct, secondProposed } from './second-proposed.js';
import { checkMoved, checkWaits } from './waiting-in.js';

export interface SecondWithdrawalInput extends Asked {
  readonly id: string;
  readonly version: string;
  readonly seconding: SentSeconding;
}

/** `entry` is the number of `seconding`, `withdrawn` that of `rulebook_withdrawn`; null where they do not agree. */
export interface SecondedWithdrawal extends Answered {
  readonly entry: number;
  readonly withdrawn: number | null;
}

const answerSchema = z.object({ entry: z.int(), withdrawn: z.int().nullable() });

/** Entries since a proposal that can have ended it, in their order; none as long as it waits. */
async function laterThan(
  { trail, projections }: ReadTx,
  proposal: Proposal,
): Promise<readonly StoredEntry[]> {
  const { proposal_seq: seq } = proposal;
  if (await projections.get('awaited_second', { proposal_seq: seq })) return [];
  const since = { from: seq + 1, to: (await trail.head()).size };
  const later: StoredEntry[] = [];
  for (const kind of endingKinds(proposal)) later.push(...(await entriesOfKindBetween(trail, kind, since)));
  return later.sort((a, b) => a.seq - b.seq);
}

const place = { path: '/proposal' };

async function proposedWithdrawal(
  deps: OfficeDeps,
  tx: WriteTx,
  { id, version, seconding: { proposal } }: SecondWithdrawalInput,
  time: number,
): Promise<Result<ProposedAct<null>>> {
  const stored = await tx.trail.entry(proposal);
  const body = proposedWithdrawalSchema.safeParse(stored?.entry.body).data;
  const row = stored ? proposalRow(stored) : null;
  const isThis = row?.act === 'withdrawal' && row.rulebook === id && row.version === version;
  if (!stored || !body || !row || !isThis)
    return fail([problem('office_seconding_unknown', { found: proposal }, place)]);
  const later = await laterThan(tx, row);
  const past: readonly Problem[] = checkWaits(row, later);
  if (past.length > 0) return fail(past);
  const moved = checkMoved(row, later);
  if (moved.length > 0) return fail(moved);
  const opened = await tx.personal.open(null, body.reason.path);
  if (typeof opened?.value !== 'string')
    return fail([problem('office_seconding_erased', { found: proposal }, place)]);
  const reason = opened.value;
  const found = await withdrawable(deps, tx, { id, version }, time);
  if (!found.ok) return found;
  const { today } = found.value;
  const proposer = stored.entry.actor;
  return ok({
    act: 'withdrawal',
    stored,
    about: { id, version },
    written: [reason],
    said: [],
    today,
    seal: () => sealForOffice(tx),
    refusals: async () => [],
    judge: async () => ok(null),
    record: async (_judged, seconding) => {
      const sealed = await tx.personal.put(null, `${withdrawnPath(id, version)}/reason`, reason);
      const withdrawn = { id, version, withdrawn_on: today, reason: sealed, second_person: null, seconding };
      const entry = { kind: 'rulebook_withdrawn', time, actor: proposer, case: null } as const;
      const appended = await tx.append({ ...entry, body: bodyOf(withdrawn) });
      return appended.ok ? ok(appended.value.seq) : appended;
    },
  });
}

/**
 * Records what a second person answers to a proposed withdrawal, with reasons of their own. If they agree the version is
 * withdrawn in the same transaction, by who proposed it. Problems: `office_seconding_past` and `office_seconding_moved`
 * (conflict), where somebody has answered or the versions of the rulebook have changed; `office_seconding_own`
 * (forbidden).
 */
export async function secondWithdrawal(
  deps: OfficeDeps,
  input: SecondWithdrawalInput,
): Promise<Result<SecondedWithdrawal>> {
  const time = deps.clock();
  const written = await deps.store.write({
    idempotency: input.idempotency,
    run: async (tx) => {
      const act = await proposedWithdrawal(deps, tx, input, time);
      const done = act.ok ? await secondProposed(tx, { ...input, time }, act.value) : act;
      if (!done.ok) return done;
      const { entry, recorded } = done.value;
      return ok({ answer: { entry, withdrawn: recorded?.entry ?? null }, value: null });
    },
  });
  if (!written.ok) return written;
  return ok({ repeated: written.value.repeated, ...answerSchema.parse(written.value.answer) });
}
