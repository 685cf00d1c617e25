import { type Tree, treeOf } from '../../engine/reference/tree.js';
import type { PropertyClaim, Rulebook } from '../../rulebook/model.js';
import { verdictsOf } from './condition-terms.js';
import { bounded } from './evaluated-case.js';
import type { Outcome } from './procedure-terms.js';
import { type Question, questionAbout } from './question.js';
import { and, atMost, integer, not, or, type Term } from './terms.js';

type Bound = Extract<PropertyClaim, { kind: 'never' | 'always' }>;

/** Whether there is a response, and it is this rung or a severer one. A settled case has the first. */
function reaches({ settled, recommended, rung }: Outcome, { ladder }: Rulebook, id: string): Term {
  const least = ladder.findIndex((one) => one.id === id);
  return least === 0 ? or(settled, recommended) : and(recommended, atMost(integer(least), rung));
}

interface BoundQuestion {
  readonly rulebook: Rulebook;
  readonly day: string;
  readonly claim: Bound;
  readonly unknown: boolean;
}

const treeIn = ({ when }: Bound): Tree => treeOf(when);

/**
 * `never`: a case in which the condition is met and whose response reaches the rung. With unknown facts the response is
 * that of step 6: it reaches the rung exactly if what counts does and some completion does, so that the case and that
 * completion are looked for together.
 */
export const neverQuestion = ({ rulebook, day, claim, unknown }: BoundQuestion): Question =>
  questionAbout({
    rulebook,
    day,
    conditions: [treeIn(claim)],
    mayBeUnknown: () => unknown,
    fails: (subject, one) => ({
      when: and(
        verdictsOf(treeIn(claim), one.facts).met,
        reaches(bounded(subject, one), rulebook, claim.atLeast),
      ),
      others: [],
    }),
  });

/**
 * `always`: a case in which the condition is met and whose response does not reach the rung. Step 6 is left out, and
 * nothing with it: if step 6 alone takes the response below the rung, every completion is below it, and a completion,
 * in which the condition is met too, is such a case itself.
 */
export const alwaysQuestion = ({ rulebook, day, claim, unknown }: BoundQuestion): Question =>
  questionAbout({
    rulebook,
    day,
    conditions: [treeIn(claim)],
    mayBeUnknown: () => unknown,
    fails: (_, one) => ({
      when: and(verdictsOf(treeIn(claim), one.facts).met, not(reaches(one.outcome, rulebook, claim.atLeast))),
      others: [],
    }),
  });

/** `complete`: a case that ends in no_rule. Step 6 makes no such outcome and ends none. */
export const completeQuestion = (rulebook: Rulebook, day: string, unknown: boolean): Question =>
  questionAbout({
    rulebook,
    day,
    mayBeUnknown: () => unknown,
    fails: (_, { outcome }) => ({ when: not(or(outcome.settled, outcome.recommended)), others: [] }),
  });
