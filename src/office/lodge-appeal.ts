import { type SentAppeal, suspensions } from '../domain/appeal.js';
import { dueOn } from '../domain/duration.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { dayInZone } from '../domain/time-zone.js';
import { decidedBy } from './appeals/decided-by.js';
import { type Appended, appendToCase } from './append-to-case.js';
import type { Asked, OfficeDeps } from './deps.js';
import type { ProjectionRow } from './projections.js';
import { checkSubject } from './record-hearing.js';
import { notTheDecision } from './not-the-decision.js';

export interface LodgeAppealInput extends Asked {
  readonly caseId: string;
  readonly appeal: SentAppeal;
}

/** From the day of the decision to the last day of appeal, and not ahead of today. */
function checkDay(
  { decided_on: decidedOn, appeal_until: until }: ProjectionRow<'decision'>,
  found: string,
  today: string,
): readonly Problem[] {
  const place = { path: '/lodged_on' };
  if (found < decidedOn) return [problem('office_appeal_first', { expected: decidedOn, found }, place)];
  if (found > today) return [problem('office_day_to_come', { expected: today, found }, place)];
  if (until === null || found <= until) return [];
  return [problem('office_appeal_late', { expected: until, found }, place)];
}

/**
 * Records an appeal against the decision that stands, by its last day of appeal. What it suspends while it is heard and
 * by when it is to be decided are those of the rulebook that was in force at the decision; a rulebook that does not say
 * suspends everything. To appeal is a right and costs nothing.
 */
export const lodgeAppeal = (deps: OfficeDeps, input: LodgeAppealInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'appeal_lodged',
    body: async ({ tx, state, seal, time }) => {
      const { subject, decision, lodged_on: lodgedOn, statement } = input.appeal;
      const unknown = checkSubject(state, subject);
      if (unknown.length > 0) return fail(unknown);
      const row = await tx.projections.get('decision', { case_id: input.caseId, subject });
      if (row?.decision_seq !== decision) {
        return fail([notTheDecision(subject, row?.decision_seq, decision)]);
      }
      if (row.under_appeal) return fail([problem('office_under_appeal', { subject: quoted(subject) })]);
      const by = await decidedBy(deps, tx, row.recommendation_seq);
      if (!by.ok) return by;
      const { appeal, calendar } = by.value.procedure;
      const problems = checkDay(row, lodgedOn, dayInZone(calendar.timeZone, time));
      if (problems.length > 0) return fail(problems);
      return ok({
        subject,
        decision,
        lodged_on: lodgedOn,
        statement: await seal('statement', statement),
        // Holidays that the calendar does not know hinder nobody from appealing: it is then due by weekdays alone.
        due_on: appeal ? dueOn(calendar, lodgedOn, appeal.decideWithin).due : null,
        suspends: [...(appeal?.suspends ?? suspensions)],
      });
    },
  });
