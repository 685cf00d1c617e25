import { type Problem, type ProblemCode, problem, quoted } from '../domain/problem.js';
import { registrationSchema, type SentRegistration } from '../domain/register.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import { parseWith } from '../domain/zod-problems.js';
import { cellAt, cellName, type Grid, type GridCell, isEmpty } from '../rulebook/grid/grid.js';

/** The registrations of a sheet, and a way to say of a problem with one of them in which cell it is. */
export interface SubjectSheet {
  readonly subjects: readonly SentRegistration[];
  /** Of problems whose pointers begin with the place among `subjects`. */
  readonly inCells: (problems: readonly Problem[]) => readonly Problem[];
}

type Column = keyof SentRegistration;

/** What the columns may be called; the first is the id of the column. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  ref: ['ref', '编号', '登记编号'],
  kind: ['kind', '类型', '对象类型'],
  name: ['name', '名称', '姓名'],
  unit: ['unit', '上级单位', '所属单位', '上级单位编号', '所属单位编号'],
  stages: ['stages', '环节', '职责环节', '履责环节'],
  risk_note: ['risk_note', '风险提示'],
};

const columns = ['ref', 'kind', 'name', 'unit', 'stages', 'risk_note'] as const satisfies readonly Column[];

const kinds: Readonly<Record<string, string>> = {
  单位: 'organisation',
  组织: 'organisation',
  '单位（组织）': 'organisation',
  个人: 'person',
  领导干部: 'leader',
  工作人员: 'staff',
  基层群众性自治组织人员: 'community_org_member',
};

const mostRows = 10_000;
/** How many rows may stand above the headings. */
const mostAbove = 10;

const placeOf = (grid: Grid, row: number, column: number) => ({
  file: grid.file,
  ...(grid.sheet === null ? {} : { sheet: grid.sheet }),
  cell: cellName(row, column),
});

type Read = Result<string, (place: object) => Problem>;

const fault = (code: ProblemCode, params: Readonly<Record<string, string>>): Read =>
  fail((place) => problem(code, params, place));

/** What a cell says as text; a whole number is taken for the id that it was meant as. */
function textOf(cell: GridCell): Read {
  switch (cell.kind) {
    case 'empty':
      return ok('');
    case 'text':
      return ok(cell.text.trim().replace(/^'/, ''));
    case 'number':
      return Number.isSafeInteger(cell.value)
        ? ok(String(cell.value))
        : fault('register_sheet_cell', {
            found_en: `the number ${quoted(cell.value)}`,
            found_zh: `数字 ${quoted(cell.value)}`,
          });
    case 'formula':
      return fault('sheet_formula', { found: shownText(`=${cell.text}`) });
    case 'error':
      return fault('sheet_error_value', { found: shownText(cell.text) });
    case 'boolean':
    case 'date': {
      const found = quoted(cell.kind === 'date' ? cell.text : String(cell.value).toUpperCase());
      const [en, zh] = cell.kind === 'date' ? ['the day', '日期'] : ['the truth value', '逻辑值'];
      return fault('register_sheet_cell', { found_en: `${en} ${found}`, found_zh: `${zh} ${found}` });
    }
  }
}

const headingAt = (grid: Grid, row: number, column: number): string => {
  const read = textOf(cellAt(grid, row, column));
  return read.ok ? read.value : '';
};

const columnNamed = (heading: string): Column | undefined =>
  columns.find((column) => headings[column].includes(heading.toLowerCase()));

/** Where each column stands, below which row. A heading that is none, or given twice, is a problem in its cell. */
function readHeadings(
  grid: Grid,
): Result<{ readonly row: number; readonly at: ReadonlyMap<Column, number> }> {
  const width = Math.max(0, ...grid.rows.map((cells) => cells.length));
  const across = Array.from({ length: width }, (_, column) => column);
  const isHeading = (row: number): boolean =>
    across.some((column) => columnNamed(headingAt(grid, row, column)) === 'ref');
  const row = Array.from({ length: mostAbove + 1 }, (_, index) => index).find(isHeading);
  const missing = (column: Column) =>
    problem('register_sheet_column_missing', { expected: quoted(column) }, placeOf(grid, row ?? 0, 0));
  if (row === undefined) return fail([missing('ref')]);
  const at = new Map<Column, number>();
  const problems: Problem[] = [];
  for (const column of across) {
    const heading = headingAt(grid, row, column);
    const named = columnNamed(heading);
    const place = placeOf(grid, row, column);
    const isUsed = grid.rows.some((cells, index) => index > row && cells[column] && !isEmpty(cells[column]));
    if (named && at.has(named))
      problems.push(problem('sheet_heading_twice', { found: quoted(named) }, place));
    else if (named) at.set(named, column);
    else if (heading !== '' || isUsed) {
      const params = { expected: columns.map(quoted).join(', '), found: shownText(heading) };
      problems.push(problem('register_sheet_column', params, place));
    }
  }
  if (!at.has('kind')) problems.push(missing('kind'));
  return problems.length > 0 ? fail(problems) : ok({ row, at });
}

/** What a text in a column says: in an optional column nothing at all is null. */
function saidIn(column: Column, text: string): unknown {
  if (column === 'ref') return text;
  if (column === 'kind') return kinds[text] ?? text;
  if (text === '') return null;
  return column === 'stages' ? text.split(/[\s,，、;；]+/).filter((stage) => stage !== '') : text;
}

/** Reads a list of units and persons: a row of headings, and one subject a row; rows that are empty are passed over. */
export function readSubjectSheet(grid: Grid): Result<SubjectSheet> {
  const found = readHeadings(grid);
  if (!found.ok) return found;
  const { row: top, at } = found.value;
  const used = [...at.values()];
  const rows = [...grid.rows.keys()].filter(
    (row) => row > top && used.some((column) => !isEmpty(cellAt(grid, row, column))),
  );
  const place = placeOf(grid, top + 1, 0);
  if (rows.length === 0) return fail([problem('register_sheet_empty', {}, place)]);
  if (rows.length > mostRows)
    return fail([problem('register_sheet_rows', { most: mostRows, found: rows.length }, place)]);
  const problems = grid.merges
    .filter(({ bottom }) => bottom > top)
    .map(({ top: from, left, bottom, right }) =>
      problem(
        'sheet_merged',
        { found: quoted(`${cellName(from, left)}:${cellName(bottom, right)}`) },
        placeOf(grid, from, left),
      ),
    );
  const cellOf = (row: number, pointer: string) => {
    const column = columns.find((each) => each === pointer.split('/')[1]);
    return placeOf(grid, row, (column && at.get(column)) ?? 0);
  };
  const subjects: SentRegistration[] = [];
  for (const row of rows) {
    const sent: Record<string, unknown> = {};
    let isRead = true;
    for (const [column, index] of at) {
      const text = textOf(cellAt(grid, row, index));
      if (text.ok) sent[column] = saidIn(column, text.value);
      else problems.push(text.error(placeOf(grid, row, index)));
      isRead &&= text.ok;
    }
    const parsed = isRead ? parseWith(registrationSchema, sent) : null;
    if (parsed?.ok) subjects.push(parsed.value);
    else if (parsed)
      problems.push(...parsed.error.map((one) => ({ ...one, place: cellOf(row, one.place?.path ?? '') })));
  }
  if (problems.length > 0) return fail(problems);
  const inCells: SubjectSheet['inCells'] = (refused) =>
    refused.map((one) => {
      const [, index = '', ...rest] = one.place?.path?.split('/') ?? [];
      const row = rows[Number(index)];
      return row === undefined || index === '' ? one : { ...one, place: cellOf(row, `/${rest.join('/')}`) };
    });
  return ok({ subjects, inCells });
}
