import type { SentAppeal } from '../domain/appeal.js';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { type Appended, appendToCase } from './append-to-case.js';
import type { Asked, OfficeDeps } from './deps.js';
import { checkSubject } from './record-hearing.js';

export interface LodgeAppealInput extends Asked {
  readonly caseId: string;
  readonly appeal: SentAppeal;
}

/** Records an appeal. While it is heard the decision counts in no history. To appeal is a right and costs nothing. */
export const lodgeAppeal = (deps: OfficeDeps, input: LodgeAppealInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'appeal_lodged',
    body: async ({ tx, state, seal }) => {
      const { subject, decision, lodged_on: lodgedOn, statement } = input.appeal;
      const unknown = checkSubject(state, subject);
      if (unknown.length > 0) return fail(unknown);
      const row = await tx.projections.get('decision', { case_id: input.caseId, subject });
      if (row?.decision_seq !== decision) {
        const params = { subject: quoted(subject), expected: row?.decision_seq ?? '-', found: decision };
        return fail([problem('office_not_latest_decision', params, { path: '/decision' })]);
      }
      if (row.under_appeal) return fail([problem('office_under_appeal', { subject: quoted(subject) })]);
      if (lodgedOn < row.decided_on) {
        const params = { expected: row.decided_on, found: lodgedOn };
        return fail([problem('office_appeal_first', params, { path: '/lodged_on' })]);
      }
      return ok({ subject, decision, lodged_on: lodgedOn, statement: await seal('statement', statement) });
    },
  });
