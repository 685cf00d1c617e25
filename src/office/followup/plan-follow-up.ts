import type { SentFollowUp } from '../../domain/follow-up.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { type AppendedDue, withDueDay } from '../appended-due.js';
import { appendToCase } from '../append-to-case.js';
import type { CaseState } from '../case-state.js';
import { todayFor, versionsFor } from '../case-versions.js';
import { type CountedDeadline, countedDeadline, givenDeadline } from '../counted-deadline.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { type LoadedRulebook, loadRulebook } from '../load-rulebooks.js';
import { needed } from '../personal.js';
import { checkSubject } from '../record-hearing.js';
import { checkTakingPart } from '../recusals/check-taking-part.js';
import type { FollowUpBody } from './follow-up-body.js';

export interface PlanFollowUpInput extends Asked {
  readonly caseId: string;
  readonly followUp: SentFollowUp;
}

/** The day of the first check: given, or counted by the calendar of the version in force. */
function dayOf(
  loaded: readonly [LoadedRulebook, ...LoadedRulebook[]],
  state: CaseState,
  today: string,
  { within, due_on: given }: SentFollowUp,
): Result<CountedDeadline> {
  if (within !== undefined && given !== undefined)
    return fail([problem('office_order_two_deadlines', {}, { path: '/due_on' })]);
  if (given !== undefined && given < today) {
    const params = { expected: today, found: given };
    return fail([problem('office_follow_up_due_first', params, { path: '/due_on' })]);
  }
  if (given !== undefined) return ok(givenDeadline(given));
  if (within === undefined) return fail([problem('office_follow_up_no_day')]);
  const versions = versionsFor(loaded, state, today);
  return versions.ok ? countedDeadline(versions.value.decision.rulebook, today, within) : versions;
}

/**
 * Records that a subject is looked at again on a day: after a correction or a reminder, or where nobody was at fault
 * and the matter is watched to its end. It rests on no decision, and a case is not closed while it is open.
 */
export async function planFollowUp(deps: OfficeDeps, input: PlanFollowUpInput): Promise<Result<AppendedDue>> {
  const appended = await appendToCase(deps, input, {
    kind: 'follow_up_planned',
    body: async ({ tx, state, entries, seal, time }) => {
      const { caseId, actor, followUp } = input;
      const { subject, owner, what } = followUp;
      const problems = [
        ...checkSubject(state, subject),
        ...(await checkTakingPart(tx, { caseId, entries }, actor.id, [{ name: owner, path: '/owner' }])),
      ];
      if (problems.length > 0) return fail(problems);
      const loaded = await loadRulebook(deps, tx, state.rulebook);
      if (!loaded.ok) return loaded;
      const today = todayFor(loaded.value, time);
      const day = dayOf(loaded.value, state, today, followUp);
      if (!day.ok) return day;
      const body: FollowUpBody = {
        subject,
        ref: state.subjects.find(({ id }) => id === subject)?.ref ?? null,
        what: await needed(seal, 'what', what),
        owner,
        planned_on: today,
        due_on: day.value.dueOn,
        within: day.value.within,
        beyond_calendar: day.value.beyondCalendar,
      };
      return ok(body);
    },
  });
  return appended.ok ? withDueDay(deps, appended.value) : appended;
}
