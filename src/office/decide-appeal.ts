import type { SentAppealOutcome } from '../domain/appeal.js';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import { appealBodySchema } from './appeals/appeal-body.js';
import { decisionPast } from './appeals/decision-past.js';
import { hasDecided } from './appeals/has-decided.js';
import { readersToTell } from './appeals/readers-to-tell.js';
import { resumedOrders } from './appeals/resumed-orders.js';
import { notVaried, variedDecision } from './appeals/varied-decision.js';
import { type Appended, appendToCase } from './append-to-case.js';
import { todayFor } from './case-versions.js';
import type { Asked, OfficeDeps } from './deps.js';
import { loadRulebook } from './load-rulebooks.js';
import { checkSubject } from './record-hearing.js';
import { checkTakingPart } from './recusals/check-taking-part.js';
import { hasSubstance } from './substance.js';

export interface DecideAppealInput extends Asked {
  readonly caseId: string;
  readonly appeal: SentAppealOutcome;
}

/**
 * Records what became of an appeal, with reasons. Upheld, the decision is final, and orders that the appeal suspended
 * have the time that was left of theirs; varied, it stands with a milder response, and is from then on the decision of
 * this entry; set aside, it falls, and its subject is to be decided on anew. What was ordered falls with a decision that
 * fell or was varied, and those who had letters about it are to be told. Who decided first, or agreed to it, does not
 * decide the appeal.
 */
export const decideAppeal = (deps: OfficeDeps, input: DecideAppealInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'appeal_decided',
    body: async ({ tx, state, entries, seal, time }) => {
      const { caseId, actor } = input;
      const { subject, appeal, result, reasons } = input.appeal;
      const unknown = checkSubject(state, subject);
      if (unknown.length > 0) return fail(unknown);
      const recused = await checkTakingPart(tx, { caseId, entries }, actor.id);
      if (recused.length > 0) return fail(recused);
      const row = await tx.projections.get('decision', { case_id: caseId, subject });
      const lodged = entries.find(({ seq, entry }) => seq === appeal && entry.kind === 'appeal_lodged');
      const body = appealBodySchema.safeParse(lodged?.entry.body).data;
      if (!row?.under_appeal || body?.subject !== subject || body.decision !== row.decision_seq) {
        const params = { subject: quoted(subject), found: appeal };
        return fail([problem('office_no_appeal', params, { path: '/appeal' })]);
      }
      const { chain } = decisionPast(entries, subject);
      if (await hasDecided(tx.personal, { caseId, entries }, chain, actor.id))
        return fail([problem('office_appeal_same_person', { found: quoted(actor.id) })]);
      const response = input.appeal.result === 'varied' ? input.appeal.response : null;
      const varied = response === null ? ok(notVaried) : await variedDecision(deps, tx, row, response);
      if (!varied.ok) return varied;
      if (!hasSubstance(reasons))
        return fail([problem('office_reasons_empty', { found: shownText(reasons) }, { path: '/reasons' })]);
      const loaded = await loadRulebook(deps, tx, state.rulebook);
      if (!loaded.ok) return loaded;
      const decidedOn = todayFor(loaded.value, time);
      const isResumed = result === 'upheld' && body.suspends.includes('order');
      const days = { lodgedOn: body.lodged_on, decidedOn };
      const orders = isResumed ? await resumedOrders(deps, tx, row, days) : ok([]);
      if (!orders.ok) return orders;
      return ok({
        subject,
        appeal,
        decision: row.decision_seq,
        result,
        ...varied.value,
        reasons: await seal('reasons', reasons),
        decided_on: decidedOn,
        appeal_until: row.appeal_until,
        tell: result === 'upheld' ? [] : readersToTell(entries, subject, chain),
        orders: orders.value,
      });
    },
  });
