import { bitVerdict, evaluate, type Workspace, workspaceFor } from '../../engine/compiled/evaluate.js';
import type { Column, Numbered, Program, Row } from '../../engine/compiled/program.js';
import { canBe } from './conduct-days.js';
import { type Days, rowsOf, withDays } from './fact-rows.js';

/** One way in which the facts of a variable can be, as far as any condition can tell. */
export interface Choice {
  /** For each column of the variable the row of a value that stands for this way. */
  readonly rows: readonly Row[];
  /** Whether all of its facts are known. */
  readonly known: boolean;
  /** The choices that can come of it once all facts are known, by number; of a known one, itself. */
  readonly completions: readonly number[];
}

/** A fact, or facts that are compared with each other, with all the ways in which they can be. */
export interface Variable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly choices: readonly Choice[];
  /** For each choice whether a case can be so: no conduct ends before it begins. */
  readonly possible: readonly boolean[];
  /** The numbers of the comparisons that it decides. */
  readonly bits: readonly number[];
  /** For each choice the verdict of each of `bits`: 2 met, 1 undetermined, 0 not met. */
  readonly verdicts: readonly Uint8Array[];
  /** The number of the choice of facts that are like these, or undefined where that cannot be. */
  readonly choiceOf: (rows: readonly Row[]) => number | undefined;
}

/** All cases that the rules of a program can tell apart. */
export interface CaseSpace {
  readonly program: Program;
  /** The days on one of which the case is decided; null for any day. */
  readonly days: Days | null;
  readonly withUnknown: boolean;
  readonly variables: readonly Variable[];
}

/** Ways in which facts compared with each other can be, before those that no condition tells apart are one. */
const mostWays = 200_000;

/** The facts that cannot be enumerated, and why. */
export interface SpaceTooLarge {
  readonly facts: readonly string[];
}

function bitsOf(program: Program, columns: ReadonlySet<number>): number[] {
  const bits = new Set<number>();
  const visit = (node: Numbered): void => {
    if (node.kind === 'all' || node.kind === 'any') node.of.forEach(visit);
    else if (node.kind !== 'leaf') visit(node.of);
    else if (columns.has(program.columnOf.get(node.leaf.fact)?.index ?? -1)) bits.add(node.bit);
  };
  program.conditions.forEach(visit);
  return [...bits].sort((a, b) => a - b);
}

interface Walk {
  readonly program: Program;
  readonly columns: readonly Column[];
  readonly days: Days | null;
  readonly withUnknown: boolean;
  left: number;
}

/** Calls `found` with the slots of every way in which the facts from `at` on can be, beside those that are set. */
function everyWay(walk: Walk, slots: Row[], at: number, found: (slots: readonly Row[]) => void): boolean {
  const column = walk.columns[at];
  if (!column) {
    walk.left -= 1;
    found(slots);
    return walk.left >= 0;
  }
  const rows = rowsOf(slots, column, walk.days, walk.withUnknown);
  if (!rows) return false;
  for (const row of rows) {
    slots[column.index] = row;
    if (!everyWay(walk, slots, at + 1, found)) return false;
  }
  slots[column.index] = column.unknown;
  return true;
}

const codeOf = { met: 2, undetermined: 1, not_met: 0 } as const;

function verdictsOf(program: Program, slots: readonly Row[], bits: readonly number[], space: Workspace) {
  evaluate(program, slots, space, []);
  return Uint8Array.from(bits, (bit) => codeOf[bitVerdict(space, bit)]);
}

/** The variable of these columns; undefined when there are too many ways to list. */
function variableOf(
  program: Program,
  group: readonly Column[],
  { days, withUnknown }: Pick<CaseSpace, 'days' | 'withUnknown'>,
  workspace: Workspace,
): Variable | undefined {
  const columns = withDays(group, days);
  const bits = bitsOf(program, new Set(columns.map(({ index }) => index)));
  const rowsIn = (slots: readonly Row[]): Row[] => columns.map(({ index }) => slots[index] as Row);
  const keyOf = (slots: readonly Row[]): string => verdictsOf(program, slots, bits, workspace).join('');
  const known = new Map<string, Row[]>();
  const walk: Walk = { program, columns, days, withUnknown: false, left: mostWays };
  const complete = everyWay(walk, program.unknown.slice(), 0, (slots) => {
    const key = keyOf(slots);
    // A way that a case can be stands for the others, if there is one.
    if (!known.has(key) || !canBe(columns, known.get(key) as Row[])) known.set(key, rowsIn(slots));
  });
  if (!complete) return undefined;
  const numberOf = new Map([...known.keys()].map((key, number) => [key, number]));
  const choices: Choice[] = [...known.values()].map((rows, number) => ({
    rows,
    known: true,
    completions: [number],
  }));
  const completionsFor = (slots: readonly Row[]): number[] => {
    const open = columns.filter(({ index }) => !(slots[index] as Row).known);
    const found = new Set<number>();
    const inner: Walk = { program, columns: open, days, withUnknown: false, left: mostWays };
    everyWay(inner, [...slots], 0, (full) => found.add(numberOf.get(keyOf(full)) as number));
    return [...found].sort((a, b) => a - b);
  };
  const openKeyOf = (slots: readonly Row[], completions: readonly number[]): string =>
    `${keyOf(slots)} ${completions.join(',')}`;
  if (withUnknown) {
    const all: Walk = { program, columns, days, withUnknown: true, left: mostWays };
    const done = everyWay(all, program.unknown.slice(), 0, (slots) => {
      if (columns.every(({ index }) => (slots[index] as Row).known)) return;
      const completions = completionsFor(slots);
      const key = openKeyOf(slots, completions);
      if (numberOf.has(key)) return;
      numberOf.set(key, choices.length);
      choices.push({ rows: rowsIn(slots), known: false, completions });
    });
    if (!done) return undefined;
  }
  const slotsWith = (rows: readonly Row[]): Row[] => {
    const slots = program.unknown.slice();
    columns.forEach(({ index }, at) => {
      slots[index] = rows[at] as Row;
    });
    return slots;
  };
  return {
    name: columns.map(({ name }) => name).join(' '),
    columns,
    choices,
    possible: choices.map(({ rows }) => canBe(columns, rows)),
    bits,
    verdicts: choices.map(({ rows }) => verdictsOf(program, slotsWith(rows), bits, workspace)),
    choiceOf: (rows) => {
      const slots = slotsWith(rows);
      if (rows.every((row) => row.known)) return numberOf.get(keyOf(slots));
      return numberOf.get(openKeyOf(slots, completionsFor(slots)));
    },
  };
}

/** Facts that are compared with each other stand together. */
function columnGroups(program: Program): readonly (readonly Column[])[] {
  const groups = new Map<number, Column[]>();
  for (const column of program.read) {
    const root = column.group[0] ?? column.index;
    groups.set(root, [...(groups.get(root) ?? []), column]);
  }
  return [...groups.values()];
}

/**
 * The cases of a program, each fact cut into the cells that its conditions tell apart.
 * @param withUnknown whether facts may be unknown too; the days of discovery and of the decision are always known
 * @param days on one of which the case is decided; null for any day
 */
export function caseSpace(
  program: Program,
  withUnknown: boolean,
  days: Days | null = null,
): CaseSpace | SpaceTooLarge {
  const workspace = workspaceFor(program);
  const variables: Variable[] = [];
  const tooLarge: string[] = [];
  for (const columns of columnGroups(program)) {
    const variable = variableOf(program, columns, { days, withUnknown }, workspace);
    if (variable) variables.push(variable);
    else tooLarge.push(...columns.map(({ name }) => name));
  }
  return tooLarge.length > 0 ? { facts: tooLarge } : { program, days, withUnknown, variables };
}

export const isTooLarge = (space: CaseSpace | SpaceTooLarge): space is SpaceTooLarge => 'facts' in space;
