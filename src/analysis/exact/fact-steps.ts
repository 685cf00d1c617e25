import type { Column, Row } from '../../engine/compiled/program.js';
import { type Diagram, isConstant } from './diagrams.js';
import { type Days, knownRows, rowsOf } from './fact-rows.js';
import type { ModelDiagrams } from './model-diagrams.js';
import type { Variable } from './space.js';

/** One way for the facts of a variable to be, with the very values. */
export interface Side {
  readonly choice: number;
  readonly rows: readonly Row[];
}

/** Two ways that differ in one fact alone, the lesser value first; no cell of the fact lies between them. */
export interface Step {
  readonly low: Side;
  readonly high: Side;
}

/** The rows of a fact's values from the least to the greatest; of a choice in the order of its declaration. */
function rowsInOrder(column: Column, slots: readonly Row[], days: Days | null): readonly Row[] {
  const { type, values } = column.fact;
  if (type === 'boolean') return [column.rowOf(false), column.rowOf(true)];
  if (type === 'choice' || type === 'scale') return values.map((value) => column.rowOf(value));
  if (column.group.length > 0 || column.name === 'decided_on') return knownRows(slots, column, days) ?? [];
  return column.rows;
}

/**
 * Every step of a fact while the others of its variable stay as they are, known or equally unknown. A chain of steps
 * leads from any value to any other, so a claim on all pairs of values need only be looked at on steps.
 */
export function stepsOf(
  { space }: ModelDiagrams,
  { columns, choiceOf }: Variable,
  fact: string,
): readonly Step[] {
  const { program } = space;
  const place = columns.findIndex(({ name }) => name === fact);
  const column = columns[place] as Column;
  const found = new Map<string, Step>();
  const rowsIn = (slots: readonly Row[]): Row[] => columns.map(({ index }) => slots[index] as Row);
  const walk = (slots: Row[], at: number): void => {
    const other = columns[at];
    if (other && at !== place) {
      for (const row of rowsOf(slots, other, space.days, space.withUnknown) ?? []) {
        slots[other.index] = row;
        walk(slots, at + 1);
      }
      slots[other.index] = other.unknown;
      return;
    }
    if (other) {
      walk(slots, at + 1);
      return;
    }
    let before: Side | undefined;
    for (const row of rowsInOrder(column, slots, space.days)) {
      slots[column.index] = row;
      const rows = rowsIn(slots);
      const choice = choiceOf(rows);
      if (choice === undefined) continue;
      const now = { choice, rows };
      if (before && before.choice !== choice && !found.has(`${before.choice} ${choice}`))
        found.set(`${before.choice} ${choice}`, { low: before, high: now });
      before = now;
    }
    slots[column.index] = column.unknown;
  };
  walk(program.unknown.slice(), 0);
  return [...found.values()];
}

/** A diagram where the variable of a level is so. */
export function restrict(
  { diagrams }: Pick<ModelDiagrams, 'diagrams'>,
  diagram: Diagram,
  level: number,
  choice: number,
): Diagram {
  const memo = new Map<Diagram, Diagram>();
  const visit = (at: Diagram): Diagram => {
    if (isConstant(at) || diagrams.levelOf(at) > level) return at;
    if (diagrams.levelOf(at) === level) return diagrams.child(at, level, choice);
    const before = memo.get(at);
    if (before !== undefined) return before;
    const here = diagrams.levelOf(at);
    const width = diagrams.widths[here] as number;
    const made = diagrams.node(
      here,
      Array.from({ length: width }, (_, value) => visit(diagrams.child(at, here, value))),
    );
    memo.set(at, made);
    return made;
  };
  return visit(diagram);
}
