import type { Program } from '../../engine/compiled/program.js';
import { type Diagram, TooManyNodes } from './diagrams.js';
import { type ModelDiagrams, modelDiagrams } from './model-diagrams.js';
import { candidateOrders } from './order.js';
import { boundedResult, type Fold, foldOf } from './responses.js';
import { caseSpace, isTooLarge, type SpaceTooLarge } from './space.js';

/** A rulebook on a day, as diagrams over all its cases. */
export interface Model extends ModelDiagrams {
  readonly fold: Fold;
  /** What the met rules give, before step 6. */
  readonly folded: Diagram;
  /** What is recommended. */
  readonly result: Diagram;
}

/** Nodes of about 40 bytes each, with what is remembered about them up to a few hundred. */
export const mostNodes = 2_500_000;
const firstTry = 20_000;

/** Why a rulebook could not be analysed in full. */
export type NotAnalysed =
  | ({ readonly kind: 'too_many_values' } & SpaceTooLarge)
  | { readonly kind: 'too_many_nodes'; readonly nodes: number };

/** Does what may need more nodes than allowed; then says so. */
export function withinNodes<Value>(
  make: () => Value,
): { readonly value: Value } | { readonly why: NotAnalysed } {
  try {
    return { value: make() };
  } catch (error) {
    if (!(error instanceof TooManyNodes)) throw error;
    return { why: { kind: 'too_many_nodes', nodes: mostNodes } };
  }
}

export const isAnalysed = (model: Model | NotAnalysed): model is Model => 'diagrams' in model;

/**
 * Builds the diagrams, trying several orders of the facts with little room first and then with more.
 * @param withUnknown whether cases with unknown facts are among them
 */
export function buildModel(program: Program, withUnknown: boolean, most = mostNodes): Model | NotAnalysed {
  const space = caseSpace(program, withUnknown);
  if (isTooLarge(space)) return { kind: 'too_many_values', ...space };
  const orders = candidateOrders(space);
  for (let room = Math.min(firstTry, most); ; room = Math.min(room * 8, most)) {
    for (const order of orders) {
      try {
        const model = modelDiagrams(space, order, room);
        const fold = foldOf(model);
        const folded = fold.result();
        const result = boundedResult(model, folded);
        // What is asked of it later needs nodes too, over the same ones.
        model.diagrams.allow(most);
        return { ...model, fold, folded, result };
      } catch (error) {
        if (!(error instanceof TooManyNodes)) throw error;
      }
    }
    if (room === most) return { kind: 'too_many_nodes', nodes: most };
  }
}
