import type { Program } from '../../engine/compiled/program.js';
import { compile } from '../../engine/compiled/compile.js';
import type { Rulebook } from '../../rulebook/model.js';
import { inSomeOrder, type Model, modelOf, mostNodes, type NotAnalysed } from './build-model.js';
import type { Days } from './fact-rows.js';
import { plainId, type Side, sideOf } from './merge-rulebooks.js';
import type { ModelDiagrams } from './model-diagrams.js';
import { caseSpace } from './space.js';

/** Two rulebooks over the cells of both, so that their diagrams can be compared. */
export interface PairModels {
  readonly old: Model;
  readonly new: Model;
}

export const isPair = (pair: PairModels | NotAnalysed): pair is PairModels => 'old' in pair;

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
  return modelOf({
    ...both,
    space: { ...both.space, program },
    rules: of.map((number) => both.rules[number] as ModelDiagrams['rules'][number]),
  });
}

/**
 * @param merged both rulebooks as one (`mergeRulebooks`)
 * @param days on which the rules of each hold
 */
export const pairModels = (
  merged: Rulebook,
  [old, now]: readonly [Rulebook, Rulebook],
  days: Days,
  withUnknown: boolean,
): PairModels | NotAnalysed =>
  inSomeOrder(caseSpace(compile(merged, days.from), withUnknown, days), mostNodes, (both) => ({
    old: sideModel(both, old, 'old'),
    new: sideModel(both, now, 'new'),
  }));
