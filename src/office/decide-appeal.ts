import type { SentAppealOutcome } from '../domain/appeal.js';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { type Appended, appendToCase } from './append-to-case.js';
import { checkRecused } from './check-recused.js';
import { appealBodySchema } from './decision-body.js';
import type { Asked, OfficeDeps } from './deps.js';
import { checkSubject } from './record-hearing.js';
import { hasSubstance } from './substance.js';

export interface DecideAppealInput extends Asked {
  readonly caseId: string;
  readonly appeal: SentAppealOutcome;
}

/**
 * Records what became of an appeal, with reasons. Upheld, the decision is final; set aside, it falls, and its subject
 * is to be decided on anew. Who decided first does not decide the appeal.
 */
export const decideAppeal = (deps: OfficeDeps, input: DecideAppealInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'appeal_decided',
    body: async ({ tx, state, entries, seal }) => {
      const { subject, appeal, result, reasons } = input.appeal;
      const unknown = checkSubject(state, subject);
      if (unknown.length > 0) return fail(unknown);
      const recused = checkRecused(entries, [{ name: input.actor.id, path: null }]);
      if (recused.length > 0) return fail(recused);
      const row = await tx.projections.get('decision', { case_id: input.caseId, subject });
      const lodged = entries.find(({ seq, entry }) => seq === appeal && entry.kind === 'appeal_lodged');
      const body = appealBodySchema.safeParse(lodged?.entry.body).data;
      if (!row?.under_appeal || body?.subject !== subject || body.decision !== row.decision_seq) {
        const params = { subject: quoted(subject), found: appeal };
        return fail([problem('office_no_appeal', params, { path: '/appeal' })]);
      }
      const decided = entries.find(({ seq }) => seq === row.decision_seq);
      if (decided?.entry.actor.id === input.actor.id)
        return fail([problem('office_appeal_same_person', { found: quoted(input.actor.id) })]);
      if (!hasSubstance(reasons))
        return fail([problem('office_reasons_empty', { found: quoted(reasons) }, { path: '/reasons' })]);
      const { decision_seq: decision } = row;
      return ok({ subject, appeal, decision, result, reasons: await seal('reasons', reasons) });
    },
  });
