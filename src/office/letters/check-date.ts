import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';

/** A letter bears a day from that of what it tells to today. */
export function checkDate(
  date: string,
  { from, today }: { readonly from: string; readonly today: string },
): Result<null> {
  const place = { path: '/date' };
  if (date > today)
    return fail([problem('office_letter_date_ahead', { expected: today, found: date }, place)]);
  if (date < from) return fail([problem('office_letter_date_first', { expected: from, found: date }, place)]);
  return ok(null);
}
