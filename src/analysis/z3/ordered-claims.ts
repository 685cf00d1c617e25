import type { FactDeclaration, Rulebook } from '../../rulebook/model.js';
import { bounded } from './evaluated-case.js';
import type { FactTerms } from './fact-terms.js';
import { asking, type Inquiry } from './inquiry.js';
import { loweredPairs, type OrderedPairs } from './lowered-pairs.js';
import { pairQuestions } from './pair-claims.js';
import { and, less, not, type Term } from './terms.js';

/** Facts that a condition can read, by id: a text or a name that no fact has is none. */
const readable = ({ facts }: Rulebook, id: string): readonly FactDeclaration[] =>
  facts.filter((fact) => fact.id === id && fact.type !== 'text');

/** A boolean has more of it when true. */
const isLess = ({ fact, value }: FactTerms, more: FactTerms): Term =>
  fact.type === 'boolean' ? and(not(value), more.value) : less(value, more.value);

/** Every way in which of such pairs the case that must not be can be the severer one. */
const inquiriesInto = (pairs: OrderedPairs): readonly Inquiry[] => [
  ...pairQuestions(pairs, (subject, a, b, from, to) => {
    const [milder, severer] = pairs.severer === 'b' ? [a, b] : [b, a];
    return and(pairs.isPair(from, to), less(milder.outcome.position, bounded(subject, severer).position));
  }).map(asking),
  loweredPairs(pairs),
];

/** `monotone`: b has more of the fact than a, and its outcome is milder; with direction down, severer. */
export const monotoneInquiries = (
  rulebook: Rulebook,
  day: string,
  id: string,
  direction: 'up' | 'down',
): readonly Inquiry[] =>
  readable(rulebook, id).flatMap((moved) =>
    inquiriesInto({
      rulebook,
      day,
      moved,
      mayBeUnknown: false,
      isPair: isLess,
      severer: direction === 'up' ? 'a' : 'b',
    }),
  );

/** Invariant 6: in b a right was used that in a was not, or nobody knows; and b has the severer outcome. */
export const rightInquiries = (rulebook: Rulebook, day: string): readonly Inquiry[] =>
  rulebook.facts
    .filter(({ right, type }) => right && type === 'boolean')
    .flatMap((moved) =>
      inquiriesInto({
        rulebook,
        day,
        moved,
        mayBeUnknown: true,
        isPair: (from, to) => and(not(and(from.known, from.value)), to.value),
        severer: 'b',
      }),
    );
