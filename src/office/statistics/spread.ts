import { remembered } from '../../domain/remembered.js';
import type { Figure, Show } from './figure.js';
import { grouped } from './grouped.js';
import type { Decided, Found } from './read-counted.js';

export interface ResponseCount {
  /** Null: no response, where no rule gave one. */
  readonly response: string | null;
  readonly count: Figure;
}

export interface SpreadRow {
  /** Null: not known. */
  readonly value: string | null;
  readonly responses: readonly ResponseCount[];
}

export interface MonthRow {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Subjects that were found in it, among all of the period. */
  readonly found: Figure;
  /** Decisions that were made in it. */
  readonly decided: Figure;
  readonly responses: readonly ResponseCount[];
}

/** How often each response was decided. Rows are sorted by what they stand for, never by how many they are. */
export interface Spread {
  readonly stage: readonly SpreadRow[];
  readonly party: readonly SpreadRow[];
  readonly unit: readonly SpreadRow[];
  readonly months: readonly MonthRow[];
}

const responsesOf = (
  name: readonly (string | null)[],
  rows: readonly Decided[],
  show: Show,
): readonly ResponseCount[] =>
  grouped(rows, (row) => row.response).map(([response, ofResponse]) => ({
    response,
    count: show([...name, response], ofResponse, rows),
  }));

function months(found: readonly Found[], decided: readonly Decided[], show: Show): readonly MonthRow[] {
  const monthOf = remembered((day) => day.slice(0, 7));
  const foundIn = new Map(grouped(found, (row) => monthOf(row.found_on)));
  const decidedIn = new Map(grouped(decided, (row) => monthOf(row.decided_on)));
  const all = [...new Set([...foundIn.keys(), ...decidedIn.keys()])].flatMap((month) => month ?? []).sort();
  return all.map((month) => {
    const rows = decidedIn.get(month) ?? [];
    return {
      month,
      found: show(['spread', 'month', month, 'found'], foundIn.get(month) ?? [], found),
      decided: show(['spread', 'month', month, 'decided'], rows, decided),
      responses: responsesOf(['spread', 'month', month, 'response'], rows, show),
    };
  });
}

/** A fact's value as one word; the elements of a set stand together. */
export function factWord(row: Pick<Decided, 'facts'>, fact: string): string | null {
  const value = row.facts[fact];
  if (value === undefined) return null;
  return typeof value === 'object' ? value.join(',') : String(value);
}

export function spread(
  { found, decided }: { readonly found: readonly Found[]; readonly decided: readonly Decided[] },
  axes: { readonly stage: string; readonly party: string },
  unitOf: (row: Decided) => string | null,
  show: Show,
): Spread {
  const along = (axis: string, wordOf: (row: Decided) => string | null): readonly SpreadRow[] =>
    grouped(decided, wordOf).map(([value, rows]) => ({
      value,
      responses: responsesOf(['spread', axis, value], rows, show),
    }));
  return {
    stage: along('stage', (row) => factWord(row, axes.stage)),
    party: along('party', (row) => factWord(row, axes.party)),
    unit: along('unit', unitOf),
    months: months(found, decided, show),
  };
}
