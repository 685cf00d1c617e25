import type { Facts } from '../../domain/fact.js';
import type { Column, Program, Row } from '../../engine/compiled/program.js';
import type { Algebra } from './algebra.js';
import { type Diagram, type Diagrams, no, yes } from './diagrams.js';
import type { Choice, Variable } from './space.js';

/** The reader of cases refuses a conduct that ends before it begins; only where both days are known is that seen. */
const [first, last] = ['conduct_from', 'conduct_until'];

/** Whether a case can have these values of these facts. */
export function canBe(columns: readonly Column[], rows: readonly Row[]): boolean {
  const valueFor = (name: string | undefined) => rows[columns.findIndex((one) => one.name === name)]?.value;
  const [from, until] = [valueFor(first), valueFor(last)];
  return typeof from !== 'string' || typeof until !== 'string' || from <= until;
}

/** The stretches of days that a choice stands for. */
function stretchesOf(column: Column, row: Row): readonly { from: string | null; to: string | null }[] {
  const alike =
    column.group.length > 0 ? [row] : column.rows.filter((one) => one.signature === row.signature);
  return alike.flatMap(({ cell, value }) => {
    if (column.group.length > 0) return [{ from: String(value), to: String(value) }];
    return cell?.kind === 'interval'
      ? [{ from: cell.from as string | null, to: cell.to as string | null }]
      : [];
  });
}

/** A first and a last day in this order out of two choices, or undefined when there are none. */
function daysIn(
  from: readonly [Column, Row],
  until: readonly [Column, Row],
): readonly [string, string] | undefined {
  for (const begins of stretchesOf(...from))
    for (const ends of stretchesOf(...until)) {
      if (begins.from !== null && ends.to !== null && begins.from > ends.to) continue;
      const day = begins.from ?? ends.to ?? begins.to ?? String(from[1].value);
      const end = ends.to ?? (ends.from !== null && ends.from > day ? ends.from : day);
      return [begins.from ?? (begins.to !== null && begins.to < end ? begins.to : end), end];
    }
  return undefined;
}

interface Place {
  readonly variable: Variable;
  readonly level: number;
  readonly column: Column;
  readonly at: number;
}

function placeOf(order: readonly Variable[], name: string | undefined): Place | undefined {
  for (const [level, variable] of order.entries()) {
    const at = variable.columns.findIndex((column) => column.name === name);
    const column = variable.columns[at];
    if (column) return { variable, level, column, at };
  }
  return undefined;
}

const rowOf = ({ at }: Place, { rows }: Choice): Row => rows[at] as Row;

/** Where cases can be: everywhere, unless the days of the conduct are out of order. */
export function possibleCases(
  { node }: Pick<Diagrams, 'node'>,
  { and, or }: Algebra,
  order: readonly Variable[],
): Diagram {
  let all = yes;
  for (const [level, { possible }] of order.entries())
    if (possible.includes(false))
      all = and(
        all,
        node(
          level,
          possible.map((is) => (is ? yes : no)),
        ),
      );
  const [from, until] = [placeOf(order, first), placeOf(order, last)];
  if (!from || !until || from.level === until.level) return all;
  const pairs = from.variable.choices.map((choice) =>
    until.variable.choices.map((other) => {
      const [begins, ends] = [rowOf(from, choice), rowOf(until, other)];
      return (
        !begins.known || !ends.known || daysIn([from.column, begins], [until.column, ends]) !== undefined
      );
    }),
  );
  const isChoice = (index: number): Diagram =>
    node(
      from.level,
      from.variable.choices.map((_, value) => (value === index ? yes : no)),
    );
  const fitting = pairs.map((row, index) =>
    and(
      isChoice(index),
      node(
        until.level,
        row.map((is) => (is ? yes : no)),
      ),
    ),
  );
  return and(all, fitting.reduce(or, no));
}

/** The days of the conduct of a case that are in order, out of the same cells. */
export function orderedDays(program: Program, facts: Facts): Facts {
  const [from, until] = [facts[first as string], facts[last as string]];
  if (typeof from !== 'string' || typeof until !== 'string' || from <= until) return {};
  const columns = [first, last].map((name) => program.columnOf.get(name as string) as Column);
  const [begins, ends] = columns as [Column, Column];
  const days = daysIn([begins, begins.rowOf(from)], [ends, ends.rowOf(until)]);
  return days ? { [first as string]: days[0], [last as string]: days[1] } : {};
}
