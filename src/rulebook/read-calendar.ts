import type { Calendar } from '../domain/calendar.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { type Problem, problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import { checkCalendar } from './check-calendar.js';
import { readSoundYaml } from './read-yaml.js';
import { calendarFileSchema, type CalendarPart } from './schema-calendar.js';
import { shapeProblems } from './shape-problems.js';

/** A calendar of the model; days are sorted. */
export const calendarOf = (id: string, part: CalendarPart): Calendar => ({
  id,
  timeZone: part.time_zone,
  covers: part.covers,
  holidays: [...(part.holidays ?? [])].sort(byCodeUnit),
  workingWeekends: [...(part.working_weekends ?? [])].sort(byCodeUnit),
});

/** Reads a calendar file (`rules/calendars/<id>.yaml`): `id`, `time_zone`, `covers`, `holidays`, `working_weekends`. */
export function readCalendar(text: string, file: string): Result<Calendar> {
  const source = readSoundYaml(text, file);
  if (!source.ok) return source;
  const read = calendarFileSchema.safeParse(source.value.data);
  if (!read.success) return fail(shapeProblems(calendarFileSchema, source.value));
  const problems: readonly Problem[] = checkCalendar(read.data, [], source.value);
  return problems.length > 0 ? fail(problems) : ok(calendarOf(read.data.id, read.data));
}

/** Reads the calendar file that a rules file names, and checks that it is the one it says it is. */
export function readCalendarNamed(id: string, text: string, file: string): Result<Calendar> {
  const read = readCalendar(text, file);
  if (!read.ok || read.value.id === id) return read;
  return fail([
    problem('calendar_other_id', { expected: shownText(id), found: shownText(read.value.id) }, { file }),
  ]);
}
