import type { Conduct } from '../domain/case.js';
import { type Problem, problem } from '../domain/problem.js';
import type { RecordedConduct } from './case-body.js';

/** A day that is left out or null is not known. */
export const conductOf = (conduct: Conduct | undefined): RecordedConduct => {
  const from = conduct?.from ?? null;
  const until = conduct?.until ?? null;
  return { from, until, ongoing: from !== null && conduct?.ongoing === true };
};

/** What cannot be of the days of a case: found before it began, ended before it began, or any day to come. */
export function checkDates(conduct: RecordedConduct, foundOn: string, today: string): readonly Problem[] {
  const days = [
    { day: conduct.from, path: '/conduct/from' },
    { day: conduct.until, path: '/conduct/until' },
    { day: foundOn, path: '/found_on' },
  ];
  const problems: Problem[] = [];
  for (const { day, path } of days)
    if (day !== null && day > today)
      problems.push(problem('office_day_to_come', { expected: today, found: day }, { path }));
  const { from, until } = conduct;
  if (from !== null && until !== null && until < from)
    problems.push(
      problem('office_conduct_ends_first', { expected: from, found: until }, { path: '/conduct/until' }),
    );
  if (from !== null && foundOn < from)
    problems.push(problem('office_found_first', { expected: from, found: foundOn }, { path: '/found_on' }));
  return problems;
}
