import type { Facts } from '../domain/fact.js';
import { evaluate, type Workspace, workspaceFor } from './compiled/evaluate.js';
import type { Program, Row } from './compiled/program.js';
import { fold, type Limits, type Sums } from './fold.js';

/** Evaluations are counted, not timed, so that every machine gives the same answer. */
export interface Budget {
  left: number;
}

export const mostEvaluations = 200_000;
export const newBudget = (): Budget => ({ left: mostEvaluations });

/** A program with the buffers for searching over the values of its facts. */
export interface SearchSpace {
  readonly program: Program;
  readonly limits: Limits;
  readonly workspace: Workspace;
  /** A rule that is treated as if it were not in the rulebook, or -1. */
  readonly without: number;
}

export function searchSpace(program: Program, without = -1): SearchSpace {
  const { limits, ladder } = program.rulebook;
  return {
    program,
    limits: { ...limits, top: ladder.length - 1 },
    workspace: workspaceFor(program),
    without,
  };
}

/**
 * The rows of all columns for these facts; a fact that is not given is unknown, and so is one that no condition
 * reads. The row of a fact that is compared with others holds its very value, any other one of its cell.
 */
export function slotsOf(program: Program, facts: Facts): Row[] {
  const slots = program.unknown.slice();
  for (const column of program.read) {
    const value = facts[column.name];
    if (value !== null && value !== undefined) slots[column.index] = column.rowOf(value);
  }
  return slots;
}

/** What is certain and what is possible: `mildest` and `severest` bound every completion of the facts. */
export interface Bounds {
  readonly mustSettle: boolean;
  readonly canSettle: boolean;
  readonly mustHaveBase: boolean;
  readonly canHaveBase: boolean;
  /** What the met rules alone say. */
  readonly met: Sums;
  /** The rules that can move the response and are undetermined. */
  readonly open: readonly number[];
  /** Bounds of the rung, as long as a base rule is met and none settles. */
  readonly mildest: number;
  readonly severest: number;
}

const lower = (best: number, value: number): number => (best < 0 || value < best ? value : best);

const nothing: Sums = { settled: false, base: -1, aggravate: 0, mitigate: 0, floor: -1, ceiling: -1 };

type Draft = { -readonly [Key in keyof Sums]: Sums[Key] };

function addRule(sums: Draft, rule: Program['rules'][number], rungOf: ReadonlyMap<string, number>): void {
  switch (rule.effect) {
    case 'settle':
      sums.settled = true;
      return;
    case 'aggravate':
    case 'mitigate':
      sums[rule.effect] += rule.steps;
      return;
    case 'base':
    case 'floor':
      sums[rule.effect] = Math.max(sums[rule.effect], rungOf.get(rule.response) as number);
      return;
    case 'ceiling':
      sums.ceiling = lower(sums.ceiling, rungOf.get(rule.response) as number);
  }
}

/**
 * Evaluates the rules that can move the response and bounds the fold. Takes one from the budget.
 * @param before bounds with fewer facts known: what was determined then stays so, and is not evaluated again
 */
export function boundsAt(
  space: SearchSpace,
  slots: readonly Row[],
  budget: Budget,
  before?: Pick<Bounds, 'met' | 'open'>,
): Bounds {
  budget.left -= 1;
  const { program, workspace, limits, without } = space;
  const { rungOf } = program;
  const which = before?.open ?? program.responding;
  evaluate(program, slots, workspace, which);
  const met: Draft = { ...(before?.met ?? nothing) };
  const open: number[] = [];
  let leastBase = -1;
  for (const index of which) {
    if (workspace.rulePossible[index] === 0 || index === without) continue;
    const rule = program.rules[index] as Program['rules'][number];
    if (workspace.ruleMet[index] === 1) addRule(met, rule, rungOf);
    else {
      open.push(index);
      if (rule.effect === 'base') leastBase = lower(leastBase, rungOf.get(rule.response) as number);
    }
  }
  const can: Draft = { ...met };
  for (const index of open) addRule(can, program.rules[index] as Program['rules'][number], rungOf);
  const mildest = { ...met, settled: false, mitigate: can.mitigate, ceiling: can.ceiling };
  if (met.base < 0) mildest.base = leastBase;
  const severest = { ...can, settled: false, mitigate: met.mitigate, ceiling: met.ceiling };
  return {
    mustSettle: met.settled,
    canSettle: can.settled,
    mustHaveBase: met.base >= 0,
    canHaveBase: can.base >= 0,
    met,
    open,
    mildest: fold(mildest, limits),
    severest: fold(severest, limits),
  };
}

/** The result of the fold over the met rules alone. */
export const resultOf = (bounds: Bounds, limits: Limits): number => fold(bounds.met, limits);
