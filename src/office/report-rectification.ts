import type { SentRectification } from '../domain/order.js';
import { type Problem, problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { type Appended, appendToCase } from './append-to-case.js';
import { todayFor } from './case-versions.js';
import type { Asked, OfficeDeps } from './deps.js';
import { closedProblem, findOrder } from './find-order.js';
import { loadRulebook } from './load-rulebooks.js';
import { needed } from './personal.js';
import { sealEvidence } from './seal-case.js';
import type { OrderRow } from './standing-order.js';

export interface ReportRectificationInput extends Asked {
  readonly caseId: string;
  readonly rectification: SentRectification;
}

function checkDay(row: OrderRow, doneOn: string, today: string): readonly Problem[] {
  const place = { path: '/done_on' };
  if (doneOn > today) return [problem('office_day_to_come', { expected: today, found: doneOn }, place)];
  if (row.verified_on === null || doneOn >= row.verified_on) return [];
  return [problem('office_done_before_check', { expected: row.verified_on, found: doneOn }, place)];
}

/** Records what is said to have been done about an order. It closes nothing: somebody has to verify it. */
export const reportRectification = (
  deps: OfficeDeps,
  input: ReportRectificationInput,
): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'rectification_reported',
    body: async ({ tx, state, seal, time }) => {
      const { order, done, done_on: doneOn, evidence } = input.rectification;
      const found = await findOrder(tx, input.caseId, order);
      if (!found.ok) return found;
      const row = found.value;
      if (row.state === 'closed') return fail([closedProblem(row)]);
      const loaded = await loadRulebook(deps, tx, state.rulebook);
      if (!loaded.ok) return loaded;
      const problems = checkDay(row, doneOn, todayFor(loaded.value, time));
      if (problems.length > 0) return fail(problems);
      return ok({
        subject: row.subject,
        order,
        done: await needed(seal, 'done', done),
        done_on: doneOn,
        evidence: await sealEvidence(seal, evidence),
      });
    },
  });
