import type { Facts } from '../../domain/fact.js';
import type { Rulebook } from '../../rulebook/model.js';
import type { Outcome } from './procedure-terms.js';
import type { Z3Options } from './inquiry.js';
import { casesIn, questionAbout } from './question.js';
import type { Constant } from './script.js';
import { and, equal, implies, integer, not, or, type Term } from './terms.js';

/** What an analysis asks of a rulebook: a case in no_rule, a case that meets a rule, a case that gets a response. */
export type CaseQuestion =
  | { readonly kind: 'gap' }
  | { readonly kind: 'rule_met'; readonly rule: string }
  | { readonly kind: 'response_reached'; readonly response: string };

export type CaseAnswer =
  | { readonly kind: 'case'; readonly facts: Facts }
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided'; readonly reason: string };

export interface AnsweredQuestion {
  readonly question: CaseQuestion;
  readonly answer: CaseAnswer;
}

function reached({ settled, recommended, rung }: Outcome, index: number): Term {
  const here = and(recommended, equal(rung, integer(index)));
  return index === 0 ? or(settled, here) : here;
}

/**
 * Asks z3 what the analysis by decision diagrams asks, over the cases whose facts are all known: whether there is a gap,
 * which rules can be met, which responses can be reached. A rule that some case with unknown facts meets is met by its
 * completions too. Rules that do not hold on the day are not among the questions.
 */
export async function questionsByZ3(
  rulebook: Rulebook,
  day: string,
  { z3, ...limits }: Z3Options,
): Promise<readonly AnsweredQuestion[]> {
  const asked: { readonly question: CaseQuestion; readonly goal: Constant['name'] }[] = [];
  const question = questionAbout({
    rulebook,
    day,
    mayBeUnknown: () => false,
    fails: ({ script }, { counted, outcome }) => {
      const ask = (about: CaseQuestion, holds: Term): void => {
        const goal = `goal ${asked.length}`;
        script.assert(implies(script.declare(goal, 'Bool'), holds));
        asked.push({ question: about, goal });
      };
      ask({ kind: 'gap' }, not(or(outcome.settled, outcome.recommended)));
      for (const { rule, met } of counted) ask({ kind: 'rule_met', rule: rule.id }, met);
      for (const [index, { id }] of rulebook.ladder.entries())
        ask({ kind: 'response_reached', response: id }, reached(outcome, index));
      return { when: and(), others: [] };
    },
  });
  const goals = asked.map(({ goal }) => goal);
  const answers = await z3.askEach(question.script, goals, limits);
  return asked.map(({ question: about }, index) => {
    const answer = answers[index];
    if (answer?.kind === 'values')
      return { question: about, answer: { kind: 'case', facts: casesIn(question, answer.model)[0] ?? {} } };
    if (answer?.kind === 'gave_up')
      return { question: about, answer: { kind: 'undecided', reason: answer.reason } };
    return { question: about, answer: { kind: 'none' } };
  });
}
