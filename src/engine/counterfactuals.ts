import type { Fact, Facts, FactValue } from '../domain/fact.js';
import type { CounterfactualSide, FactCell } from '../domain/recommendation.js';
import type { Column, Row } from './compiled/program.js';
import { nearestKey, toKey } from './compiled/ordered-cells.js';
import { completionsOf, shownCell } from './completions.js';
import { outcomeOf, positionOf, rungOfResult } from './fold.js';
import { boundedResult } from './range.js';
import { type Bounds, boundsAt, type Budget, newBudget, resultOf, type SearchSpace } from './search-space.js';
import { fromKey } from './compiled/ordered-cells.js';

export const mostFacts = 4;
const mostListed = 20;

type Change = CounterfactualSide['sets'][number]['changes'][number];

interface Candidate {
  readonly row: Row;
  readonly change: Change;
}

interface Changeable {
  readonly column: Column;
  /** Its present row, and its very value. */
  readonly now: Row;
  readonly from: FactValue;
  /** The other cells; null for a fact compared with others, whose cells depend on what those are. */
  readonly candidates: readonly Candidate[] | null;
}

const plain = (value: FactValue): Change['from'] => (Array.isArray(value) ? [...value] : (value as string));

/** The value of a cell nearest to the present one, and how many steps away it is: scale distance, else 1. */
function nearest(
  column: Column,
  cell: FactCell | null,
  row: Row,
  from: FactValue,
): { value: FactValue; steps: number } {
  const { fact } = column;
  if (cell?.kind === 'interval') {
    const bound = (end: number | string | null): number | null => (end === null ? null : toKey(end));
    const interval = {
      from: bound(cell.from),
      to: bound(cell.to),
      fromOpen: cell.from_open,
      toOpen: cell.to_open,
    };
    return { value: fromKey(fact, nearestKey(interval, toKey(from))), steps: 1 };
  }
  if (fact.type !== 'scale' || cell?.kind !== 'values') return { value: row.value as FactValue, steps: 1 };
  const at = fact.values.indexOf(String(from));
  const far = (value: string | boolean): number => Math.abs(fact.values.indexOf(String(value)) - at);
  const value = cell.values.reduce((best, other) => (far(other) < far(best) ? other : best));
  return { value, steps: far(value) };
}

const isCompared = (column: Column): boolean => column.group.length > 0;

const sameValue = (a: Fact, b: Fact): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The cells other than the present one, while the facts that it is compared with are as in `slots`. */
function candidatesOf(slots: readonly Row[], column: Column, now: Row, from: FactValue): Candidate[] {
  const compared = isCompared(column);
  const open = slots.map((row, index) => (index === column.index ? column.unknown : row));
  const rows = compared ? (completionsOf(open, column) ?? []) : column.rows;
  return rows
    .filter((row) => (compared ? !sameValue(row.value, from) : row.signature !== now.signature))
    .map((row) => {
      const cell = shownCell(column, open, row);
      // Of a compared fact the stand-in itself is named: another value of its stretch may lie on the other side of
      // a fact that changes with it.
      const stays = compared && cell.kind === 'interval';
      const { value, steps } = stays
        ? { value: row.value as FactValue, steps: 1 }
        : nearest(column, cell, row, from);
      const change: Change = {
        fact: column.fact.id,
        from: plain(from),
        to: cell,
        value: plain(value),
        steps,
        past: column.fact.source !== null,
      };
      return { row, change };
    });
}

/** Known facts that may be changed: not a right, not what never decides, read by a rule that moves the response. */
function changeables(space: SearchSpace, slots: readonly Row[], facts: Facts): Changeable[] {
  const { program } = space;
  const read = new Set(program.responding.flatMap((rule) => program.reads[rule] as readonly number[]));
  return program.columns
    .filter(
      ({ fact, index }) =>
        read.has(index) && !fact.right && !fact.neverDecides && (slots[index] as Row).known,
    )
    .map((column) => {
      const now = slots[column.index] as Row;
      const from = facts[column.fact.id] as FactValue;
      const candidates = isCompared(column) ? null : candidatesOf(slots, column, now, from);
      return { column, now, from, candidates };
    })
    .filter(({ candidates }) => candidates === null || candidates.length > 0);
}

/** Whether the cells of every known set that is read are few enough to be tried one by one. */
function everyCellIsListed({ program }: SearchSpace, slots: readonly Row[]): boolean {
  return program.columns.every(
    ({ fact, index, rows }) => fact.type !== 'set' || rows.length > 0 || !(slots[index] as Row).known,
  );
}

/** Whether bounds leave room for a result on the wanted side of `now`. */
function canReach(bounds: Bounds, now: number, milder: boolean): boolean {
  if (milder) {
    if (bounds.canSettle) return now > 0;
    if (!bounds.mustHaveBase && now > 1) return true;
    return bounds.canHaveBase && positionOf(bounds.mildest) < now;
  }
  if (bounds.mustSettle) return false;
  if (!bounds.mustHaveBase && now < 1) return true;
  return bounds.canHaveBase && positionOf(bounds.severest) > now;
}

interface Found {
  readonly changes: readonly Change[];
  readonly steps: number;
  readonly result: number;
}

interface Search {
  readonly space: SearchSpace;
  readonly slots: readonly Row[];
  readonly facts: readonly Changeable[];
  readonly now: number;
  readonly milder: boolean;
  readonly budget: Budget;
}

/** Every change of exactly these facts that reaches the wanted side. */
function assignments(search: Search, chosen: readonly Changeable[]): Found[] {
  const { space, now, milder, budget } = search;
  const found: Found[] = [];
  const visit = (rows: Row[], at: number, changes: readonly Change[]): void => {
    if (budget.left <= 0) return;
    const fact = chosen[at];
    if (fact) {
      for (const { row, change } of fact.candidates ?? candidatesOf(rows, fact.column, fact.now, fact.from)) {
        const next = [...rows];
        next[fact.column.index] = row;
        visit(next, at + 1, [...changes, change]);
      }
      return;
    }
    const bounds = boundsAt(space, rows, budget);
    const result = boundedResult(space, rows, resultOf(bounds, space.limits), bounds, budget);
    const position = positionOf(result);
    if (milder ? position >= now : position <= now) return;
    found.push({ changes, steps: changes.reduce((sum, change) => sum + change.steps, 0), result });
  };
  // All of them are open at first, so that the cells of one are cut by what those before it became.
  visit(freed(search.slots, chosen), 0, []);
  return found;
}

const freed = (slots: readonly Row[], facts: readonly Changeable[]): Row[] => {
  const rows = [...slots];
  for (const { column } of facts) rows[column.index] = column.unknown;
  return rows;
};

/** Every change of `size` facts that reaches the wanted side; subsets that cannot are passed over whole. */
function ofSize(search: Search, size: number): Found[] {
  const { space, slots, facts, now, milder, budget } = search;
  const found: Found[] = [];
  const choose = (from: number, chosen: readonly Changeable[]): void => {
    if (budget.left <= 0) return;
    if (chosen.length === size) {
      if (canReach(boundsAt(space, freed(slots, chosen), budget), now, milder))
        found.push(...assignments(search, chosen));
      return;
    }
    for (let i = from; i <= facts.length - (size - chosen.length); i += 1) {
      const next = [...chosen, facts[i] as Changeable];
      // Not even with every fact that may still be added: none of the subsets below can.
      const rest = freed(slots, [...next, ...facts.slice(i + 1)]);
      if (next.length < size && !canReach(boundsAt(space, rest, budget), now, milder)) continue;
      choose(i + 1, next);
    }
  };
  choose(0, []);
  return found;
}

/** Stand-ins for the same stretches of values are one change. */
function apart(found: readonly Found[]): Found[] {
  const seen = new Map<string, Found>();
  for (const one of found) {
    const key = JSON.stringify(one.changes.map(({ fact, to }) => [fact, to]));
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

/**
 * The least changes of known facts that would make the result milder (or severer): all sets of the least number
 * of facts, at most four, with the least total of steps, in the order of names and cells.
 * @param known the facts themselves
 * @param now the position of the present result in the order of outcomes
 */
export function counterfactualSide(
  space: SearchSpace,
  slots: readonly Row[],
  known: Facts,
  now: number,
  milder: boolean,
): CounterfactualSide {
  const facts = changeables(space, slots, known);
  const isListed = everyCellIsListed(space, slots);
  const search: Search = { space, slots, facts, now, milder, budget: newBudget() };
  const none: CounterfactualSide = isListed
    ? { facts: null, sets: [], more: 0, none_within: mostFacts, exact: true }
    : { facts: null, sets: [], more: 0, exact: false };
  if (!canReach(boundsAt(space, freed(slots, facts), search.budget), now, milder)) return none;
  for (let size = 1; size <= Math.min(mostFacts, facts.length); size += 1) {
    const found = ofSize(search, size);
    const exact = isListed && search.budget.left > 0;
    if (found.length === 0) {
      if (search.budget.left <= 0) return { facts: null, sets: [], more: 0, exact: false };
      continue;
    }
    const least = Math.min(...found.map(({ steps }) => steps));
    const best = apart(found.filter(({ steps }) => steps === least));
    const { ladder } = space.program.rulebook;
    return {
      facts: size,
      sets: best.slice(0, mostListed).map(({ changes, result }) => ({
        changes: [...changes],
        outcome: outcomeOf(result),
        response: ladder[rungOfResult(result)]?.id ?? null,
      })),
      more: Math.max(0, best.length - mostListed),
      exact,
    };
  }
  return none;
}
