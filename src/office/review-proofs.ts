import { analyseRulebook } from '../analysis/exact/analyse.js';
import type { CaseWitness } from '../analysis/exact/case-witness.js';
import { periodsOf } from '../analysis/exact/periods.js';
import { conditionsOf, type Proof, proveRulebook } from '../analysis/exact/prove.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import type { Rulebook } from '../rulebook/model.js';
import { breathe } from './breathe.js';
import { countedBy } from './counted-by.js';
import type { ReviewSummary } from './review-summary.js';

const knownFacts = ({ facts }: CaseWitness) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

/** The case that refutes a claim, in short: what `rules prove` shows in full. */
function refuted({ id, counterexample }: Proof): Problem {
  const [first, second] = counterexample?.cases ?? [];
  const answers = [first, second].flatMap((one) => (one ? [one.response ?? one.outcome] : []));
  return problem('publish_property_refuted', {
    property: quoted(id),
    case: quoted(first ? knownFacts(first) : {}),
    found: answers.map(quoted).join(', '),
  });
}

/** Proves what the file claims and the built-in invariants, and looks over all cases for what its author should know. */
export async function reviewProofs(
  rulebook: Rulebook,
  onProof: (done: number, of: number) => void,
): Promise<{
  readonly value: Pick<ReviewSummary, 'proofs' | 'findings' | 'not_looked_at'>;
  readonly problems: readonly Problem[];
}> {
  const periods = periodsOf(rulebook, conditionsOf(rulebook));
  const proofs = proveRulebook(rulebook, periods, onProof);
  await breathe();
  const { findings, notLookedAt } = analyseRulebook(rulebook, periods);
  await breathe();
  return {
    value: {
      proofs: proofs.map(({ id, claim, verdict, cells }) => ({
        property: id,
        claim,
        verdict,
        cells: String(cells),
      })),
      findings: countedBy(findings.map(({ kind }) => kind)),
      not_looked_at: notLookedAt.length,
    },
    problems: proofs.filter(({ verdict }) => verdict === 'refuted').map(refuted),
  };
}
