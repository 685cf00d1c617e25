import type { SentClosing } from '../../domain/closing.js';
import type { OrderState } from '../../domain/order.js';
import { type Problem, problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { type Appended, appendToCase } from '../append-to-case.js';
import { todayFor } from '../case-versions.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { loadRulebook } from '../load-rulebooks.js';
import { checkTakingPart } from '../recusals/check-taking-part.js';
import { hasSubstance } from '../substance.js';
import { type OpenItem, openItems } from './open-items.js';

export interface CloseCaseInput extends Asked {
  readonly caseId: string;
  readonly closing: SentClosing;
}

const stateWords: Readonly<Record<OrderState, { readonly en: string; readonly zh: string }>> = {
  open: { en: 'open', zh: '尚未报告整改' },
  reported: { en: 'reported and not verified', zh: '已报告整改、尚未复查' },
  reopened: { en: 'open again', zh: '复查未过、重新整改' },
  closed: { en: 'closed', zh: '已办结' },
  fallen: { en: 'fallen', zh: '已失效' },
};

/** Why something that stands open keeps a case from being closed. */
function openProblem(item: OpenItem): Problem {
  const number = item.entry ?? '-';
  switch (item.what) {
    case 'evaluation_failed':
      return problem('office_open_failed', { number });
    case 'undecided':
      return problem('office_open_undecided', { subject: quoted(item.subject), number });
    case 'seconding':
      return problem('office_open_seconding', { subject: quoted(item.subject), number });
    case 'appeal':
      return problem('office_open_appeal', { subject: quoted(item.subject), number });
    case 'order': {
      const { en, zh } = stateWords[item.state];
      const params = { subject: quoted(item.subject), number, due: item.due_on, state_en: en, state_zh: zh };
      return problem('office_open_order', params);
    }
    case 'follow_up':
      return problem('office_open_follow_up', { subject: quoted(item.subject), number, due: item.due_on });
  }
}

/**
 * Records that a person closes a case, with reasons. Refused (conflict) with everything that stands open, each with its
 * entry: a subject that is not decided on, an appeal, an order that no verified correction has closed, a follow-up.
 * What comes up later opens the case again.
 */
export const closeCase = (deps: OfficeDeps, input: CloseCaseInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'case_closed',
    body: async ({ tx, state, entries, seal, time }) => {
      const { caseId, actor } = input;
      const { reasons } = input.closing;
      const loaded = await loadRulebook(deps, tx, state.rulebook);
      if (!loaded.ok) return loaded;
      const closed = (await tx.projections.get('case_file', { case_id: caseId }))?.closed_seq ?? null;
      const problems = [
        ...(await checkTakingPart(tx, { caseId, entries }, actor.id)),
        ...(closed === null ? [] : [problem('office_case_closed', { number: closed })]),
        ...(await openItems(tx, caseId, entries)).map(openProblem),
        ...(hasSubstance(reasons)
          ? []
          : [problem('office_reasons_empty', { found: shownText(reasons) }, { path: '/reasons' })]),
      ];
      if (problems.length > 0) return fail(problems);
      const body = {
        closed_on: todayFor(loaded.value, time),
        reasons: await seal('reasons', reasons),
      };
      return ok(body);
    },
  });
