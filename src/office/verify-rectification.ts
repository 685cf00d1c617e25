import { daysBetween } from '../domain/dates.js';
import type { OrderOutcome, SentVerification } from '../domain/order.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import { type Appended, appendToCase } from './append-to-case.js';
import { todayFor } from './case-versions.js';
import type { Asked, OfficeDeps } from './deps.js';
import { closedProblem, findOrder } from './find-order.js';
import { loadRulebook } from './load-rulebooks.js';
import type { VerificationBody } from './order-body.js';
import { needed } from './personal.js';
import type { OrderRow } from './standing-order.js';
import { checkTakingPart } from './recusals/check-taking-part.js';
import { hasSubstance } from './substance.js';

export interface VerifyRectificationInput extends Asked {
  readonly caseId: string;
  readonly verification: SentVerification;
}

const latestOf = (days: readonly (string | null)[]): string =>
  days.reduce<string>((latest, day) => (day !== null && day > latest ? day : latest), '');

/** An immediate order can be found unmet at any time after the notification, every other once its last day is over. */
const isPastDue = (row: OrderRow, verifiedOn: string, time: number): boolean =>
  row.immediate ? time > row.notified_at : verifiedOn > row.due_on;

function checkDay(
  row: OrderRow,
  { verified_on: found }: SentVerification,
  today: string,
): readonly Problem[] {
  const place = { path: '/verified_on' };
  if (found > today) return [problem('office_day_to_come', { expected: today, found }, place)];
  const expected = latestOf([row.issued_on, row.done_on, row.verified_on]);
  return found < expected ? [problem('office_verified_first', { expected, found }, place)] : [];
}

/** What stands against what was found. */
function checkResult(row: OrderRow, { result }: SentVerification, pastDue: boolean): readonly Problem[] {
  if (result === 'corrected') {
    if (row.state === 'closed') return [closedProblem(row)];
    return row.state === 'reported' ? [] : [problem('office_verification_before_report')];
  }
  // While an appeal is heard that suspends orders nothing is held against the subject.
  if (row.suspends.includes('order'))
    return [problem('office_under_appeal', { subject: quoted(row.subject) })];
  if (pastDue || row.reported_seq !== null) return [];
  return [problem('office_order_not_due', { expected: row.due_on })];
}

const daysAfter = (due: string, day: string): number => Math.max(0, daysBetween(due, day));

/**
 * What the order has come to. Corrected in time it is complied with, later or after it was found unmet when due it is
 * late. Unmet before it is due it has come to nothing yet; afterwards, in part or in whole, it is not complied with.
 */
function outcomeOf(
  row: OrderRow,
  { result, verified_on: verifiedOn }: SentVerification,
  pastDue: boolean,
): { readonly outcome: OrderOutcome | null; readonly days_overdue: number } {
  const day = result === 'corrected' ? (row.done_on ?? verifiedOn) : verifiedOn;
  const days = daysAfter(row.due_on, day);
  if (result !== 'corrected') return { outcome: pastDue ? 'not_complied' : null, days_overdue: days };
  const isLate = days > 0 || row.outcome === 'not_complied';
  return { outcome: isLate ? 'late' : 'complied', days_overdue: days };
}

function checkPerson(row: OrderRow, actor: string, reasons: string): readonly Problem[] {
  if (row.owner === actor) return [problem('office_own_check', { found: quoted(actor) })];
  if (hasSubstance(reasons)) return [];
  return [problem('office_reasons_empty', { found: shownText(reasons) }, { path: '/reasons' })];
}

/**
 * Records what a person found who checked an order on a day. Corrected, for which there must be a report, it is
 * closed; found otherwise it is open again, whether a report or an earlier verification said that it was met. Without
 * a report it can be found unmet once it is due. Nothing follows by itself: the next evaluation reads what it came to.
 */
export const verifyRectification = (
  deps: OfficeDeps,
  input: VerifyRectificationInput,
): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'verification_done',
    body: async ({ tx, state, entries, seal, time }) => {
      const { verification } = input;
      const found = await findOrder(tx, input.caseId, verification.order);
      if (!found.ok) return found;
      const row = found.value;
      const loaded = await loadRulebook(deps, tx, state.rulebook);
      if (!loaded.ok) return loaded;
      const { order, reasons, result, verified_on: verifiedOn } = verification;
      const pastDue = isPastDue(row, verifiedOn, time);
      const problems = [
        ...(await checkTakingPart(tx, { caseId: input.caseId, entries }, input.actor.id)),
        ...checkPerson(row, input.actor.id, reasons),
        ...checkDay(row, verification, todayFor(loaded.value, time)),
        ...checkResult(row, verification, pastDue),
      ];
      if (problems.length > 0) return fail(problems);
      const body: VerificationBody = {
        subject: row.subject,
        order,
        verified_on: verifiedOn,
        result,
        reasons: await needed(seal, 'reasons', reasons),
        ...outcomeOf(row, verification, pastDue),
        reopened: result !== 'corrected' && row.reported_seq !== null,
      };
      return ok(body);
    },
  });
