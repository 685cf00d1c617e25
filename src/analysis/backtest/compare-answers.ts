import { byLadders, isSameRung } from '../../engine/compare-ladders.js';
import { noRuleResult, settledResult } from '../../engine/fold.js';
import type { Rung } from '../../rulebook/model.js';
import type { Answer } from './answer.js';

/** `level`: another outcome or response that is neither milder nor severer; `none`: the same. */
export type Move = 'milder' | 'severer' | 'level' | 'none';

/** An answer with the ladder of the version that gave it. */
export interface OnLadder {
  readonly answer: Pick<Answer, 'outcome' | 'response'>;
  readonly ladder: readonly Rung[];
}

/** The result of the fold that an answer stands for; undefined for a response that its ladder does not have. */
function resultOf({ answer, ladder }: OnLadder): number | undefined {
  if (answer.outcome === 'settled') return settledResult;
  if (answer.outcome === 'no_rule') return noRuleResult;
  const rung = ladder.findIndex(({ id }) => id === answer.response);
  return rung < 0 ? undefined : rung;
}

/** How the answer moves from one version to another; null when the older ladder does not have its response. */
export function moveOf(before: OnLadder, after: OnLadder): Move | null {
  const [was, is] = [resultOf(before), resultOf(after)];
  if (was === undefined || is === undefined) return null;
  const order = byLadders({ ladder: after.ladder, result: is }, { ladder: before.ladder, result: was });
  if (order !== 0) return order < 0 ? 'milder' : 'severer';
  if (before.answer.outcome !== after.answer.outcome) return 'level';
  const [first, second] = [before.ladder[was], after.ladder[is]];
  // A rung that was renamed is the same rung.
  return !first || !second || isSameRung(first, second) ? 'none' : 'level';
}

export interface Beside {
  readonly tracks: boolean;
  readonly deadline: boolean;
  readonly exemption: boolean;
}

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

type Compared = Pick<Answer, 'tracks' | 'deadline' | 'exemption'>;

/** What differs beside outcome and response. */
export const besideOf = (before: Compared, after: Compared): Beside => ({
  tracks: differs(before.tracks, after.tracks),
  deadline: differs(
    before.deadline && [before.deadline.within, before.deadline.due_if_ordered_on],
    after.deadline && [after.deadline.within, after.deadline.due_if_ordered_on],
  ),
  exemption: (before.exemption === null) !== (after.exemption === null),
});
