import type { Place, Problem } from '../../domain/problem.js';
import { valueAt } from '../../domain/schema-walk.js';
import { isRawObject } from '../part.js';
import { readYaml } from '../read-yaml.js';
import { basisKey, becauseKey, idKey, thenKey } from './columns.js';
import { cellName } from './grid.js';
import type { SheetTable } from './read-grid.js';

/** The column that a key of a row stands in. */
function columnOf(steps: readonly string[], columns: readonly unknown[]): string {
  const [key, next = ''] = steps;
  if (key === 'when') return String(columns[Number(next)] ?? idKey);
  if (key === 'then') return thenKey;
  if (key === 'because') return becauseKey(next);
  return key === 'basis' ? basisKey : idKey;
}

/**
 * The findings of a rules file that was made from a sheet and is not written, placed in the cells that they come from.
 * What has no cell keeps the file's name alone: its lines are those of a text that nobody can see.
 */
export function inSheet(
  problems: readonly Problem[],
  text: string,
  file: string,
  table: string,
  sheet: SheetTable,
): readonly Problem[] {
  const source = readYaml(text, file);
  const data: unknown = source.ok ? source.value.data : null;
  const placeOf = (path: string): Place | undefined => {
    const [, first, index = '', second, row = '', ...rest] = path.split('/');
    const found = valueAt(data, ['tables', Number(index)]);
    if (first !== 'tables' || second !== 'rows' || !isRawObject(found) || found['id'] !== table)
      return undefined;
    const id = valueAt(found, ['rows', Number(row), 'id']);
    const at = sheet.rows.find((each) => each.id === id)?.at;
    const columns = Array.isArray(found['columns']) ? found['columns'] : [];
    const column = sheet.columnAt.get(columnOf(rest, columns)) ?? sheet.columnAt.get(idKey) ?? 0;
    if (at === undefined) return undefined;
    const { grid } = sheet;
    return {
      file: grid.file,
      ...(grid.sheet === null ? {} : { sheet: grid.sheet }),
      cell: cellName(at, column),
    };
  };
  return problems.map((each) => {
    const { place } = each;
    if (place?.path === undefined) return each;
    return { ...each, place: placeOf(place.path) ?? { file: place.file ?? file, path: place.path } };
  });
}
