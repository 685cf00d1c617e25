import { canonicalJson, type Json } from '../domain/canonical-json.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { problem } from '../domain/problem.js';
import { type Recommendation, recommendationSchema, type RuleTrace } from '../domain/recommendation.js';
import { fail, ok, type Result } from '../domain/result.js';
import { valuesOf } from '../engine/gather-facts.js';
import { structureOf } from '../engine/record.js';
import { allRules } from '../rulebook/all-rules.js';
import type { Rulebook } from '../rulebook/model.js';
import type { OfficeDeps } from './deps.js';
import { isObject } from './plain.js';
import type { Kept, RecommendationBody } from './recommendation-body.js';
import { readLetter, restoreTrace } from './restore-trace.js';

/** What an entry recorded of a recommendation, as it is compared: with the facts that stand beside it. */
export function recordedFacts(
  rulebook: Rulebook,
  facts: RecommendationBody['facts'],
): Recommendation['facts'] {
  const shown = rulebook.facts.filter(({ type, personal }) => type !== 'text' && !personal);
  return Object.fromEntries(
    shown
      .map(({ id }) => [id, facts[id] ?? { value: null, origin: 'unknown' as const }] as const)
      .sort(([a], [b]) => byCodeUnit(a, b)),
  );
}

function restoreRules(
  rulebook: Rulebook,
  letters: Json | undefined,
  facts: RecommendationBody['facts'],
): RuleTrace[] | undefined {
  if (!isObject(letters)) return undefined;
  const values = valuesOf(facts);
  const rules: RuleTrace[] = [];
  for (const { id, effect, when } of allRules(rulebook)) {
    const recorded = letters[id];
    if (typeof recorded !== 'string') continue;
    const verdict = readLetter(recorded[0]);
    const trace = restoreTrace(when, recorded.slice(2), values);
    if (!verdict || !trace) return undefined;
    rules.push({ id, effect, verdict, when: trace });
  }
  return rules.length === Object.keys(letters).length ? rules : undefined;
}

/**
 * The whole recommendation that an entry recorded, condition trees included, without evaluating anything: what is
 * shown is what was recorded. A problem when what comes of it does not have the recorded hash.
 */
export function restoreRecommendation(
  { sha256 }: Pick<OfficeDeps, 'sha256'>,
  seq: number,
  body: RecommendationBody,
  { recommendation, text }: Kept,
  rulebook: Rulebook,
): Result<Recommendation> {
  const differs = (found: string): Result<Recommendation> =>
    fail([problem('office_recommendation_differs', { number: seq, expected: body.structure_sha256, found })]);
  const rules = restoreRules(rulebook, recommendation['rules'], body.facts);
  if (!rules) return differs('rules that the rulebook does not have');
  const facts = recordedFacts(rulebook, body.facts);
  const whole = recommendationSchema.safeParse({ ...recommendation, rules, facts, text });
  if (!whole.success) return differs('members of another form');
  const found = sha256(canonicalJson(structureOf(whole.data)));
  return found === body.structure_sha256 ? ok(whole.data) : differs(found);
}
