import { type Problem, problem, quoted } from '../domain/problem.js';

/** Why an act that names a decision cannot rest on it: another one stands for the subject (`standing`), or none does. */
export const notTheDecision = (subject: string, standing: number | undefined, found: number): Problem =>
  standing === undefined
    ? problem('office_no_decision', { subject: quoted(subject), found }, { path: '/decision' })
    : problem(
        'office_not_latest_decision',
        { subject: quoted(subject), expected: standing, found },
        { path: '/decision' },
      );
