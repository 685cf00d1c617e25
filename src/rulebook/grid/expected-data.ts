import type { Json } from '../../domain/canonical-json.js';
import type { Basis } from '../../domain/text.js';
import { isRawObject } from '../part.js';
import type { NewRow, RowChange, TablePlan } from './row-plan.js';

/** Spelt so, since an object with a literal key of this name looks like a promise to a reader of code. */
const outcomeKey = 'then';

type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject => isRawObject(value);

const listAt = (value: Json, key: string): readonly Json[] => {
  const list = isObject(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
};

const idOf = (value: Json): string => (isObject(value) ? String(value['id']) : '');

const basisData = (bases: readonly Basis[]): Json =>
  bases.map(({ cite, url, unverified }) => ({
    cite,
    ...(url === undefined ? {} : { url }),
    ...(unverified === undefined ? {} : { unverified }),
  }));

function without(row: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([each]) => each !== key));
}

function becauseData(row: JsonObject, because: RowChange['because']): JsonObject {
  if (because.length === 0) return row;
  const old = isObject(row['because']) ? row['because'] : {};
  const given = Object.fromEntries(because.map(({ language, value }) => [language, value]));
  const texts = Object.entries({ ...old, ...given }).filter(([, text]) => text !== null);
  return texts.length > 0 ? { ...row, because: Object.fromEntries(texts) } : without(row, 'because');
}

function changedData(row: JsonObject, change: RowChange): JsonObject {
  const when = listAt(row, 'when').map(
    (cell, at) => change.cells.find(({ index }) => index === at)?.value ?? cell,
  );
  const outcome = change.outcome ?? row[outcomeKey] ?? null;
  const next = becauseData({ ...row, when, [outcomeKey]: outcome }, change.because);
  if (!change.basis) return next;
  return change.basis.value ? { ...next, basis: basisData(change.basis.value) } : without(next, 'basis');
}

const newData = ({ id, cells, outcome, because, basis }: NewRow): JsonObject => ({
  id,
  when: cells,
  [outcomeKey]: outcome,
  ...(because ? { because } : {}),
  ...(basis ? { basis: basisData(basis) } : {}),
});

function rowsData(rows: readonly Json[], { changed, added, removed }: TablePlan): readonly Json[] {
  const changes = new Map(changed.map((change) => [change.row.id, change]));
  const done = rows.map((row) => {
    const change = changes.get(idOf(row));
    return change && isObject(row) ? changedData(row, change) : row;
  });
  // A row of the file that is taken away keeps its place until those behind it are in theirs.
  const result: Json[] = [...done];
  for (const row of added) {
    const at = row.after === null ? 0 : result.findIndex((each) => idOf(each) === row.after) + 1;
    result.splice(at, 0, newData(row));
  }
  return result.filter((row) => !removed.includes(idOf(row)));
}

/** What a rules file must say after a plan was carried out: the same, but for the rows of the table. */
export function expectedData(data: Json, table: string, plan: TablePlan): Json {
  if (!isObject(data)) return data;
  const tables = listAt(data, 'tables').map((each) =>
    idOf(each) === table && isObject(each) ? { ...each, rows: rowsData(listAt(each, 'rows'), plan) } : each,
  );
  return { ...data, tables };
}
