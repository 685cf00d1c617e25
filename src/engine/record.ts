import type { Json } from '../domain/canonical-json.js';
import type { Verdict } from '../domain/fact.js';
import type { ConditionTrace, Recommendation } from '../domain/recommendation.js';

const letters: Readonly<Record<Verdict, string>> = { met: 'm', not_met: 'n', undetermined: 'u' };

/** The verdicts of a condition's comparisons as letters (m, n, u), in the order in which they were written. */
export function leafLetters(trace: ConditionTrace): string {
  if ('all' in trace) return trace.all.map(leafLetters).join('');
  if ('any' in trace) return trace.any.map(leafLetters).join('');
  if ('not' in trace) return leafLetters(trace.not);
  if ('of' in trace) return leafLetters(trace.of);
  return letters[trace.verdict];
}

/** A recommendation as an entry of the trail keeps it: rules as letters, which a replay writes out again. */
export type RecordedRecommendation = Omit<Recommendation, 'rules' | 'text'> & {
  readonly rules: Readonly<Record<string, string>>;
};

/**
 * The structure without text and condition trees, small enough for an entry. For each rule its verdict's letter,
 * a colon and the letters of its comparisons.
 */
export function recordOf(recommendation: Recommendation): RecordedRecommendation {
  const { rules, text: _text, ...rest } = recommendation;
  return {
    ...rest,
    rules: Object.fromEntries(
      rules.map(({ id, verdict, when }) => [id, `${letters[verdict]}:${leafLetters(when)}`]),
    ),
  };
}

/** All of a recommendation but its sentences: what replay compares, as canonical JSON. */
export function structureOf(recommendation: Recommendation): Json {
  const { text: _text, ...structure } = recommendation;
  return structure as unknown as Json;
}
