import { dueOn } from '../../domain/duration.js';
import { problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Rulebook } from '../../rulebook/model.js';

const place = { path: '/appeal_until' };

/**
 * The last day on which a decision can be appealed against: as the rulebook counts it from the day of the decision, or
 * a later one that the decider gives; null where neither says one. Nobody is given less time than the rulebook does,
 * and so a day that rests on holidays nobody knows is refused: they could only make it later.
 */
export function appealUntil(
  { appeal, calendar }: Pick<Rulebook, 'appeal' | 'calendar'>,
  decidedOn: string,
  given: string | null,
): Result<string | null> {
  const counted = appeal ? dueOn(calendar, decidedOn, appeal.within) : null;
  const expected = counted?.due ?? decidedOn;
  if (given !== null && given < expected)
    return fail([problem('office_appeal_over', { expected, found: given }, place)]);
  if (given !== null || !counted) return ok(given);
  if (!counted.beyondCalendar) return ok(counted.due);
  const params = { calendar: quoted(calendar.id), expected: calendar.covers.to, found: counted.due };
  return fail([problem('office_appeal_beyond_calendar', params, place)]);
}

/**
 * The same of a decision that was proposed on an earlier day and waited for a second person: the day that the decider
 * gave, or the one that the rulebook counts from now, if that is later by now.
 */
export function appealUntilAtLeast(
  procedure: Pick<Rulebook, 'appeal' | 'calendar'>,
  decidedOn: string,
  given: string | null,
): Result<string | null> {
  const found = appealUntil(procedure, decidedOn, given);
  return found.ok || given === null || !procedure.appeal ? found : appealUntil(procedure, decidedOn, null);
}
