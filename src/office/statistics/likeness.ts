import type { FactValue } from '../../domain/fact.js';
import type { Column, Program } from '../../engine/compiled/program.js';
import { programFor } from '../../engine/standing.js';
import type { Rulebook } from '../../rulebook/model.js';
import { steadyDays } from '../../rulebook/steady-days.js';
import { grouped } from './grouped.js';
import type { Decided } from './read-counted.js';

/** A number for the cell that a value lies in, from 1; 0 is unknown. */
type CellOf = (value: FactValue | undefined) => number;

const lastDay = '9999-12-31';

const programsOf = (rulebook: Rulebook): readonly Program[] =>
  steadyDays(rulebook, rulebook.effective.from, rulebook.effective.until, lastDay).map((day) =>
    programFor(rulebook, day),
  );

/** Cells of one fact: what no condition of any version tells apart; of a fact that is compared with others, its value. */
function cellReader(columns: readonly Column[]): CellOf {
  const isCompared = columns.some(({ group }) => group.length > 0);
  const numbers = new Map<string, number>();
  const known = new Map<FactValue, number>();
  return (value) => {
    if (value === undefined) return 0;
    const key = typeof value === 'object' ? JSON.stringify(value) : value;
    const before = known.get(key);
    if (before !== undefined) return before;
    const cell = isCompared
      ? JSON.stringify(value)
      : columns.map((column) => column.rowOf(value).signature).join(' ');
    const number = numbers.get(cell) ?? numbers.size + 1;
    numbers.set(cell, number);
    known.set(key, number);
    return number;
  };
}

/** The facts that any version reads, sorted, each with its cells. */
function cellsOf(versions: readonly Rulebook[]): readonly (readonly [fact: string, cellOf: CellOf])[] {
  const columns = versions.flatMap(programsOf).flatMap((program) => program.read);
  return grouped(columns, ({ name }) => name).map(([name, own]) => [name ?? '', cellReader(own)]);
}

/** What of a decision, or of what was recommended and is not decided on yet, its likeness is made of. */
export type Likened = Pick<Decided, 'rulebook' | 'outcome' | 'recommended' | 'decisive' | 'facts'>;

/**
 * What makes decisions alike: the same was recommended, by the same rules, and no condition of any version of the
 * rulebook tells their facts apart (what is unknown of one is unknown of the other). It is exact, so that whoever sees
 * two like cases decided otherwise need not first ask whether they are alike to the rules. Null: nothing was
 * recommended, or of a rulebook that is not there.
 */
export function likeness(rulebooks: readonly Rulebook[]): (row: Likened) => string | null {
  const cells = new Map(grouped(rulebooks, ({ id }) => id).map(([id, versions]) => [id, cellsOf(versions)]));
  return ({ rulebook, outcome, recommended, decisive, facts }) => {
    const own = cells.get(rulebook);
    if (!own || outcome === null) return null;
    const cell = own.map(([name, cellOf]) => cellOf(facts[name])).join(' ');
    return `${rulebook}|${outcome}|${recommended ?? ''}|${decisive.join(' ')}|${cell}`;
  };
}
