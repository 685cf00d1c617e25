import type { SentCheck } from '../../domain/follow-up.js';
import { type Problem, problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { type Appended, appendToCase } from '../append-to-case.js';
import { todayFor } from '../case-versions.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { loadRulebook } from '../load-rulebooks.js';
import { needed } from '../personal.js';
import { checkTakingPart } from '../recusals/check-taking-part.js';
import { hasSubstance } from '../substance.js';
import { findFollowUp } from './find-follow-up.js';
import type { CheckBody } from './follow-up-body.js';
import type { FollowUpRow } from './standing-follow-up.js';

export interface CheckFollowUpInput extends Asked {
  readonly caseId: string;
  readonly check: SentCheck;
}

function checkDay(row: FollowUpRow, { checked_on: found }: SentCheck, today: string): readonly Problem[] {
  const place = { path: '/checked_on' };
  if (found > today) return [problem('office_day_to_come', { expected: today, found }, place)];
  const earliest = row.checked_on ?? row.planned_on;
  return found < earliest ? [problem('office_checked_first', { expected: earliest, found }, place)] : [];
}

function checkNext({ result, checked_on: on, continue_until: next }: SentCheck): readonly Problem[] {
  const place = { path: '/continue_until' };
  if (next === undefined)
    return result === 'continue' ? [problem('office_check_day_missing', {}, place)] : [];
  if (result === 'held') return [problem('office_check_day_needless', {}, place)];
  return next > on ? [] : [problem('office_check_day_first', { expected: on, found: next }, place)];
}

/** What is over can only be found not to have held since. */
function checkState(row: FollowUpRow, { result }: SentCheck): readonly Problem[] {
  if (row.state !== 'held' || result === 'not_held') return [];
  return [problem('office_follow_up_held', { number: row.follow_up_seq, found: row.checked_on ?? '-' })];
}

function checkFindings({ findings }: SentCheck): readonly Problem[] {
  if (hasSubstance(findings)) return [];
  return [problem('office_findings_empty', { found: shownText(findings) }, { path: '/findings' })];
}

/**
 * Records what a person found who looked again. Only what has held is over, and it can be found later that it has not:
 * then the follow-up, and a closed case with it, is open again. Nothing follows by itself.
 */
export const checkFollowUp = (deps: OfficeDeps, input: CheckFollowUpInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'follow_up_checked',
    body: async ({ tx, state, entries, seal, time }) => {
      const { caseId, actor, check } = input;
      const found = await findFollowUp(tx, caseId, check.follow_up);
      if (!found.ok) return found;
      const row = found.value;
      const loaded = await loadRulebook(deps, tx, state.rulebook);
      if (!loaded.ok) return loaded;
      const problems = [
        ...(await checkTakingPart(tx, { caseId, entries }, actor.id)),
        ...checkState(row, check),
        ...checkDay(row, check, todayFor(loaded.value, time)),
        ...checkNext(check),
        ...checkFindings(check),
      ];
      if (problems.length > 0) return fail(problems);
      const body: CheckBody = {
        subject: row.subject,
        follow_up: row.follow_up_seq,
        checked_on: check.checked_on,
        result: check.result,
        continue_until: check.continue_until ?? null,
        findings: await needed(seal, 'findings', check.findings),
      };
      return ok(body);
    },
  });
