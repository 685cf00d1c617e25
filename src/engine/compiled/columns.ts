import { byCodeUnit } from '../../domain/identifiers.js';
import type { FactValue } from '../../domain/fact.js';
import type { FactCell } from '../../domain/recommendation.js';
import type { FactDeclaration, Leaf } from '../../rulebook/model.js';
import { compare } from './compare.js';
import {
  boundsOf,
  contains,
  elementaryIntervals,
  fromKey,
  type Interval,
  join,
  nearestKey,
  toKey,
} from './ordered-cells.js';
import type { Bits, Column, Row } from './program.js';

/** A comparison with a literal and the number of its bit; the bits of one fact are consecutive. */
export interface LiteralLeaf {
  readonly bit: number;
  readonly leaf: Leaf;
  readonly value: FactValue;
}

/** Sets of more elements that conditions name than this are not listed cell by cell. */
export const mostSetElements = 12;

interface Rows {
  readonly rows: readonly Row[];
  readonly rowOf: (value: FactValue) => Row;
}

type MakeRow = (value: FactValue | null, cell: FactCell | null) => Row;

function rowMaker(fact: FactDeclaration, leaves: readonly LiteralLeaf[]): MakeRow {
  const first = (leaves[0]?.bit ?? 0) >>> 5;
  const last = (leaves.at(-1)?.bit ?? 0) >>> 5;
  return (value, cell) => {
    const isMet = leaves.map(
      ({ leaf, value: operand }) =>
        value !== null && compare(fact.type, leaf.operator, value, operand, fact.values),
    );
    const bitsFrom = (word: number): Bits => {
      let met = 0;
      let possible = 0;
      leaves.forEach(({ bit }, at) => {
        if (bit >>> 5 !== word) return;
        const mask = 1 << (bit & 31);
        if (isMet[at]) met |= mask;
        if (isMet[at] || value === null) possible |= mask;
      });
      return { word, met, possible, next: word < last ? bitsFrom(word + 1) : null };
    };
    const { word, met, possible, next } = bitsFrom(first);
    // Written out and not spread: rows of one shape are read much faster.
    return {
      known: value !== null,
      word,
      met,
      possible,
      next,
      value,
      signature: value === null ? '?' : isMet.map((is) => (is ? '1' : '0')).join(''),
      cell,
    };
  };
}

function finiteRows(values: readonly (string | boolean)[], make: MakeRow, apart: boolean): Rows {
  const bySignature = new Map<string, (string | boolean)[]>();
  for (const value of values) {
    const signature = apart ? String(value) : make(value, null).signature;
    bySignature.set(signature, [...(bySignature.get(signature) ?? []), value]);
  }
  const ofValue = new Map<FactValue, Row>();
  const rows: Row[] = [];
  for (const cellValues of bySignature.values()) {
    const cell: FactCell = { kind: 'values', values: cellValues };
    const row = make(cellValues[0] as FactValue, cell);
    rows.push(row);
    for (const value of cellValues) ofValue.set(value, row);
  }
  const otherwise = (value: FactValue): Row => ofValue.get(value) ?? make(value, null);
  const [no, yes] = [ofValue.get(false), ofValue.get(true)];
  // Most facts are yes or no, and to look them up in a map would take most of an evaluation's time.
  if (no && yes)
    return { rows, rowOf: (value) => (value === true ? yes : value === false ? no : otherwise(value)) };
  return { rows, rowOf: otherwise };
}

/** An interval as a cell. Of days, the first and the last that can be said are no bounds worth telling. */
export function intervalCell(fact: FactDeclaration, { from, to, fromOpen, toOpen }: Interval): FactCell {
  const { low, high } = fact.type === 'date' ? boundsOf(fact) : { low: null, high: null };
  return {
    kind: 'interval',
    from: from === null || from === low ? null : fromKey(fact, from),
    to: to === null || to === high ? null : fromKey(fact, to),
    from_open: fromOpen,
    to_open: toOpen,
  };
}

function orderedRows(
  fact: FactDeclaration,
  leaves: readonly LiteralLeaf[],
  make: MakeRow,
  compared: boolean,
): Rows {
  const keys = leaves.map(({ value }) => toKey(value));
  const merged: { interval: Interval; signature: string }[] = [];
  for (const interval of elementaryIntervals(fact, keys)) {
    const signature = make(fromKey(fact, nearestKey(interval, 0)), null).signature;
    const last = merged.at(-1);
    if (last?.signature === signature) last.interval = join(last.interval, interval);
    else merged.push({ interval, signature });
  }
  const rows = merged.map(({ interval }) =>
    make(fromKey(fact, nearestKey(interval, 0)), intervalCell(fact, interval)),
  );
  // The ends stand by themselves, so that the search reads numbers only.
  const ends = Float64Array.from(merged, ({ interval }) => interval.to ?? Number.POSITIVE_INFINITY);
  const isOpen = Uint8Array.from(merged, ({ interval }) => (interval.to !== null && interval.toOpen ? 1 : 0));
  const rowOf = (value: FactValue): Row => {
    const key = toKey(value);
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const end = ends[middle] as number;
      if (key > end || (key === end && isOpen[middle] === 1)) low = middle + 1;
      else high = middle;
    }
    const found = merged[low];
    const row = rows[low];
    // A sourced value may lie outside what may be reported; then no listed cell holds it.
    if (!found || !row || !contains(found.interval, key)) return make(value, null);
    return compared ? { ...row, value } : row;
  };
  return { rows, rowOf };
}

function setRows(fact: FactDeclaration, leaves: readonly LiteralLeaf[], make: MakeRow, whole: boolean): Rows {
  const named = new Set(
    leaves.flatMap(({ value }) => (typeof value === 'string' ? [value] : (value as string[]))),
  );
  const elements = (whole ? [...fact.values] : [...named]).sort(byCodeUnit);
  const made = new Map<string, Row>();
  const rowFor = (held: readonly string[]): Row => {
    const key = held.join(' ');
    const existing = made.get(key);
    if (existing) return existing;
    const lacks = elements.filter((element) => !held.includes(element));
    const row = make(held, { kind: 'set', contains: [...held], lacks });
    made.set(key, row);
    return row;
  };
  const rows: Row[] = [];
  if (elements.length <= mostSetElements)
    for (let mask = 0; mask < 2 ** elements.length; mask += 1)
      rows.push(rowFor(elements.filter((_, index) => (mask >>> index) & 1)));
  const listed = rows.length > 0;
  const rowOf = (value: FactValue): Row => {
    const held = value as readonly string[];
    let row: Row | undefined;
    if (listed) {
      let mask = 0;
      for (let at = 0; at < elements.length; at += 1)
        if (held.includes(elements[at] as string)) mask |= 1 << at;
      row = rows[mask];
    }
    row ??= rowFor(elements.filter((element) => held.includes(element)));
    return whole ? { ...row, value } : row;
  };
  return { rows, rowOf };
}

/**
 * The column of one fact.
 * @param leaves the comparisons of the fact with literals, by bit
 * @param group the facts that it is compared with, directly or not, itself among them; else empty
 * @param breakpoints literals of the whole group, for ordered types
 * @param edges what its members may be at least and at most, as keys
 */
export function columnOf(
  fact: FactDeclaration,
  index: number,
  leaves: readonly LiteralLeaf[],
  group: readonly number[],
  breakpoints: readonly FactValue[],
  edges: readonly number[],
): Column {
  const make = rowMaker(fact, leaves);
  const compared = group.length > 0;
  const { rows, rowOf } = ((): Rows => {
    switch (fact.type) {
      case 'boolean':
        return finiteRows([false, true], make, compared);
      case 'choice':
      case 'scale':
        return finiteRows(fact.values, make, compared);
      case 'set':
        return setRows(fact, leaves, make, compared);
      case 'text':
        return { rows: [make('', null)], rowOf: (value) => make(value, null) };
      default:
        return orderedRows(fact, leaves, make, compared);
    }
  })();
  const bySignature = new Map<string, Row>();
  for (const row of rows) if (!bySignature.has(row.signature)) bySignature.set(row.signature, row);
  const listed = fact.type !== 'set' || rows.length > 0;
  return {
    fact,
    name: fact.id,
    index,
    unknown: make(null, null),
    rows,
    distinct: listed ? (compared ? rows : [...bySignature.values()]) : null,
    rowOf,
    group,
    breakpoints,
    edges,
  };
}
