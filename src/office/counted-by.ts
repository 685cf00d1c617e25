import { byCodeUnit } from '../domain/identifiers.js';

/** How often each name occurs, sorted by name. */
export function countedBy(names: readonly string[]): Record<string, number> {
  const distinct = [...new Set(names)].sort(byCodeUnit);
  return Object.fromEntries(distinct.map((name) => [name, names.filter((one) => one === name).length]));
}
