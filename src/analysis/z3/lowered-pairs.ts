import type { Facts } from '../../domain/fact.js';
import { completionOf, completionWith, isSaid } from './case-copies.js';
import { evaluated } from './evaluated-case.js';
import type { FactTerms } from './fact-terms.js';
import type { Inquiry } from './inquiry.js';
import { type Pairs, pairQuestion } from './pair-claims.js';
import { casesIn, type Question, questionAbout } from './question.js';
import { and, equal, integer, less, not, type Term } from './terms.js';

/** Pairs of which one case must not have a severer outcome than the other, and the one that would be it. */
export interface OrderedPairs extends Pairs {
  /** Whether a and b are such a pair, by the fact in which they differ. */
  readonly isPair: (from: FactTerms, to: FactTerms) => Term;
  readonly severer: 'a' | 'b';
}

const mostCompletions = 200;

/**
 * Pairs whose severer case ends in no_rule, and whose milder one has a response above the first rung that is milder
 * even in some completion. `completions`: values for its unknown facts with which it is not severer than that either.
 */
const candidates = (pairs: OrderedPairs, completions: readonly Facts[]): Question =>
  pairQuestion(pairs, (subject, a, b, from, to) => {
    const [milder, severer] = pairs.severer === 'b' ? [a, b] : [b, a];
    const wholes = [
      completionOf(milder.facts),
      ...completions.map((values) => completionWith(milder.facts, values)),
    ];
    const positions = wholes.map(
      (facts, index) => evaluated(subject, facts, `whole ${index}`).outcome.position,
    );
    return and(
      pairs.isPair(from, to),
      not(severer.outcome.settled),
      not(severer.outcome.recommended),
      milder.outcome.recommended,
      less(integer(0), milder.outcome.rung),
      ...positions.map((position) => equal(position, integer(0))),
    );
  });

/** A completion of a case that ends above the first rung. */
const severerCompletion = ({ rulebook, day, moved }: OrderedPairs, facts: Facts): Question =>
  questionAbout({
    rulebook,
    day,
    named: [moved.id],
    mayBeUnknown: () => false,
    // Step 6 completes each unknown fact by itself, the days of the conduct too.
    mayCross: true,
    fails: (_, whole) => ({
      when: and(less(integer(0), whole.outcome.position), isSaid(whole.facts, facts)),
      others: [],
    }),
  });

/**
 * The one way for a claim about ordered pairs to fail that no known pair shows: the severer case has no response, and
 * the milder one has one that step 6 lowers to the first rung, which is milder than none. That all completions of the
 * milder case end there takes "for all". It is found in turns (counterexample-guided instantiation): a pair is looked
 * for, then a completion that speaks against it; the next pair must bear that one too. Every turn rules out a way for
 * facts to be, so that it ends; after many turns it says `undecided`.
 */
export const loweredPairs =
  (pairs: OrderedPairs): Inquiry =>
  async ({ z3, ...limits }) => {
    const completions: Facts[] = [];
    while (completions.length < mostCompletions) {
      const question = candidates(pairs, completions);
      const pair = await z3.ask(question.script, limits);
      if (pair.kind === 'none') return { verdict: 'proved' };
      if (pair.kind === 'gave_up') return { verdict: 'undecided', reason: pair.reason };
      const counterexample = casesIn(question, pair.model);
      const against = severerCompletion(pairs, counterexample[pairs.severer === 'b' ? 0 : 1] ?? {});
      const answer = await z3.ask(against.script, limits);
      if (answer.kind === 'none') return { verdict: 'refuted', counterexample };
      if (answer.kind === 'gave_up') return { verdict: 'undecided', reason: answer.reason };
      completions.push(...casesIn(against, answer.model));
    }
    return { verdict: 'undecided', reason: `more than ${mostCompletions} completions` };
  };
