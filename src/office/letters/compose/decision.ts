import { allOf } from '../../../domain/all-of.js';
import { problem } from '../../../domain/problem.js';
import { fail, ok } from '../../../domain/result.js';
import { letterEvidence } from '../letter-evidence.js';
import { letterFacts } from '../letter-facts.js';
import { letterHearing } from '../letter-hearing.js';
import { letterBasis, letterReasons } from '../letter-reasons.js';
import { letterReview } from '../letter-review.js';
import { type Composing, type Part, personOf, responseLabel } from './composing.js';

/** The elements of article 45 of 政务处分法: person, facts and evidence, kind and basis, rights and time limit. */
export async function decision(composing: Composing): Promise<Part> {
  const { deps, matter } = composing;
  const basis = letterBasis(matter);
  return allOf({
    person: await personOf(composing),
    facts: letterFacts(matter),
    evidence: letterEvidence(matter),
    reasons: letterReasons(matter),
    heard: letterHearing(matter),
    outcome:
      basis.length > 0
        ? ok({ kind: responseLabel(matter), basis })
        : fail([problem('office_letter_basis_missing')]),
    review: letterReview(deps.settings.letters, matter.decided, matter.sent.language),
  });
}
