import { byCodeUnit } from '../../domain/identifiers.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { OfficeDeps } from '../deps.js';
import { officeToday } from '../digest/day-span.js';
import { loadDistributions } from './distributions.js';
import { type Counted, entryOf, type Figure, type Show, showFigure } from './figure.js';
import { type Note, notesOnCases } from './notes.js';
import { type Period, periodOf, readCounted } from './read-counted.js';
import { sections } from './sections.js';
import type { StatisticsInput } from './statistics.js';

export interface StatisticsCasesInput extends StatisticsInput {
  /** The name of a figure, as `Figure.figure` has it. */
  readonly figure: string;
  /** What it counts, or what it counts among; `numerator` if left out. */
  readonly part?: 'numerator' | 'denominator';
  /** That of the page before. */
  readonly cursor?: string;
  /** 1 to 1000; 50 if left out. */
  readonly limit?: number;
}

export interface StatisticsCases extends Figure {
  readonly as_of: number;
  readonly period: Period;
  /** In the order of the entries. */
  readonly cases: readonly { readonly case: string; readonly subject: string; readonly entry: number }[];
  /** Null: there is no further page. */
  readonly cursor: string | null;
  readonly notes: readonly Note[];
}

interface Place {
  readonly entry: number;
  readonly subject: string;
}

const byPlace = (a: Place, b: Place): number => a.entry - b.entry || byCodeUnit(a.subject, b.subject);

/** Behind which place a page begins. */
function placeOf(cursor: string): Place | undefined {
  const [, entry, subject] = /^(\d{1,15})\.([a-z][a-z0-9_]{0,63})$/.exec(cursor) ?? [];
  return entry === undefined || subject === undefined ? undefined : { entry: Number(entry), subject };
}

/**
 * The cases behind one figure, a page at a time; a case that comes in meanwhile moves no later page. Problems:
 * `statistics_figure_unknown`, `office_cursor`, and those of `statistics`.
 */
export async function statisticsCases(
  deps: OfficeDeps,
  input: StatisticsCasesInput,
): Promise<Result<StatisticsCases>> {
  const period = periodOf(input, officeToday(deps));
  if (!period.ok) return period;
  const after = input.cursor === undefined ? null : placeOf(input.cursor);
  if (after === undefined) return fail([problem('office_cursor', { found: shownText(input.cursor ?? '') })]);
  const read = await deps.store.read((tx) => readCounted(deps, tx, period.value, input.rulebook ?? null));
  if (!read.ok) return read;
  let found: { readonly figure: Figure; readonly cases: readonly Counted[] } | undefined;
  const show: Show = (name, of, among) => {
    const figure = showFigure(name, of, among);
    if (figure.figure === input.figure) found = { figure, cases: input.part === 'denominator' ? among : of };
    return figure;
  };
  const made = sections(deps, read.value, await loadDistributions(), show);
  const section = Object.entries(made).find(([name]) => input.figure.startsWith(`${name}/`));
  section?.[1]();
  if (!found)
    return fail([
      problem('statistics_figure_unknown', { found: shownText(input.figure) }, { path: '/figure' }),
    ]);
  const limit = Math.min(1000, Math.max(1, input.limit ?? 50));
  const behind = found.cases
    .map((one) => ({ case: one.case_id, subject: one.subject, entry: entryOf(one) }))
    .filter((one) => after === null || byPlace(one, after) > 0)
    .sort(byPlace);
  const cases = behind.slice(0, limit);
  const last = cases.at(-1);
  return ok({
    ...found.figure,
    as_of: read.value.asOf,
    period: period.value,
    cases,
    cursor: behind.length > limit && last ? `${last.entry}.${last.subject}` : null,
    notes: notesOnCases,
  });
}
