import type { Effect, Rulebook } from '../../rulebook/model.js';
import { type DeadlineRule, deadlineOrders } from './deadline-orders.js';
import { bounded, type EvaluatedCase, type Subject } from './evaluated-case.js';
import { pairQuestions } from './pair-claims.js';
import type { Counted } from './procedure-terms.js';
import type { Question } from './question.js';
import { and, equal, ifElse, integer, less, not, or, type Term } from './terms.js';

type Of<Name extends Effect['effect']> = Extract<Effect, { effect: Name }>;

const ofEffect = <Name extends Effect['effect']>(counted: readonly Counted[], name: Name) =>
  counted.flatMap(({ rule: { id, does }, met }) =>
    does.effect === name ? [{ id, does: does as Of<Name>, met }] : [],
  );

/** Where some track is added in one case and not in the other. */
function tracksDiffer(a: EvaluatedCase, b: EvaluatedCase): Term {
  const added = ({ counted }: EvaluatedCase, track: string): Term =>
    or(...ofEffect(counted, 'track').flatMap(({ does, met }) => (does.track === track ? [met] : [])));
  const tracks = new Set(ofEffect(a.counted, 'track').map(({ does }) => does.track));
  return or(...[...tracks].map((track) => not(equal(added(a, track), added(b, track)))));
}

/** Where a rule proposes an exemption in one case and not in the other, both with a response. */
function exemptionsDiffer(a: EvaluatedCase, b: EvaluatedCase): Term {
  const ofB = new Map(ofEffect(b.counted, 'exempt').map(({ id, met }) => [id, met]));
  return or(...ofEffect(a.counted, 'exempt').map(({ id, met }) => not(equal(met, ofB.get(id) ?? met))));
}

/** Where on some day another deadline holds, both cases with a response above the first rung. */
function deadlinesDiffer({ rulebook }: Subject, a: EvaluatedCase, b: EvaluatedCase): Term {
  const rules = ofEffect(a.counted, 'deadline').map(
    ({ id, does }): DeadlineRule => ({ id, within: does.within }),
  );
  const places = [...new Set(rules.map(({ within }) => within.text))];
  const holding = ({ counted }: EvaluatedCase, order: readonly DeadlineRule[]): Term => {
    const met = new Map(ofEffect(counted, 'deadline').map((one) => [one.id, one.met]));
    return order.reduceRight(
      (later, { id, within }) => ifElse(met.get(id) ?? later, integer(places.indexOf(within.text)), later),
      integer(places.length),
    );
  };
  return or(
    ...deadlineOrders(rulebook, rules).map((order) => not(equal(holding(a, order), holding(b, order)))),
  );
}

/** Where the answers to two cases differ; for pairs in either order, so that "b lies above a" is enough. */
function answersDiffer(subject: Subject, a: EvaluatedCase, b: EvaluatedCase): Term {
  const ofB = bounded(subject, b);
  const bothRecommend = and(a.outcome.recommended, b.outcome.recommended);
  return or(
    not(equal(a.outcome.settled, b.outcome.settled)),
    not(equal(a.outcome.recommended, b.outcome.recommended)),
    and(bothRecommend, less(a.outcome.rung, ofB.rung)),
    tracksDiffer(a, b),
    and(bothRecommend, exemptionsDiffer(a, b)),
    and(bothRecommend, less(integer(0), ofB.rung), deadlinesDiffer(subject, a, b)),
  );
}

/**
 * `indifferent`: the cases differ in one of the named facts, known in both, and in what is answered: outcome, response,
 * tracks, exemption, or the deadline on some day. By steps of one fact each, two cases that differ in several of them
 * are answered alike too. The built-in track `request_facts` says what is asked and is no answer.
 */
export const indifferentQuestions = (
  rulebook: Rulebook,
  day: string,
  ids: readonly string[],
): readonly Question[] =>
  rulebook.facts
    .filter(({ id, type }) => ids.includes(id) && type !== 'text')
    .flatMap((moved) => pairQuestions({ rulebook, day, moved, mayBeUnknown: false }, answersDiffer));
