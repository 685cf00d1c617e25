import type { Facts } from '../domain/fact.js';
import { evaluate, type Workspace, workspaceFor } from './compiled/evaluate.js';
import type { Column, Program, Row } from './compiled/program.js';
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
  for (const index of program.read) {
    const column = program.columns[index] as Column;
    const value = facts[column.fact.id];
    if (value !== null && value !== undefined) slots[index] = column.rowOf(value);
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
  /** Bounds of the rung, as long as a base rule is met and none settles. */
  readonly mildest: number;
  readonly severest: number;
}

const lower = (best: number, value: number): number => (best < 0 || value < best ? value : best);

/** Evaluates the rules that can move the response and bounds the fold. Takes one from the budget. */
export function boundsAt(space: SearchSpace, slots: readonly Row[], budget: Budget): Bounds {
  budget.left -= 1;
  const { program, workspace, limits, without } = space;
  evaluate(program, slots, workspace, program.responding);
  const met = { settled: false, base: -1, aggravate: 0, mitigate: 0, floor: -1, ceiling: -1 };
  const can = { settled: false, base: -1, aggravate: 0, mitigate: 0, floor: -1, ceiling: -1 };
  let leastBase = -1;
  for (const index of program.responding) {
    if (workspace.rulePossible[index] === 0 || index === without) continue;
    const rule = program.rules[index] as Program['rules'][number];
    const certain = workspace.ruleMet[index] === 1;
    switch (rule.effect) {
      case 'settle':
        can.settled = true;
        if (certain) met.settled = true;
        break;
      case 'aggravate':
      case 'mitigate':
        can[rule.effect] += rule.steps;
        if (certain) met[rule.effect] += rule.steps;
        break;
      case 'base':
      case 'floor':
      case 'ceiling': {
        const rung = program.rungOf.get(rule.response) as number;
        if (rule.effect === 'ceiling') {
          can.ceiling = lower(can.ceiling, rung);
          if (certain) met.ceiling = lower(met.ceiling, rung);
          break;
        }
        if (rule.effect === 'base' && !certain) leastBase = lower(leastBase, rung);
        can[rule.effect] = Math.max(can[rule.effect], rung);
        if (certain) met[rule.effect] = Math.max(met[rule.effect], rung);
      }
    }
  }
  const mildestSums = {
    settled: false,
    base: met.base >= 0 ? met.base : leastBase,
    aggravate: met.aggravate,
    mitigate: can.mitigate,
    floor: met.floor,
    ceiling: can.ceiling,
  };
  const severestSums = {
    settled: false,
    base: can.base,
    aggravate: can.aggravate,
    mitigate: met.mitigate,
    floor: can.floor,
    ceiling: met.ceiling,
  };
  return {
    mustSettle: met.settled,
    canSettle: can.settled,
    mustHaveBase: met.base >= 0,
    canHaveBase: can.base >= 0,
    met,
    mildest: fold(mildestSums, limits),
    severest: fold(severestSums, limits),
  };
}

/** The result of the fold over the met rules alone. */
export const resultOf = (bounds: Bounds, limits: Limits): number => fold(bounds.met, limits);
