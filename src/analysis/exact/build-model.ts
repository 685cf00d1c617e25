import type { Program } from '../../engine/compiled/program.js';
import { type Diagram, TooManyNodes } from './diagrams.js';
import { type ModelDiagrams, modelDiagrams } from './model-diagrams.js';
import type { Days } from './fact-rows.js';
import { candidateOrders } from './order.js';
import { boundedResult, type Fold, foldOf } from './responses.js';
import { type CaseSpace, caseSpace, isTooLarge, type SpaceTooLarge } from './space.js';

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
 * Makes something of the cases of a space, trying several orders of the facts with little room first and then with
 * more.
 */
export function inSomeOrder<Made>(
  space: CaseSpace | SpaceTooLarge,
  most: number,
  make: (diagrams: ModelDiagrams) => Made,
): Made | NotAnalysed {
  if (isTooLarge(space)) return { kind: 'too_many_values', ...space };
  const orders = candidateOrders(space);
  for (let room = Math.min(firstTry, most); ; room = Math.min(room * 8, most)) {
    for (const order of orders) {
      try {
        const diagrams = modelDiagrams(space, order, room);
        const made = make(diagrams);
        // What is asked of it later needs nodes too, over the same ones.
        diagrams.diagrams.allow(most);
        return made;
      } catch (error) {
        if (!(error instanceof TooManyNodes)) throw error;
      }
    }
    if (room === most) return { kind: 'too_many_nodes', nodes: most };
  }
}

/** The responses over the cases of a space. */
export function modelOf(diagrams: ModelDiagrams): Model {
  const fold = foldOf(diagrams);
  const folded = fold.result();
  return { ...diagrams, fold, folded, result: boundedResult(diagrams, folded) };
}

/**
 * A rulebook as diagrams over its cases.
 * @param withUnknown whether cases with unknown facts are among them
 * @param days on which the rules of the program hold; null for any day
 */
export const buildModel = (
  program: Program,
  withUnknown: boolean,
  most = mostNodes,
  days: Days | null = null,
): Model | NotAnalysed => inSomeOrder(caseSpace(program, withUnknown, days), most, modelOf);
