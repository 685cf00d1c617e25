import type { Facts } from '../../domain/fact.js';
import type { Rulebook } from '../../rulebook/model.js';
import { alwaysQuestion, completeQuestion, neverQuestion } from './case-claims.js';
import type { ClaimOfInvariant, Z3Claim } from './claim.js';
import { factIn, type Model } from './fact-terms.js';
import { ruleQuestion, unknownQuestion } from './invariant-claims.js';
import { indifferentQuestions } from './indifferent-claim.js';
import { monotoneQuestions, rightQuestions } from './pair-claims.js';
import type { Question } from './question.js';
import type { Z3Limits, Z3Session } from './session.js';

/** What z3 found of a claim. A counterexample is one case, or the two that differ; facts that matter to nothing are left out. */
export type Z3Verdict =
  | { readonly verdict: 'proved' }
  | { readonly verdict: 'refuted'; readonly counterexample: readonly Facts[] }
  | { readonly verdict: 'undecided'; readonly reason: string };

export interface Z3Options extends Z3Limits {
  readonly z3: Z3Session;
}

function invariantQuestions(rulebook: Rulebook, day: string, { id }: ClaimOfInvariant): readonly Question[] {
  switch (id) {
    case 'unknown_never_harms':
      return [unknownQuestion(rulebook, day)];
    case 'rights_never_harm':
      return rightQuestions(rulebook, day);
    case 'met_moves_its_way':
      return [ruleQuestion(rulebook, day)];
  }
}

/** The questions whose answers decide a claim: it holds if none of them has values. */
export function questionsOf(rulebook: Rulebook, day: string, claim: Z3Claim): readonly Question[] {
  switch (claim.kind) {
    case 'monotone':
      return monotoneQuestions(rulebook, day, claim.fact, claim.direction);
    case 'never':
      return [neverQuestion({ rulebook, day, claim, unknown: claim.unknown })];
    case 'always':
      return [alwaysQuestion({ rulebook, day, claim, unknown: claim.unknown })];
    case 'indifferent':
      return indifferentQuestions(rulebook, day, claim.facts);
    case 'complete':
      return [completeQuestion(rulebook, day, claim.unknown)];
    case 'invariant':
      return invariantQuestions(rulebook, day, claim);
  }
}

/** The cases that a model of the question's script stands for. */
export const casesIn = ({ copies }: Question, model: Model): readonly Facts[] =>
  copies.map(({ copy, facts }) =>
    Object.fromEntries(
      [...facts].map(([id, terms]) => {
        // A copy that differs in some facts alone shares the others with the first.
        const own = terms === copies[0]?.facts.get(id) ? (copies[0]?.copy ?? copy) : copy;
        return [id, factIn(model, terms, own)];
      }),
    ),
  );

/**
 * Proves a claim about one version of the rules, as they hold on `day`, by z3: a second opinion that shares nothing
 * with the decision diagrams but the rulebook. Exact where z3 ends in time; `undecided` says why where it does not.
 */
export async function proveByZ3(
  rulebook: Rulebook,
  day: string,
  claim: Z3Claim,
  { z3, ...limits }: Z3Options,
): Promise<Z3Verdict> {
  let undecided: string | null = null;
  for (const question of questionsOf(rulebook, day, claim)) {
    const answer = await z3.ask(question.script, limits);
    if (answer.kind === 'gave_up') undecided = answer.reason;
    else if (answer.kind === 'values') {
      if (!question.isWider) return { verdict: 'refuted', counterexample: casesIn(question, answer.model) };
      undecided = 'days of conduct that cross';
    }
  }
  return undecided === null ? { verdict: 'proved' } : { verdict: 'undecided', reason: undecided };
}
