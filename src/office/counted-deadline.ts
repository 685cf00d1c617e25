import { z } from 'zod';
import { dueOn, parseDuration } from '../domain/duration.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import type { Rulebook } from '../rulebook/model.js';

/**
 * The calendar that a day was counted by, and the last day whose holidays it knows, where the day lies past that: there
 * Monday to Friday were taken to be worked. Null for a day within it, and for one that was not counted.
 */
export const beyondCalendarSchema = z
  .object({ calendar: z.string(), covers_to: z.string() })
  .nullable()
  .default(null);
export type BeyondCalendar = Readonly<z.infer<typeof beyondCalendarSchema>>;

/** A day that was counted by a period, or given. */
export interface CountedDeadline {
  readonly dueOn: string;
  readonly immediate: boolean;
  /** The period that it was counted by. */
  readonly within: string | null;
  readonly beyondCalendar: BeyondCalendar;
}

export const givenDeadline = (day: string): CountedDeadline => ({
  dueOn: day,
  immediate: false,
  within: null,
  beyondCalendar: null,
});

/** A period counted from a day, the calendar's holidays and working weekends heeded as far as it knows them. */
export function countedDeadline(
  { calendar }: Pick<Rulebook, 'calendar'>,
  from: string,
  within: string,
): Result<CountedDeadline> {
  const duration = parseDuration(within);
  if (!duration)
    return fail([problem('office_order_period', { found: shownText(within) }, { path: '/within' })]);
  const { due, beyondCalendar } = dueOn(calendar, from, duration);
  return ok({
    dueOn: due,
    immediate: duration.kind === 'immediate',
    within,
    beyondCalendar: beyondCalendar ? { calendar: calendar.id, covers_to: calendar.covers.to } : null,
  });
}

/** What is to be told of a day whose holidays nobody knew. */
export const deadlineWarnings = (dueOn: string, beyond: BeyondCalendar): readonly Problem[] =>
  beyond
    ? [
        problem(
          'office_deadline_beyond_calendar',
          { calendar: quoted(beyond.calendar), expected: beyond.covers_to, found: dueOn },
          undefined,
          'warning',
        ),
      ]
    : [];
