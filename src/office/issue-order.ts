import type { Commitment } from '../domain/commitment.js';
import type { SentOrder } from '../domain/order.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { dayInZone } from '../domain/time-zone.js';
import { decisionPast } from './appeals/decision-past.js';
import { type AppendedDue, withDueDay } from './appended-due.js';
import { appendToCase } from './append-to-case.js';
import type { Asked, OfficeDeps } from './deps.js';
import { loadRulebook } from './load-rulebooks.js';
import type { OrderBody } from './order-body.js';
import { orderDeadline } from './order-deadline.js';
import { needed, type Seal } from './personal.js';
import type { ReadTx, StoredEntry } from './ports.js';
import type { ProjectionRow } from './projections.js';
import { readRecommendation } from './read-recommendation.js';
import { checkSubject } from './record-hearing.js';
import { checkTakingPart } from './recusals/check-taking-part.js';
import { whatMoved } from './what-moved.js';
import { notTheDecision } from './not-the-decision.js';

export interface IssueOrderInput extends Asked {
  readonly caseId: string;
  readonly order: SentOrder;
}

interface Decided {
  readonly row: ProjectionRow<'decision'>;
  /** Milliseconds since 1970 of the entry that says what is decided. */
  readonly time: number;
}

/** The decision that stands for the subject and carries an order: above the first rung, not stale, not suspended. */
async function readDecision(
  deps: OfficeDeps,
  tx: ReadTx,
  caseId: string,
  entries: readonly StoredEntry[],
  { subject, decision }: SentOrder,
): Promise<Result<Decided>> {
  const key = { case_id: caseId, subject };
  const row = await tx.projections.get('decision', key);
  const stored = entries.find(({ seq }) => seq === row?.decision_seq);
  if (!row || !stored || row.decision_seq !== decision) {
    return fail([notTheDecision(subject, row?.decision_seq, decision)]);
  }
  const { recommendation_seq: made } = row;
  const latest = (await tx.projections.get('case_subject', key))?.recommendation_seq ?? made;
  if (latest !== made) {
    const params = { subject: quoted(subject), expected: latest, found: made };
    const change = { from: made, to: latest };
    const moved = await whatMoved(tx.trail, deps, caseId, change);
    return fail([problem('office_order_stale', params, { path: '/decision' }), ...moved]);
  }
  if (row.suspends.includes('order'))
    return fail([problem('office_under_appeal', { subject: quoted(subject) })]);
  if (row.above_first && !row.exempted) return ok({ row, time: stored.entry.time });
  const params = { subject: quoted(subject), found: quoted(row.response ?? '-') };
  return fail([problem('office_order_first_rung', params, { path: '/decision' })]);
}

/** The moment of the notification: between the decision and now. */
function notificationOf({ notified_at: given }: SentOrder, decided: number, now: number): Result<number> {
  const at = given === undefined ? now : Date.parse(given);
  const place = { path: '/notified_at' };
  const problems: Problem[] = [];
  if (at > now) problems.push(problem('office_order_notified_ahead', { found: quoted(given) }, place));
  if (at < decided) {
    const params = { expected: new Date(decided).toISOString(), found: quoted(given) };
    problems.push(problem('office_order_notified_first', params, place));
  }
  return problems.length > 0 ? fail(problems) : ok(at);
}

async function sealedDemands(seal: Seal, demands: readonly string[]): Promise<Commitment[]> {
  const sealed: Commitment[] = [];
  for (const [index, demand] of demands.entries())
    sealed.push(await needed(seal, `demands/${index}`, demand));
  return sealed;
}

/**
 * Records a written order that follows a decision above the first rung: what is demanded of whom, until when, and how
 * it will be checked. Problems: `office_not_latest_decision` and `office_order_stale` (kind precondition);
 * `office_under_appeal` (conflict) while an appeal is heard that suspends orders; what the deadline lacks.
 */
export async function issueOrder(deps: OfficeDeps, input: IssueOrderInput): Promise<Result<AppendedDue>> {
  const appended = await appendToCase(deps, input, {
    kind: 'order_issued',
    body: async ({ tx, state, entries, seal, time }) => {
      const { order } = input;
      const unknown = checkSubject(state, order.subject);
      if (unknown.length > 0) return fail(unknown);
      const { caseId, actor } = input;
      const recused = await checkTakingPart(tx, { caseId, entries }, actor.id);
      if (recused.length > 0) return fail(recused);
      const decided = await readDecision(deps, tx, input.caseId, entries, order);
      if (!decided.ok) return decided;
      const { row, time: decidedAt } = decided.value;
      const read = await readRecommendation(tx, deps, row.recommendation_seq);
      if (!read.ok) return read;
      const { recommendation } = read.value;
      const loaded = await loadRulebook(deps, tx, state.rulebook);
      if (!loaded.ok) return loaded;
      const used = loaded.value.find(({ rulebook }) => rulebook.hash === recommendation.rulebook.hash);
      const { rulebook } = used ?? loaded.value[0];
      const notified = notificationOf(order, decidedAt, time);
      if (!notified.ok) return notified;
      const issuedOn = dayInZone(rulebook.calendar.timeZone, notified.value);
      const deadline = orderDeadline(rulebook, recommendation, issuedOn, order);
      if (!deadline.ok) return deadline;
      const body: OrderBody = {
        subject: order.subject,
        ref: row.ref,
        act: row.act,
        decision: row.decision_seq,
        decided_on: decisionPast(entries, order.subject).orderDay ?? row.decided_on,
        response: row.response,
        final: row.final,
        appeal_until: row.appeal_until,
        demands: await sealedDemands(seal, order.demands),
        owner: order.owner,
        verify_by: await needed(seal, 'verify_by', order.verify_by),
        notified_at: notified.value,
        issued_on: issuedOn,
        due_on: deadline.value.dueOn,
        immediate: deadline.value.immediate,
        within: deadline.value.within,
        deadline_rule: deadline.value.rule,
        beyond_calendar: deadline.value.beyondCalendar,
      };
      return ok(body);
    },
  });
  return appended.ok ? withDueDay(deps, appended.value) : appended;
}
