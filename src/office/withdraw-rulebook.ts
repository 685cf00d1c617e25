import { z } from 'zod';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import { dayInZone } from '../domain/time-zone.js';
import { secondings } from './decide.js';
import type { Answered, Asked, OfficeDeps } from './deps.js';
import { loadRulebook } from './load-rulebooks.js';
import { needed, sealForOffice } from './personal.js';
import { bodyOf } from './plain.js';
import type { ReadTx, WriteTx } from './ports.js';
import type { ProposedWithdrawal } from './register-body.js';
import { hasSubstance, sameName } from './substance.js';

export interface WithdrawInput extends Asked {
  readonly id: string;
  readonly version: string;
  /** Why; a free text, kept outside the trail. */
  readonly reason: string;
  /** The name of who stands beside who withdraws it, kept likewise; null where they act themselves. */
  readonly secondPerson: string | null;
}

/** `entry` is the number of `rulebook_withdrawn`, or of `rulebook_withdrawal_proposed` where a second person is awaited. */
export interface WithdrawAnswer extends Answered {
  readonly entry: number;
  readonly seconding: (typeof secondings)[number];
}

const answerSchema = z.object({ entry: z.int(), seconding: z.enum(secondings) });

/** Answers of before anything was proposed say nothing themselves. */
const keptAnswerSchema = answerSchema.nullable();

/** A version that may be withdrawn. */
export interface Withdrawable {
  /** The entry that published it. */
  readonly published: number;
  readonly today: string;
}

/** Whether a version is there to be withdrawn. */
export async function withdrawable(
  deps: OfficeDeps,
  tx: ReadTx,
  { id, version }: Pick<WithdrawInput, 'id' | 'version'>,
  time: number,
): Promise<Result<Withdrawable>> {
  const loaded = await loadRulebook(deps, tx, id);
  if (!loaded.ok) return loaded;
  const found = loaded.value.find(({ row }) => row.version === version);
  if (!found) {
    const expected = loaded.value.map(({ row }) => quoted(row.version)).join(', ');
    const params = { id: quoted(id), expected, found: shownText(version) };
    return fail([problem('office_version_unknown', params)]);
  }
  if (found.row.withdrawn_on !== null) {
    const params = { id: quoted(id), version: quoted(version), day: found.row.withdrawn_on };
    return fail([problem('office_version_withdrawn', params)]);
  }
  const today = dayInZone(found.rulebook.calendar.timeZone, time);
  return ok({ published: found.row.published_seq, today });
}

/** What the reasons and the people lack; all of it, not the first. */
function checkWithdrawal({ reason, secondPerson, actor }: WithdrawInput): readonly Problem[] {
  const isNobody = secondPerson !== null && (sameName(secondPerson, actor.id) || sameName(secondPerson, ''));
  return [
    ...(hasSubstance(reason)
      ? []
      : [problem('office_withdrawal_reasons', { found: shownText(reason) }, { path: '/reason' })]),
    ...(isNobody
      ? [
          problem(
            'office_withdrawal_same_person',
            { found: shownText(secondPerson) },
            { path: '/second_person' },
          ),
        ]
      : []),
  ];
}

/** What is kept of a withdrawal. A version is withdrawn once, so that the paths are one for ever. */
export const withdrawnPath = (id: string, version: string): string => `rulebooks/${id}/${version}/withdrawn`;

async function write(
  deps: OfficeDeps,
  tx: WriteTx,
  input: WithdrawInput,
  time: number,
): Promise<Result<z.infer<typeof answerSchema>>> {
  const { id, version, reason, secondPerson, actor } = input;
  const found = await withdrawable(deps, tx, input, time);
  if (!found.ok) return found;
  const problems = checkWithdrawal(input);
  if (problems.length > 0) return fail(problems);
  const { published, today } = found.value;
  const entry = { time, actor, case: null } as const;
  if (secondPerson === null) {
    const sealed = await needed(await sealForOffice(tx), 'reason', reason);
    const body: ProposedWithdrawal = { id, version, published, proposed_on: today, reason: sealed };
    const proposed = { ...entry, kind: 'rulebook_withdrawal_proposed', body: bodyOf(body) } as const;
    const appended = await tx.append(proposed);
    return appended.ok ? ok({ entry: appended.value.seq, seconding: 'awaited' }) : appended;
  }
  const path = withdrawnPath(id, version);
  const body = bodyOf({
    id,
    version,
    withdrawn_on: today,
    reason: await tx.personal.put(null, `${path}/reason`, reason),
    second_person: await tx.personal.put(null, `${path}/second_person`, secondPerson),
  });
  const appended = await tx.append({ ...entry, kind: 'rulebook_withdrawn', body });
  return appended.ok ? ok({ entry: appended.value.seq, seconding: 'none' }) : appended;
}

/**
 * Withdraws a published version, with a second person who is named; or proposes it to one who acts themselves
 * (`secondWithdrawal`). Its days then have none, until another with the same first day is published: older rules do not
 * come back, which is why it takes two persons. What was recommended and decided by it stands, and is replayed by it.
 */
export async function withdrawRulebook(
  deps: OfficeDeps,
  input: WithdrawInput,
): Promise<Result<WithdrawAnswer>> {
  const time = deps.clock();
  const written = await deps.store.write({
    idempotency: input.idempotency,
    run: async (tx) => {
      const done = await write(deps, tx, input, time);
      return done.ok ? ok({ answer: done.value, value: null }) : done;
    },
  });
  if (!written.ok) return written;
  const { repeated, answer, entries } = written.value;
  const kept = keptAnswerSchema.parse(answer);
  return ok({ repeated, ...(kept ?? { entry: entries.at(-1)?.seq ?? -1, seconding: 'none' }) });
}
