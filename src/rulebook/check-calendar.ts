import { weekday } from '../domain/dates.js';
import { type Problem, type ProblemCode, problem } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import { isTimeZone } from '../domain/time-zone.js';
import type { CalendarPart } from './schema-calendar.js';
import type { Path, Source } from './source.js';

type Days = 'holidays' | 'working_weekends';

function dayFaults(part: CalendarPart, list: Days): readonly [number, ProblemCode][] {
  const { covers } = part;
  const seen = new Set(list === 'working_weekends' ? (part.holidays ?? []) : []);
  return (part[list] ?? []).flatMap((day, index): [number, ProblemCode][] => {
    const twice = seen.has(day);
    seen.add(day);
    if (twice) return [[index, 'calendar_day_twice']];
    if (day < covers.from || day > covers.to) return [[index, 'calendar_day_outside']];
    return list === 'working_weekends' && weekday(day) < 6 ? [[index, 'calendar_no_weekend']] : [];
  });
}

/** What a calendar of the right shape can still have wrong; `at` is where it stands in its file. */
export function checkCalendar(part: CalendarPart, at: Path, { place }: Source): readonly Problem[] {
  const problems: Problem[] = [];
  if (!isTimeZone(part.time_zone)) {
    const params = { found: shownText(part.time_zone) };
    problems.push(problem('calendar_time_zone', params, place([...at, 'time_zone'])));
  }
  if (part.covers.from > part.covers.to) {
    problems.push(problem('calendar_covers_nothing', part.covers, place([...at, 'covers'])));
    return problems;
  }
  for (const list of ['holidays', 'working_weekends'] as const) {
    for (const [index, code] of dayFaults(part, list)) {
      const day = part[list]?.[index] ?? '';
      problems.push(problem(code, { day, ...part.covers }, place([...at, list, index])));
    }
  }
  return problems;
}
