import { canonicalJson } from '../domain/canonical-json.js';
import type { Recommendation } from '../domain/recommendation.js';
import type { Result } from '../domain/result.js';
import type { EngineDisagreement, RecommendRequest, VersionPair } from '../engine/recommend.js';
import type { OfficeDeps } from './deps.js';
import { plain } from './plain.js';

export type Evaluate = (request: RecommendRequest) => Promise<Result<Recommendation, EngineDisagreement>>;

const pairKey = ({ rulebook, day, because }: VersionPair): readonly string[] => [rulebook.hash, day, because];

const keyOf = ({ subject, conduct, decision, rejected, facts, evaluatedOn }: RecommendRequest): string =>
  canonicalJson(plain([subject, conduct.map(pairKey), pairKey(decision), rejected, facts, evaluatedOn]));

/**
 * Evaluates and remembers, for the length of one act. A write evaluates ahead of its transaction, so that nobody else
 * waits for it, and asks again within: there it is evaluated anew only if what it rests on has changed meanwhile.
 */
export function evaluator({ recommend }: Pick<OfficeDeps, 'recommend'>): Evaluate {
  const known = new Map<string, ReturnType<Evaluate>>();
  return (request) => {
    const key = keyOf(request);
    const answer = known.get(key) ?? recommend(request);
    known.set(key, answer);
    return answer;
  };
}
