import type { Calendar } from '../domain/calendar.js';
import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { valueAt } from '../domain/schema-walk.js';
import { shownText } from '../domain/shown.js';
import { checkCalendar } from './check-calendar.js';
import { calendarOf, readCalendarNamed } from './read-calendar.js';
import { calendarSchema } from './schema-calendar.js';
import type { Source } from './source.js';

/** The id of a calendar that is written out in the rules file. */
const inlineId = 'inline';

/**
 * What a rules file without a calendar goes by: Monday to Friday in UTC, no span whose holidays are known, so that
 * every deadline that counts on days is told with a warning.
 */
const noCalendar: Calendar = {
  id: 'none',
  timeZone: 'UTC',
  covers: { from: '1000-01-01', to: '1000-01-01' },
  holidays: [],
  workingWeekends: [],
};

/**
 * The calendar of a rules file, read from its own file or from where it is written out. A calendar of the wrong
 * shape gives no problem here: the schema of the rules file has told it.
 */
export function resolveCalendar(
  source: Source,
  calendar: (id: string) => { readonly text: string; readonly file: string } | undefined,
): Result<Calendar> {
  const data: unknown = valueAt(source.data, ['calendar']);
  if (data === undefined) return ok(noCalendar);
  const written = calendarSchema.safeParse(data);
  if (!written.success) return fail([]);
  if (!('use' in written.data)) {
    const problems = checkCalendar(written.data, ['calendar'], source);
    return problems.length > 0 ? fail(problems) : ok(calendarOf(inlineId, written.data));
  }
  const { use } = written.data;
  const found = calendar(use);
  if (found) return readCalendarNamed(use, found.text, found.file);
  return fail([problem('calendar_unknown', { found: shownText(use) }, source.place(['calendar', 'use']))]);
}
