import type { Rulebook } from '../../rulebook/model.js';
import { alwaysQuestion, completeQuestion, neverQuestion } from './case-claims.js';
import type { ClaimOfInvariant, Z3Claim } from './claim.js';
import { indifferentQuestions } from './indifferent-claim.js';
import { asking, type Inquiry, type Z3Options, type Z3Verdict } from './inquiry.js';
import { ruleQuestion, unknownQuestion } from './invariant-claims.js';
import { monotoneInquiries, rightInquiries } from './ordered-claims.js';

function ofInvariant(rulebook: Rulebook, day: string, { id }: ClaimOfInvariant): readonly Inquiry[] {
  switch (id) {
    case 'unknown_never_harms':
      return [asking(unknownQuestion(rulebook, day))];
    case 'rights_never_harm':
      return rightInquiries(rulebook, day);
    case 'met_moves_its_way':
      return [asking(ruleQuestion(rulebook, day))];
  }
}

/** Every way in which a claim can fail. */
function inquiriesOf(rulebook: Rulebook, day: string, claim: Z3Claim): readonly Inquiry[] {
  switch (claim.kind) {
    case 'monotone':
      return monotoneInquiries(rulebook, day, claim.fact, claim.direction);
    case 'never':
      return [asking(neverQuestion({ rulebook, day, claim, unknown: claim.unknown }))];
    case 'always':
      return [asking(alwaysQuestion({ rulebook, day, claim, unknown: claim.unknown }))];
    case 'indifferent':
      return indifferentQuestions(rulebook, day, claim.facts).map(asking);
    case 'complete':
      return [asking(completeQuestion(rulebook, day, claim.unknown))];
    case 'invariant':
      return ofInvariant(rulebook, day, claim);
  }
}

/**
 * Proves a claim about one version of the rules, as they hold on `day`, by z3: a second opinion that shares nothing
 * with the decision diagrams but the rulebook. Exact where z3 ends in time; `undecided` says why where it does not.
 */
export async function proveByZ3(
  rulebook: Rulebook,
  day: string,
  claim: Z3Claim,
  options: Z3Options,
): Promise<Z3Verdict> {
  let verdict: Z3Verdict = { verdict: 'proved' };
  for (const inquire of inquiriesOf(rulebook, day, claim)) {
    const found = await inquire(options);
    if (found.verdict === 'refuted') return found;
    if (found.verdict === 'undecided') verdict = found;
  }
  return verdict;
}
