import type { FactDeclaration, Rulebook } from '../../rulebook/model.js';
import { varied } from './case-copies.js';
import { bounded, evaluated, type EvaluatedCase, type Subject } from './evaluated-case.js';
import type { FactTerms } from './fact-terms.js';
import { type Question, questionAbout } from './question.js';
import { and, less, not, type Term } from './terms.js';

/**
 * Claims about two cases, a and b, that differ in one fact and are alike in all others, known or equally unknown.
 *
 * Step 6 with unknown facts: the response of a case is the lesser of what the rules that count say and of its severest
 * completion. That b lies above a means: some completion of b, and the rules that count in b, reach a place that a does
 * not. Either what counts in a does not reach it; that is asked, with the completion of b chosen along with the pair.
 * Or no completion of a does; then take the one in which the other facts are as in the completion of b: these two are
 * known cases, a pair of the same kind, and for known cases the question is exact. So the question has an answer
 * exactly if the claim fails, without a quantifier over completions.
 *
 * The two completions are cases only if the days of the conduct do not cross. Where a claim moves one of them and a
 * rule reads the other, "none" is proved by asking once more, with days that may cross.
 */
export interface PairOptions {
  readonly rulebook: Rulebook;
  readonly day: string;
  readonly moved: FactDeclaration;
  /** Whether the moved fact can be unknown in a; in b it is known. */
  readonly mayBeUnknown: boolean;
  /** Whether the claim fails for the pair, where the moved fact is so in a and so in b. */
  readonly fails: (
    subject: Subject,
    a: EvaluatedCase,
    b: EvaluatedCase,
    from: FactTerms,
    to: FactTerms,
  ) => Term;
}

const ofConduct: readonly string[] = ['conduct_from', 'conduct_until'];

function factOf({ facts }: EvaluatedCase, { id }: FactDeclaration): FactTerms {
  const found = facts.get(id);
  // INVARIANT: a question declares the facts that it names.
  if (!found) throw new Error(`fact ${id} is not declared`);
  return found;
}

export function pairQuestions({
  rulebook,
  day,
  moved,
  mayBeUnknown,
  fails,
}: PairOptions): readonly Question[] {
  const ask = (mayCross: boolean): Question =>
    questionAbout({
      rulebook,
      day,
      named: [moved.id],
      mayBeUnknown: ({ id }) => mayBeUnknown || id !== moved.id,
      mayCross,
      fails: (subject, a) => {
        const b = evaluated(subject, varied(subject.script, a.facts, moved, 'b'), 'b');
        return { when: fails(subject, a, b, factOf(a, moved), factOf(b, moved)), others: [b] };
      },
    });
  const first = ask(false);
  const facts = first.copies[0]?.facts;
  const mayCross = ofConduct.includes(moved.id) && ofConduct.every((id) => facts?.has(id));
  return mayCross ? [first, ask(true)] : [first];
}

/** Facts that a condition can read, by id: a text or a name that no fact has is none. */
const readable = ({ facts }: Rulebook, id: string): readonly FactDeclaration[] =>
  facts.filter((fact) => fact.id === id && fact.type !== 'text');

/** A boolean has more of it when true. */
const isLess = ({ fact, value }: FactTerms, more: FactTerms): Term =>
  fact.type === 'boolean' ? and(not(value), more.value) : less(value, more.value);

/** `monotone`: b has more of the fact than a, and its outcome is milder; with direction down, severer. */
export const monotoneQuestions = (
  rulebook: Rulebook,
  day: string,
  id: string,
  direction: 'up' | 'down',
): readonly Question[] =>
  readable(rulebook, id).flatMap((moved) =>
    pairQuestions({
      rulebook,
      day,
      moved,
      mayBeUnknown: false,
      fails: (subject, a, b, from, to) => {
        const [milder, severer] = direction === 'up' ? [b, a] : [a, b];
        return and(isLess(from, to), less(milder.outcome.position, bounded(subject, severer).position));
      },
    }),
  );

/** Invariant 6: in b a right was used that in a was not, or nobody knows; and b has the severer outcome. */
export const rightQuestions = (rulebook: Rulebook, day: string): readonly Question[] =>
  rulebook.facts
    .filter(({ right, type }) => right && type === 'boolean')
    .flatMap((moved) =>
      pairQuestions({
        rulebook,
        day,
        moved,
        mayBeUnknown: true,
        fails: (subject, a, b, from, to) =>
          and(
            not(and(from.known, from.value)),
            to.value,
            less(a.outcome.position, bounded(subject, b).position),
          ),
      }),
    );
