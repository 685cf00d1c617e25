import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import { dayInZone } from '../domain/time-zone.js';
import type { Answered, Asked, OfficeDeps } from './deps.js';
import { loadRulebook } from './load-rulebooks.js';
import { bodyOf } from './plain.js';
import { hasSubstance, sameName } from './substance.js';

export interface WithdrawInput extends Asked {
  readonly id: string;
  readonly version: string;
  /** Why; a free text, kept outside the trail. */
  readonly reason: string;
  /** Who stands beside who withdraws it; a name, kept likewise. */
  readonly secondPerson: string;
}

export interface WithdrawAnswer extends Answered {
  /** The entry that withdrew it. */
  readonly entry: number;
}

/** What the reasons and the people lack; all of it, not the first. */
function checkWithdrawal({ reason, secondPerson, actor }: WithdrawInput): readonly Problem[] {
  const second = { found: shownText(secondPerson) };
  return [
    ...(hasSubstance(reason)
      ? []
      : [problem('office_withdrawal_reasons', { found: shownText(reason) }, { path: '/reason' })]),
    ...(sameName(secondPerson, actor.id) || sameName(secondPerson, '')
      ? [problem('office_withdrawal_same_person', second, { path: '/second_person' })]
      : []),
  ];
}

/**
 * Withdraws a published version. Its days then have none, until another with the same first day is published: older
 * rules do not come back, which is why it takes two persons. What was recommended and decided by it stands, and is replayed by it.
 */
export async function withdrawRulebook(
  deps: OfficeDeps,
  input: WithdrawInput,
): Promise<Result<WithdrawAnswer>> {
  const { id, version, reason, secondPerson, actor, idempotency } = input;
  const time = deps.clock();
  const written = await deps.store.write({
    idempotency,
    run: async (tx) => {
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
      const problems = checkWithdrawal(input);
      if (problems.length > 0) return fail(problems);
      // A version is withdrawn once, so that the paths are one for ever.
      const path = `rulebooks/${id}/${version}/withdrawn`;
      const body = bodyOf({
        id,
        version,
        withdrawn_on: dayInZone(found.rulebook.calendar.timeZone, time),
        reason: await tx.personal.put(null, `${path}/reason`, reason),
        second_person: await tx.personal.put(null, `${path}/second_person`, secondPerson),
      });
      const appended = await tx.append({ kind: 'rulebook_withdrawn', time, actor, case: null, body });
      return appended.ok ? ok({ answer: null, value: null }) : appended;
    },
  });
  if (!written.ok) return written;
  return ok({ repeated: written.value.repeated, entry: written.value.entries.at(-1)?.seq ?? -1 });
}
