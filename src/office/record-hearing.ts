import type { SentHearing } from '../domain/hearing.js';
import { type Problem, problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import { type Appended, appendToCase } from './append-to-case.js';
import type { CaseState } from './case-state.js';
import { todayFor } from './case-versions.js';
import type { Asked, OfficeDeps } from './deps.js';
import { loadRulebook } from './load-rulebooks.js';

export interface HearingInput extends Asked {
  readonly caseId: string;
  readonly hearing: SentHearing;
}

export function checkSubject(state: CaseState, subject: string): readonly Problem[] {
  if (state.subjects.some(({ id }) => id === subject)) return [];
  return [problem('office_subject_unknown', { found: shownText(subject) }, { path: '/subject' })];
}

/** Records that a subject was heard, when, who spoke and what they said. It changes no recommendation. */
export const recordHearing = (deps: OfficeDeps, input: HearingInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'hearing',
    body: async ({ tx, state, seal, time }) => {
      const { subject, held_on: heldOn, heard, statement } = input.hearing;
      const loaded = await loadRulebook(deps, tx, state.rulebook);
      if (!loaded.ok) return loaded;
      const today = todayFor(loaded.value, time);
      const problems = [
        ...checkSubject(state, subject),
        ...(heldOn > today
          ? [problem('office_day_to_come', { expected: today, found: heldOn }, { path: '/held_on' })]
          : []),
      ];
      if (problems.length > 0) return fail(problems);
      return ok({
        subject,
        held_on: heldOn,
        heard: await seal('heard', heard),
        statement: await seal('statement', statement),
      });
    },
  });
