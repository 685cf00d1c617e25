import type { SentAssignment } from '../../domain/assignment.js';
import { type Problem, problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { type Appended, appendToCase } from '../append-to-case.js';
import { checkRecused, type Participant } from '../check-recused.js';
import type { Asked, OfficeDeps } from '../deps.js';
import type { AssignmentBody } from './campaign-body.js';

export interface AssignCaseInput extends Asked {
  readonly caseId: string;
  readonly assignment: SentAssignment;
}

const repeatedIn = (ids: readonly Participant[]): readonly Problem[] =>
  ids.flatMap(({ name, path }, index) =>
    ids.findIndex((one) => one.name === name) < index
      ? [problem('office_team_twice', { found: shownText(name) }, { path: path ?? '' })]
      : [],
  );

/**
 * Records who works on a case, in place of the team before. Nobody who was recused from it can be named.
 * Problems: `office_recused`, `office_team_twice`, `office_assigned_first`.
 */
export const assignCase = (deps: OfficeDeps, input: AssignCaseInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'case_assigned',
    body: async ({ state, entries }) => {
      const { round, team, from } = input.assignment;
      const people = [
        { name: team.lead, path: '/team/lead' },
        ...team.members.map((name, index) => ({ name, path: `/team/members/${index}` })),
      ];
      const offices = team.offices.map((name, index) => ({ name, path: `/team/offices/${index}` }));
      const problems = [...checkRecused(entries, people), ...repeatedIn(people), ...repeatedIn(offices)];
      if (from < state.foundOn)
        problems.push(
          problem('office_assigned_first', { expected: state.foundOn, found: from }, { path: '/from' }),
        );
      if (problems.length > 0) return fail(problems);
      const body: AssignmentBody = { round: round ?? null, team, from };
      return ok(body);
    },
  });
