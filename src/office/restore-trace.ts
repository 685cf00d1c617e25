import type { Facts, Verdict } from '../domain/fact.js';
import type { ConditionTrace } from '../domain/recommendation.js';
import { leafTrace } from '../engine/trace.js';
import type { Condition } from '../rulebook/model.js';

const verdictOfLetter: Readonly<Record<string, Verdict>> = { m: 'met', n: 'not_met', u: 'undetermined' };
const opposite: Readonly<Record<Verdict, Verdict>> = {
  met: 'not_met',
  not_met: 'met',
  undetermined: 'undetermined',
};

/** Strong Kleene; an `all` of nothing is met. */
function joined(kind: 'all' | 'any', verdicts: readonly Verdict[]): Verdict {
  const [absorbing, neutral]: [Verdict, Verdict] = kind === 'all' ? ['not_met', 'met'] : ['met', 'not_met'];
  if (verdicts.includes(absorbing)) return absorbing;
  return verdicts.includes('undetermined') ? 'undetermined' : neutral;
}

export const readLetter = (letter: string | undefined): Verdict | undefined => verdictOfLetter[letter ?? ''];

/**
 * The tree of a condition from the letters of its comparisons, in the order in which they were written: the inverse
 * of `leafLetters`. Undefined when there are too few letters, or too many.
 */
export function restoreTrace(
  condition: Condition,
  letters: string,
  facts: Facts,
): ConditionTrace | undefined {
  let at = 0;
  let isWhole = true;
  const restore = (node: Condition): ConditionTrace => {
    switch (node.kind) {
      case 'leaf': {
        const verdict = readLetter(letters[at]);
        at += 1;
        if (!verdict) isWhole = false;
        return leafTrace(node, verdict ?? 'undetermined', facts);
      }
      case 'not': {
        const not = restore(node.of);
        return { verdict: opposite[not.verdict], not };
      }
      case 'named': {
        const of = restore(node.of);
        return { verdict: of.verdict, condition: node.name, of };
      }
      case 'all': {
        const all = node.of.map(restore);
        return {
          verdict: joined(
            'all',
            all.map((child) => child.verdict),
          ),
          all,
        };
      }
      case 'any': {
        const any = node.of.map(restore);
        return {
          verdict: joined(
            'any',
            any.map((child) => child.verdict),
          ),
          any,
        };
      }
    }
  };
  const trace = restore(condition);
  return isWhole && at === letters.length ? trace : undefined;
}
