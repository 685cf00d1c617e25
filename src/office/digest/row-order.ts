import { type ProjectionName, projections } from '../projections.js';
import type { ProjectionQuery } from '../ports.js';

/** By code point, as texts compare in the databases: code units differ from it where surrogates meet U+E000 and on. */
function byCodePoint(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one === other) continue;
    const [isHigh, isOtherHigh] = [one >= 0xd800 && one < 0xe000, other >= 0xd800 && other < 0xe000];
    return isHigh === isOtherHigh ? one - other : isHigh ? 1 : -1;
  }
  return a.length - b.length;
}

/** Values of a column that has no null: texts by code point, numbers by size, false before true. */
export const compareValues = (a: unknown, b: unknown): number =>
  typeof a === 'string' && typeof b === 'string' ? byCodePoint(a, b) : Number(a) - Number(b);

/** The order that a query asks its rows in: by its column, then by the key, in one direction. */
export function compareRows<Name extends ProjectionName>(
  name: Name,
  order: ProjectionQuery<Name>['order'],
): (a: object, b: object) => number {
  const key: readonly string[] = projections[name].key;
  const by: string | undefined = order?.by;
  const columns = by === undefined ? key : [by, ...key.filter((column) => column !== by)];
  const sign = order?.direction === 'down' ? -1 : 1;
  return (a, b) => {
    for (const column of columns) {
      const found = compareValues(Reflect.get(a, column), Reflect.get(b, column));
      if (found !== 0) return sign * found;
    }
    return 0;
  };
}
