import type { Verdict } from '../../domain/fact.js';
import { bitVerdict, negated, type Workspace } from '../../engine/compiled/evaluate.js';
import type { Numbered } from '../../engine/compiled/program.js';

type NumberedLeaf = Extract<Numbered, { kind: 'leaf' }>;

/** The verdict of a condition if one of its comparisons, named by its node, came out as said. */
function verdictIf(node: Numbered, leaf: NumberedLeaf, verdict: Verdict, space: Workspace): Verdict {
  switch (node.kind) {
    case 'leaf':
      return node === leaf ? verdict : bitVerdict(space, node.bit);
    case 'named':
      return verdictIf(node.of, leaf, verdict, space);
    case 'not':
      return negated(verdictIf(node.of, leaf, verdict, space));
    default: {
      const decisive: Verdict = node.kind === 'all' ? 'not_met' : 'met';
      const verdicts = node.of.map((child) => verdictIf(child, leaf, verdict, space));
      if (verdicts.includes(decisive)) return decisive;
      return verdicts.includes('undetermined') ? 'undetermined' : negated(decisive);
    }
  }
}

/**
 * Whether a comparison decides its rule with the facts as they are: with it met the rule comes out one way, with it
 * not met the other, so that the other comparisons have no effect on it. This is what masking MC/DC asks of each
 * case of a pair (Chilenski, DOT/FAA/AR-01/18). Undetermined while others are.
 */
export function leafDecides(condition: Numbered, leaf: NumberedLeaf, space: Workspace): Verdict {
  const ifMet = verdictIf(condition, leaf, 'met', space);
  const ifNot = verdictIf(condition, leaf, 'not_met', space);
  if (ifMet === 'undetermined' || ifNot === 'undetermined') return 'undetermined';
  return ifMet === ifNot ? 'not_met' : 'met';
}
