import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import type { OfficeDeps } from './deps.js';
import type { Filter, ProjectionReader } from './ports.js';
import type { ProjectionRow } from './projections.js';
import { subjectsOf } from './projector.js';

export interface ListCasesInput {
  readonly status?: string;
  readonly unit?: string;
  /** The beginning of a case id or of a subject's `ref`. */
  readonly q?: string;
  /** That of the page before. */
  readonly cursor?: string;
  /** 1 to 100; 50 if left out. */
  readonly limit?: number;
}

export interface ListedCase {
  readonly file: ProjectionRow<'case_file'>;
  readonly subjects: readonly ProjectionRow<'case_subject'>[];
}

/** `cursor` null: there is no further page. */
export interface ListCasesAnswer {
  readonly cases: readonly ListedCase[];
  readonly cursor: string | null;
}

const mostFound = 1000;

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

async function page(projections: ProjectionReader, where: Files, limit: number) {
  return projections.list('case_file', { where, order: { by: 'submitted_seq', direction: 'down' }, limit });
}

/** With `q`: those whose id begins so, and those that have a subject whose ref does; each once. */
async function search(projections: ProjectionReader, where: Files, q: string, limit: number) {
  const byId = await page(
    projections,
    [...where, { column: 'case_id', is: '>=', value: q }, { column: 'case_id', is: '<', value: behind(q) }],
    limit,
  );
  const ids = await casesWithRef(projections, q);
  const byRef =
    ids.length > 0 ? await page(projections, [...where, { column: 'case_id', in: ids }], limit) : [];
  const distinct = new Map([...byId, ...byRef].map((file) => [file.case_id, file]));
  return [...distinct.values()].sort((a, b) => b.submitted_seq - a.submitted_seq).slice(0, limit);
}

/** Cases, the newest first, a page at a time. A case that comes in meanwhile moves no later page. */
export const listCases = (deps: OfficeDeps, input: ListCasesInput): Promise<Result<ListCasesAnswer>> =>
  deps.store.read(async (tx) => {
    const { status, unit, q, cursor } = input;
    if (cursor !== undefined && !/^\d{1,15}$/.test(cursor))
      return fail([problem('office_cursor', { found: shownText(cursor) })]);
    const limit = Math.min(100, Math.max(1, input.limit ?? 50));
    const where: Filter<'case_file'>[] = [
      ...(status === undefined ? [] : [{ column: 'status', is: '=', value: status } as const]),
      ...(unit === undefined ? [] : [{ column: 'unit', is: '=', value: unit } as const]),
      ...(cursor === undefined ? [] : [{ column: 'submitted_seq', is: '<', value: Number(cursor) } as const]),
    ];
    const files = q
      ? await search(tx.projections, where, q, limit + 1)
      : await page(tx.projections, where, limit + 1);
    const shown = files.slice(0, limit);
    const cases: ListedCase[] = [];
    for (const file of shown) cases.push({ file, subjects: await subjectsOf(tx.projections, file.case_id) });
    const last = shown.at(-1);
    return ok({ cases, cursor: files.length > limit && last ? String(last.submitted_seq) : null });
  });
