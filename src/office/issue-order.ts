import type { Commitment } from '../domain/commitment.js';
import type { SentOrder } from '../domain/order.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { dayInZone } from '../domain/time-zone.js';
import { type Appended, appendToCase } from './append-to-case.js';
import { checkRecused } from './check-recused.js';
import { type DecisionBody, decisionBodySchema } from './decision-body.js';
import type { Asked, OfficeDeps } from './deps.js';
import { loadRulebook } from './load-rulebooks.js';
import type { OrderBody } from './order-body.js';
import { orderDeadline } from './order-deadline.js';
import { needed, type Seal } from './personal.js';
import type { ReadTx, StoredEntry } from './ports.js';
import type { ProjectionRow } from './projections.js';
import { readRecommendation } from './read-recommendation.js';
import { checkSubject } from './record-hearing.js';

export interface IssueOrderInput extends Asked {
  readonly caseId: string;
  readonly order: SentOrder;
}

interface Decided {
  readonly row: ProjectionRow<'decision'>;
  readonly body: DecisionBody;
  readonly time: number;
}

/** The decision that stands for the subject and carries an order: above the first rung, not stale, not appealed. */
async function readDecision(
  tx: ReadTx,
  caseId: string,
  entries: readonly StoredEntry[],
  { subject, decision }: SentOrder,
): Promise<Result<Decided>> {
  const key = { case_id: caseId, subject };
  const row = await tx.projections.get('decision', key);
  const stored = entries.find(({ seq }) => seq === row?.decision_seq);
  const body = decisionBodySchema.safeParse(stored?.entry.body).data;
  if (!row || !stored || !body || row.decision_seq !== decision) {
    const params = { subject: quoted(subject), expected: row?.decision_seq ?? '-', found: decision };
    return fail([problem('office_not_latest_decision', params, { path: '/decision' })]);
  }
  const latest = (await tx.projections.get('case_subject', key))?.recommendation_seq ?? body.recommendation;
  if (latest !== body.recommendation) {
    const params = { subject: quoted(subject), expected: latest, found: body.recommendation };
    return fail([problem('office_order_stale', params, { path: '/decision' })]);
  }
  if (row.under_appeal) return fail([problem('office_under_appeal', { subject: quoted(subject) })]);
  if (row.above_first && !row.exempted) return ok({ row, body, time: stored.entry.time });
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
 * `office_under_appeal` (conflict), since while an appeal is heard nothing is ordered; what the deadline lacks.
 */
export const issueOrder = (deps: OfficeDeps, input: IssueOrderInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'order_issued',
    body: async ({ tx, state, entries, seal, time }) => {
      const { order } = input;
      const unknown = checkSubject(state, order.subject);
      if (unknown.length > 0) return fail(unknown);
      const recused = checkRecused(entries, [{ name: input.actor.id, path: null }]);
      if (recused.length > 0) return fail(recused);
      const decided = await readDecision(tx, input.caseId, entries, order);
      if (!decided.ok) return decided;
      const { row, body: decision, time: decidedAt } = decided.value;
      const read = await readRecommendation(tx, deps, decision.recommendation);
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
        decided_on: row.decided_on,
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
      };
      return ok(body);
    },
  });
