import type { Rulebook } from '../../rulebook/model.js';
import { completionOf } from './case-copies.js';
import { bounded, evaluated } from './evaluated-case.js';
import { type Counted, outcomeOf } from './procedure-terms.js';
import { type Question, questionAbout } from './question.js';
import type { RuleInForce } from './rules-in-force.js';
import { and, equal, integer, less, not, or, type Term } from './terms.js';

function isAdverse({ tracks }: Rulebook, { does }: RuleInForce): boolean {
  if (does.effect === 'track') return tracks.some(({ id, adverse }) => id === does.track && adverse);
  return ['base', 'aggravate', 'floor', 'deadline'].includes(does.effect);
}

const isFavourable = ({ does }: RuleInForce): boolean =>
  ['settle', 'mitigate', 'ceiling', 'exempt'].includes(does.effect);

/**
 * Invariant 4: an adverse rule that counts in a case and not in one of its completions, or a response above that of
 * the completion that bounds it. The second is what step 6 is for; that it holds of the severest completion follows.
 */
export const unknownQuestion = (rulebook: Rulebook, day: string): Question =>
  questionAbout({
    rulebook,
    day,
    mayBeUnknown: () => true,
    fails: (subject, one) => {
      const whole = evaluated(subject, completionOf(one.facts), 'a whole');
      const lost = one.counted.flatMap(({ rule, met }, index) =>
        isAdverse(rulebook, rule) ? [and(met, not((whole.counted[index] as Counted).met))] : [],
      );
      const raised = and(
        one.outcome.recommended,
        whole.outcome.recommended,
        less(whole.outcome.rung, bounded(subject, one).rung),
      );
      return { when: or(...lost, raised), others: [] };
    },
  });

/**
 * Invariant 14: a rule that does not count in a case, and by which, if it did, a favourable rule would raise the
 * outcome or an adverse one lower it. What is shown for what counts, in every case with facts known or unknown, holds
 * after step 6 too: the severest completion moves the same way when the rule counts in every completion.
 *
 * A base rule of the first rung is left out of "adverse" (docs/decisions/0004), and for the same reason a base rule
 * that takes no_rule to the first rung because a mitigation or a ceiling is met beside it: before it nothing was said.
 */
export const ruleQuestion = (rulebook: Rulebook, day: string): Question =>
  questionAbout({
    rulebook,
    day,
    mayBeUnknown: () => true,
    fails: ({ script, rules }, one) => {
      const chosen = script.declare('chosen rule', 'Int');
      const isChosen = (index: number): Term => equal(chosen, integer(index));
      const withIt = one.counted.map(({ rule, met }, index) => ({ rule, met: or(met, isChosen(index)) }));
      const after = outcomeOf(script, rulebook, withIt, 'b');
      const chosenAmong = (which: (rule: RuleInForce) => boolean): Term =>
        or(...rules.flatMap((rule, index) => (which(rule) ? [isChosen(index)] : [])));
      const firstAnswer = and(not(one.outcome.settled), not(one.outcome.recommended));
      return {
        when: or(
          and(chosenAmong(isFavourable), less(one.outcome.position, after.position)),
          and(
            chosenAmong((rule) => isAdverse(rulebook, rule)),
            not(firstAnswer),
            less(after.position, one.outcome.position),
          ),
        ),
        others: [],
      };
    },
  });
