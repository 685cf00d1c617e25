import type { FactDeclaration, Rulebook } from '../../rulebook/model.js';
import { varied } from './case-copies.js';
import { evaluated, type EvaluatedCase, type Subject } from './evaluated-case.js';
import type { FactTerms } from './fact-terms.js';
import { type Question, questionAbout } from './question.js';
import type { Term } from './terms.js';

/**
 * Claims about two cases, a and b, that differ in one fact and are alike in all others, known or equally unknown.
 *
 * Step 6 with unknown facts: the response of a case is the lesser of what the rules that count say and of its severest
 * completion. That the response of one, say b, lies above that of a means: some completion of b, and the rules that
 * count in b, reach a rung that a does not. Either what counts in a does not reach it; that is asked, with the
 * completion of b chosen along with the pair. Or no completion of a does; then take the one in which the other facts
 * are as in the completion of b: these two are known cases, a pair of the same kind, and for known cases the question
 * is exact. So for pairs with responses the question has an answer exactly if the claim fails, without a quantifier
 * over completions. (`lowered-pairs` has the one way that is left, where b has no response.)
 *
 * The two completions are cases only if the days of the conduct do not cross. Where a claim moves one of them and a
 * rule reads the other, "none" is proved by asking once more, with days that may cross.
 */
export interface Pairs {
  readonly rulebook: Rulebook;
  readonly day: string;
  readonly moved: FactDeclaration;
  /** Whether the moved fact can be unknown in a; in b it is known. */
  readonly mayBeUnknown: boolean;
}

/** Whether a claim fails for the pair, where the moved fact is `from` in a and `to` in b. */
export type FailsForPair = (
  subject: Subject,
  a: EvaluatedCase,
  b: EvaluatedCase,
  from: FactTerms,
  to: FactTerms,
) => Term;

function factOf({ facts }: EvaluatedCase, { id }: FactDeclaration): FactTerms {
  const found = facts.get(id);
  // INVARIANT: a question declares the facts that it names.
  if (!found) throw new Error(`fact ${id} is not declared`);
  return found;
}

export const pairQuestion = (
  { rulebook, day, moved, mayBeUnknown }: Pairs,
  fails: FailsForPair,
  mayCross = false,
): Question =>
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

const ofConduct: readonly string[] = ['conduct_from', 'conduct_until'];

/** The question, and where the days of the conduct are in its way the wider one. */
export function pairQuestions(pairs: Pairs, fails: FailsForPair): readonly Question[] {
  const first = pairQuestion(pairs, fails);
  const facts = first.copies[0]?.facts;
  const mayCross = ofConduct.includes(pairs.moved.id) && ofConduct.every((id) => facts?.has(id));
  return mayCross ? [first, pairQuestion(pairs, fails, true)] : [first];
}
