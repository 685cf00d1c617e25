import type { Program } from '../../engine/compiled/program.js';
import { compile } from '../../engine/compiled/compile.js';
import type { Rulebook } from '../../rulebook/model.js';
import type { Model, NotAnalysed } from './build-model.js';
import { mostNodes } from './build-model.js';
import { TooManyNodes } from './diagrams.js';
import { plainId, type Side, sideOf } from './merge-rulebooks.js';
import { type ModelDiagrams, modelDiagrams } from './model-diagrams.js';
import { candidateOrders } from './order.js';
import { boundedResult, foldOf } from './responses.js';
import { caseSpace, isTooLarge } from './space.js';

/** Two rulebooks over the cells of both, so that their diagrams can be compared. */
export interface PairModels {
  readonly old: Model;
  readonly new: Model;
}

export const isPair = (pair: PairModels | NotAnalysed): pair is PairModels => 'old' in pair;

const firstTry = 50_000;

/** The program of one side: the cells of both, the rules of one under their own names. */
function sideProgram(program: Program, rulebook: Rulebook, side: Side): { program: Program; of: number[] } {
  const of = [...program.rules.keys()].filter((number) => {
    const rule = program.rules[number];
    return rule !== undefined && sideOf(rule, side);
  });
  const pick = <Item>(from: readonly Item[]): Item[] => of.map((number) => from[number] as Item);
  return {
    of,
    program: {
      ...program,
      rulebook,
      rules: pick(program.rules).map((rule) => ({ ...rule, id: plainId(rule.id) })),
      conditions: pick(program.conditions),
      reads: pick(program.reads),
      rungOf: new Map(rulebook.ladder.map((rung, index) => [rung.id, index])),
    },
  };
}

function sideModel(both: ModelDiagrams, rulebook: Rulebook, side: Side): Model {
  const { program, of } = sideProgram(both.space.program, rulebook, side);
  const own: ModelDiagrams = {
    ...both,
    space: { ...both.space, program },
    rules: of.map((number) => both.rules[number] as ModelDiagrams['rules'][number]),
  };
  const fold = foldOf(own);
  const folded = fold.result();
  return { ...own, fold, folded, result: boundedResult(own, folded) };
}

/**
 * @param merged both rulebooks as one (`mergeRulebooks`)
 * @param day on which the rules of each hold
 */
export function pairModels(
  merged: Rulebook,
  [old, now]: readonly [Rulebook, Rulebook],
  day: string,
  withUnknown: boolean,
): PairModels | NotAnalysed {
  const space = caseSpace(compile(merged, day), withUnknown);
  if (isTooLarge(space)) return { kind: 'too_many_values', ...space };
  for (let room = firstTry; ; room = Math.min(room * 8, mostNodes)) {
    for (const order of candidateOrders(space))
      try {
        const both = modelDiagrams(space, order, room);
        const pair = { old: sideModel(both, old, 'old'), new: sideModel(both, now, 'new') };
        both.diagrams.allow(mostNodes);
        return pair;
      } catch (error) {
        if (!(error instanceof TooManyNodes)) throw error;
      }
    if (room === mostNodes) return { kind: 'too_many_nodes', nodes: room };
  }
}
