import type { LetterReason } from '../../domain/letter/letter-parts.js';
import type { Recommendation } from '../../domain/recommendation.js';
import { ok, type Result } from '../../domain/result.js';
import { allRules } from '../../rulebook/all-rules.js';
import type { LetterCase } from './letter-case.js';

/** Sources as the rulebook cites them; one that nobody has read says so. */
const cited = (
  { speaker }: LetterCase,
  basis: readonly { cite: string; unverified?: boolean | undefined }[],
) => [...new Set(basis.map(({ cite, unverified }) => speaker.phrases.source(cite, unverified === true)))];

/** What the decisive rules say. */
function ruleReasons(matter: LetterCase): readonly LetterReason[] {
  const { recommendation, rulebook } = matter.decided;
  const rules = allRules(rulebook).filter(({ id }) => recommendation.decisive.includes(id));
  const said = new Map<string, string[]>();
  for (const { id, basis } of rules) {
    const because = matter.speaker.because(id);
    if (because !== '') said.set(because, [...(said.get(because) ?? []), ...cited(matter, basis)]);
  }
  return [...said].map(([text, basis]) => ({ text, basis: [...new Set(basis)] }));
}

/**
 * Why it was decided: the decider's own words, then what the decisive rules say. Where the decision departs from what
 * the rules recommend, their reasons are reasons for something else, and are left out.
 */
export function letterReasons(matter: LetterCase): Result<readonly LetterReason[]> {
  const { reasons, departure } = matter.decided;
  const own = matter.open(reasons, 'reasons');
  if (!own.ok) return own;
  const spoken = own.value === null ? [] : [{ text: own.value, basis: [] }];
  return ok([...spoken, ...(departure === 'none' ? ruleReasons(matter) : [])]);
}

/** What the decision rests on: of the decisive rules, else of all that were met. */
export function letterBasis(matter: LetterCase): readonly string[] {
  const { basis, decisive }: Recommendation = matter.decided.recommendation;
  const own = basis.filter(({ rules }) => rules.some((rule) => decisive.includes(rule)));
  return cited(matter, own.length > 0 ? own : basis);
}
