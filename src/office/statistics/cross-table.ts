import { byCodeUnit } from '../../domain/identifiers.js';
import type { Coded } from './coded.js';
import { expectedIn, type Table } from './general-association.js';

/** Counts by stratum, value and responses; a column stands for one response or for several that were joined. */
export interface CrossTable {
  readonly values: readonly string[];
  readonly responses: readonly (readonly string[])[];
  readonly strata: readonly Table[];
}

/** @param kept the codes of the values that get a row; things with any other value are left out */
export function crossTable(
  strata: Coded,
  values: Coded,
  responses: Coded,
  kept: readonly number[],
): CrossTable {
  const rowOf = new Int32Array(values.words.length).fill(-1);
  kept.forEach((code, row) => {
    rowOf[code] = row;
  });
  const tables = strata.words.map(() => kept.map(() => responses.words.map(() => 0)));
  for (let at = 0; at < values.codes.length; at += 1) {
    const value = values.codes[at] as number;
    const row = value < 0 ? -1 : (rowOf[value] as number);
    const [stratum, column] = [strata.codes[at] as number, responses.codes[at] as number];
    if (row < 0 || stratum < 0 || column < 0) continue;
    const counts = tables[stratum]?.[row] as number[];
    counts[column] = (counts[column] as number) + 1;
  }
  return {
    values: kept.map((code) => values.words[code] ?? ''),
    responses: responses.words.map((word) => [word]),
    strata: tables,
  };
}

/** Adds up tables of one shape. */
export function totalOf(tables: readonly Table[], { values, responses }: CrossTable): Table {
  const total = values.map(() => responses.map(() => 0));
  for (const table of tables)
    for (const [at, row] of table.entries()) {
      const into = total[at] as number[];
      for (let column = 0; column < row.length; column += 1)
        into[column] = (into[column] ?? 0) + (row[column] ?? 0);
    }
  return total;
}

/** What every count would be if the attribute did not matter, all strata together. */
export const expectedOf = (tables: readonly Table[], shape: CrossTable): Table =>
  totalOf(tables.map(expectedIn), shape);

const hasTwo = (counts: readonly number[]): boolean => counts.filter((count) => count > 0).length > 1;

/** The strata in which both values and responses differ: the others say nothing of one by the other. */
export const informative = ({ strata }: CrossTable): readonly Table[] =>
  strata.filter(
    (table) =>
      hasTwo(table.map((row) => row.reduce((a, b) => a + b, 0))) &&
      hasTwo((table[0] ?? []).map((_, column) => table.reduce((a, row) => a + (row[column] ?? 0), 0))),
  );

/** Joins two columns into the place of the first. */
export function joinResponses(from: CrossTable, first: number, second: number): CrossTable {
  const joined = <T>(row: readonly T[], add: (a: T, b: T) => T): readonly T[] =>
    row.flatMap((one, column) =>
      column === second ? [] : [column === first ? add(one, row[second] as T) : one],
    );
  return {
    ...from,
    responses: joined(from.responses, (a, b) => [...a, ...b].sort(byCodeUnit)),
    strata: from.strata.map((table) => table.map((row) => joined(row, (a, b) => a + b))),
  };
}

export const withoutValue = (from: CrossTable, row: number): CrossTable => ({
  ...from,
  values: from.values.toSpliced(row, 1),
  strata: from.strata.map((table) => table.toSpliced(row, 1)),
});
