import type { Filter, ProjectionQuery, ProjectionWriter } from '../ports.js';
import { type ProjectionKey, type ProjectionName, type ProjectionRow, projections } from '../projections.js';
import { compareRows, compareValues } from './row-order.js';

type AnyFilter =
  | { readonly column: string; readonly is: string; readonly value: unknown }
  | { readonly column: string; readonly in: readonly unknown[] };

function holds(row: object, filter: AnyFilter): boolean {
  const value: unknown = Reflect.get(row, filter.column);
  if ('in' in filter) return filter.in.includes(value);
  if (filter.is === '=') return value === filter.value;
  if (filter.is === '<>')
    return filter.value === null ? value !== null : value !== null && value !== filter.value;
  if (value === null || filter.value === null) return false;
  const order = compareValues(value, filter.value);
  if (filter.is === '<') return order < 0;
  if (filter.is === '<=') return order <= 0;
  return filter.is === '>' ? order > 0 : order >= 0;
}

const keyOf = (name: ProjectionName, of: object): string =>
  JSON.stringify(projections[name].key.map((column): unknown => Reflect.get(of, column)));

/** The rows of one projection, those of a case found together. */
interface Table<Name extends ProjectionName> {
  readonly rows: Map<string, ProjectionRow<Name>>;
  readonly ofCase: Map<string, Map<string, ProjectionRow<Name>>>;
}
type Tables = { [Name in ProjectionName]?: Table<Name> };

const caseOf = (row: object): string | undefined => {
  const value: unknown = Reflect.get(row, 'case_id');
  return typeof value === 'string' ? value : undefined;
};

/** The case that all rows of a query are of, if it says one. */
const askedCase = (where: readonly AnyFilter[]): string | undefined => {
  const found = where.find((filter) => filter.column === 'case_id' && 'is' in filter && filter.is === '=');
  return found && 'value' in found && typeof found.value === 'string' ? found.value : undefined;
};

/** Projections that are kept nowhere: what entries make of them when they are gone through once more. */
export function memoryProjections(): ProjectionWriter {
  const tables: Tables = {};

  function tableOf<Name extends ProjectionName>(name: Name): Table<Name> {
    const known: Tables[Name] = tables[name];
    if (known) return known;
    const made: Table<Name> = { rows: new Map(), ofCase: new Map() };
    // What a generic name indexes is known to be its table only here.
    tables[name] = made as Tables[Name];
    return made;
  }

  function matching<Name extends ProjectionName>(
    name: Name,
    where: readonly Filter<Name>[],
  ): ProjectionRow<Name>[] {
    const { rows, ofCase } = tableOf(name);
    const caseId = askedCase(where);
    const among = caseId === undefined ? rows : ofCase.get(caseId);
    return [...(among?.values() ?? [])].filter((row) => where.every((filter) => holds(row, filter)));
  }

  function list<Name extends ProjectionName>(
    name: Name,
    query: ProjectionQuery<Name>,
  ): readonly ProjectionRow<Name>[] {
    const { where = [], order, after, limit } = query;
    const compare = compareRows(name, order);
    return matching(name, where)
      .filter((row) => after === undefined || compare(row, after) > 0)
      .sort(compare)
      .slice(0, limit);
  }

  return {
    get: async <Name extends ProjectionName>(name: Name, key: ProjectionKey<Name>) =>
      tableOf(name).rows.get(keyOf(name, key)) ?? null,
    list: async (name, query) => list(name, query),
    count: async (name, where = []) => matching(name, where).length,
    async upsert(name, row) {
      const { rows, ofCase } = tableOf(name);
      const key = keyOf(name, row);
      rows.set(key, row);
      const caseId = caseOf(row);
      if (caseId === undefined) return;
      const own = ofCase.get(caseId) ?? new Map<string, typeof row>();
      ofCase.set(caseId, own.set(key, row));
    },
    async delete(name, key) {
      const { rows, ofCase } = tableOf(name);
      const at = keyOf(name, key);
      const row = rows.get(at);
      rows.delete(at);
      const caseId = row && caseOf(row);
      if (caseId !== undefined) ofCase.get(caseId)?.delete(at);
    },
  };
}
