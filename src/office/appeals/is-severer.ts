import { byLadders } from '../../engine/compare-ladders.js';
import { noRuleResult } from '../../engine/fold.js';
import type { Rung } from '../../rulebook/model.js';

/** A response on the ladder of the version that it was decided by; null where no rule gave one. */
export interface OnLadder {
  readonly ladder: readonly Rung[];
  readonly response: string | null;
}

const placed = ({ ladder, response }: OnLadder) => ({
  ladder,
  result: response === null ? noRuleResult : ladder.findIndex(({ id }) => id === response),
});

/** On the first rung, and where no rule gives a response, nothing is done to the subject. */
const isNothing = ({ ladder, response }: OnLadder): boolean =>
  response === null || response === ladder[0]?.id;

/** Whether one response is severer than another, which may be of another version of the rulebook. */
export const isSeverer = (one: OnLadder, other: OnLadder): boolean =>
  !isNothing(one) && (isNothing(other) || byLadders(placed(one), placed(other)) > 0);
