import { daysBetween } from '../domain/dates.js';
import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import { dayInZone } from '../domain/time-zone.js';
import { type UnitScope, unitScope } from './accounts/unit-scope.js';
import { caseDueDays } from './case-due-days.js';
import type { OfficeDeps } from './deps.js';
import { listAll } from './list-all.js';
import type { Filter, ProjectionReader } from './ports.js';
import type { ProjectionRow } from './projections.js';

export interface ListCasesInput {
  readonly status?: string;
  readonly unit?: string;
  /** Only cases of these units, as `unitScope` says; null or left out: all. */
  readonly units?: readonly string[] | null;
  /** The beginning of a case id or of a subject's `ref`. */
  readonly q?: string;
  /** That of the page before. */
  readonly cursor?: string;
  /** 1 to 100; 50 if left out. */
  readonly limit?: number;
}

interface FoundCase {
  readonly file: ProjectionRow<'case_file'>;
  readonly subjects: readonly ProjectionRow<'case_subject'>[];
}

export interface ListedCase extends FoundCase {
  /** The earliest day by which something under way in it is due; null where nothing has one. */
  readonly dueOn: string | null;
  /** Whole days from today to that day, negative where it is over. */
  readonly daysLeft: number | null;
}

/** `cursor` null: there is no further page. */
export interface ListCasesAnswer {
  /** Today in the office's zone; days are counted from it. */
  readonly on: string;
  readonly cases: readonly ListedCase[];
  readonly cursor: string | null;
}

const mostFound = 1000;
/** How many cases are looked at together where only some are shown. */
const looked = 200;

type Files = readonly Filter<'case_file'>[];

/** Texts compare by code point in the databases, so that this is behind everything that begins with `q`. */
const behind = (q: string): string => `${q}\u{10ffff}`;

async function casesWithRef(projections: ProjectionReader, q: string): Promise<readonly string[]> {
  const rows = await projections.list('case_subject', {
    where: [
      { column: 'ref', is: '>=', value: q },
      { column: 'ref', is: '<', value: behind(q) },
    ],
    order: { direction: 'up' },
    limit: mostFound,
  });
  return [...new Set(rows.map((row) => row.case_id))];
}

/** All subjects of some cases, by case. */
async function subjectsOfAll(
  projections: ProjectionReader,
  files: readonly FoundCase['file'][],
): Promise<ReadonlyMap<string, FoundCase['subjects']>> {
  const ids = files.map((file) => file.case_id);
  const rows = await listAll(projections, 'case_subject', [{ column: 'case_id', in: ids }]);
  const found = new Map<string, FoundCase['subjects'][number][]>(ids.map((id) => [id, []]));
  for (const row of rows) found.get(row.case_id)?.push(row);
  return found;
}

/** Cases that are shown, the newest first, as many as are asked for. */
async function page(
  projections: ProjectionReader,
  where: Files,
  limit: number,
  isShown: UnitScope | null,
): Promise<readonly FoundCase[]> {
  const found: FoundCase[] = [];
  const atOnce = isShown ? looked : limit;
  for (let after: FoundCase['file'] | undefined; ; ) {
    const order = { by: 'submitted_seq', direction: 'down' } as const;
    const files = await projections.list('case_file', {
      where,
      order,
      ...(after ? { after } : {}),
      limit: atOnce,
    });
    const subjects = await subjectsOfAll(projections, files);
    for (const file of files) {
      const one = { file, subjects: subjects.get(file.case_id) ?? [] };
      if (!isShown || isShown(file, one.subjects)) found.push(one);
      if (found.length === limit) return found;
    }
    after = files.at(-1);
    if (files.length < atOnce) return found;
  }
}

/** With `q`: those whose id begins so, and those that have a subject whose ref does; each once. */
async function search(
  projections: ProjectionReader,
  where: Files,
  q: string,
  limit: number,
  isShown: UnitScope | null,
): Promise<readonly FoundCase[]> {
  const byId = await page(
    projections,
    [...where, { column: 'case_id', is: '>=', value: q }, { column: 'case_id', is: '<', value: behind(q) }],
    limit,
    isShown,
  );
  const ids = await casesWithRef(projections, q);
  const byRef =
    ids.length > 0 ? await page(projections, [...where, { column: 'case_id', in: ids }], limit, isShown) : [];
  const distinct = new Map([...byId, ...byRef].map((one) => [one.file.case_id, one]));
  return [...distinct.values()].sort((a, b) => b.file.submitted_seq - a.file.submitted_seq).slice(0, limit);
}

/** Cases, the newest first, a page at a time. A case that comes in meanwhile moves no later page. */
export const listCases = (deps: OfficeDeps, input: ListCasesInput): Promise<Result<ListCasesAnswer>> =>
  deps.store.read(async (tx) => {
    const { status, unit, units = null, q, cursor } = input;
    if (cursor !== undefined && !/^\d{1,15}$/.test(cursor))
      return fail([problem('office_cursor', { found: shownText(cursor) })]);
    const limit = Math.min(100, Math.max(1, input.limit ?? 50));
    const where: Filter<'case_file'>[] = [
      ...(status === undefined ? [] : [{ column: 'status', is: '=', value: status } as const]),
      ...(unit === undefined ? [] : [{ column: 'unit', is: '=', value: unit } as const]),
      ...(cursor === undefined ? [] : [{ column: 'submitted_seq', is: '<', value: Number(cursor) } as const]),
    ];
    const isShown = units && (await unitScope(tx.projections, units));
    const found = q
      ? await search(tx.projections, where, q, limit + 1, isShown)
      : await page(tx.projections, where, limit + 1, isShown);
    const shown = found.slice(0, limit);
    const on = dayInZone(deps.settings.time_zone, deps.clock());
    const ids = shown.map(({ file }) => file.case_id);
    const due = await caseDueDays(tx.projections, ids);
    const cases = shown.map((one) => {
      const dueOn = due.get(one.file.case_id) ?? null;
      return { ...one, dueOn, daysLeft: dueOn === null ? null : daysBetween(on, dueOn) };
    });
    const last = cases.at(-1)?.file;
    return ok({ on, cases, cursor: found.length > limit && last ? String(last.submitted_seq) : null });
  });
