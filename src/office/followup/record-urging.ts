import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { SentUrging } from '../../domain/urging.js';
import { type Appended, appendToCase } from '../append-to-case.js';
import { todayFor } from '../case-versions.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { loadRulebook } from '../load-rulebooks.js';
import { checkSubject } from '../record-hearing.js';
import { checkTakingPart } from '../recusals/check-taking-part.js';

export interface RecordUrgingInput extends Asked {
  readonly caseId: string;
  readonly urging: SentUrging;
}

/** Records that a subject was urged on the spot. It is no order: nothing is due by it, and nothing comes of it. */
export const recordUrging = (deps: OfficeDeps, input: RecordUrgingInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'urging',
    body: async ({ tx, state, entries, seal, time }) => {
      const { caseId, actor } = input;
      const { subject, urged_on: urgedOn, urged_by: urgedBy, said } = input.urging;
      const loaded = await loadRulebook(deps, tx, state.rulebook);
      if (!loaded.ok) return loaded;
      const today = todayFor(loaded.value, time);
      const others = urgedBy === undefined ? [] : [{ name: urgedBy, path: '/urged_by' }];
      const problems = [
        ...checkSubject(state, subject),
        ...(await checkTakingPart(tx, { caseId, entries }, actor.id, others)),
        ...(urgedOn > today
          ? [problem('office_day_to_come', { expected: today, found: urgedOn }, { path: '/urged_on' })]
          : []),
      ];
      if (problems.length > 0) return fail(problems);
      return ok({
        subject,
        urged_on: urgedOn,
        urged_by: await seal('urged_by', urgedBy),
        said: await seal('said', said),
      });
    },
  });
