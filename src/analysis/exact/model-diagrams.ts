import type { Numbered } from '../../engine/compiled/program.js';
import { type Algebra, algebraOf } from './algebra.js';
import { possibleCases } from './conduct-days.js';
import { type Diagram, type Diagrams, diagramsOver, no, yes } from './diagrams.js';
import type { CaseSpace, Variable } from './space.js';

/** Where a condition is met, and where it is met or undetermined. */
export interface TruthDiagrams {
  readonly met: Diagram;
  readonly possible: Diagram;
}

/** The conditions of a program as diagrams over the cases of a space. */
export interface ModelDiagrams {
  readonly space: CaseSpace;
  readonly diagrams: Diagrams;
  readonly algebra: Algebra;
  /** The variable that each level asks for. */
  readonly order: readonly Variable[];
  readonly levelOf: (variable: Variable) => number;
  readonly truthOf: (condition: Numbered) => TruthDiagrams;
  /** Where cases can be. */
  readonly possible: Diagram;
  /** The truth of each rule of the program, by number. */
  readonly rules: readonly TruthDiagrams[];
}

/** The verdict of each choice of a variable on one comparison: met where `least` is 2, possible where it is 1. */
function leafDiagram(
  diagrams: Diagrams,
  level: number,
  { verdicts, bits }: Variable,
  bit: number,
  least: number,
): Diagram {
  const at = bits.indexOf(bit);
  return diagrams.node(
    level,
    verdicts.map((of) => ((of[at] as number) >= least ? yes : no)),
  );
}

/** @throws TooManyNodes */
export function modelDiagrams(space: CaseSpace, order: readonly number[], mostNodes: number): ModelDiagrams {
  const inOrder = order.map((number) => space.variables[number] as Variable);
  const diagrams = diagramsOver(
    inOrder.map(({ choices }) => choices.length),
    mostNodes,
  );
  const algebra = algebraOf(diagrams);
  const levels = new Map(inOrder.map((variable, level) => [variable, level]));
  const ofBit = new Map(inOrder.flatMap((variable) => variable.bits.map((bit) => [bit, variable] as const)));
  const leaves = new Map<number, TruthDiagrams>();
  const leafOf = (bit: number): TruthDiagrams => {
    const before = leaves.get(bit);
    if (before) return before;
    const variable = ofBit.get(bit) as Variable;
    const level = levels.get(variable) as number;
    const made = {
      met: leafDiagram(diagrams, level, variable, bit, 2),
      possible: leafDiagram(diagrams, level, variable, bit, 1),
    };
    leaves.set(bit, made);
    return made;
  };
  const truthOf = (condition: Numbered): TruthDiagrams => {
    switch (condition.kind) {
      case 'leaf':
        return leafOf(condition.bit);
      case 'named':
        return truthOf(condition.of);
      case 'not': {
        const { met, possible } = truthOf(condition.of);
        return { met: algebra.not(possible), possible: algebra.not(met) };
      }
      default: {
        const parts = condition.of.map(truthOf);
        const [by, none] =
          condition.kind === 'all' ? ([algebra.and, yes] as const) : ([algebra.or, no] as const);
        return {
          met: algebra.merge(
            parts.map(({ met }) => met),
            by,
            none,
          ),
          possible: algebra.merge(
            parts.map(({ possible }) => possible),
            by,
            none,
          ),
        };
      }
    }
  };
  return {
    space,
    diagrams,
    algebra,
    order: inOrder,
    levelOf: (variable) => levels.get(variable) as number,
    truthOf,
    possible: possibleCases(diagrams, algebra, inOrder),
    rules: space.program.conditions.map(truthOf),
  };
}
