import { ok, type Result } from '../../domain/result.js';
import type { Rulebook } from '../../rulebook/model.js';
import type { OfficeDeps } from '../deps.js';
import { loadRulebook } from '../load-rulebooks.js';
import type { ReadTx } from '../ports.js';
import { readRecommendation } from '../read-recommendation.js';

/** The versions that a decision went by. */
export interface DecidedBy {
  /** That of the recommendation: its ladder has the response. */
  readonly rulebook: Rulebook;
  /** That of the day of the decision: how it is appealed against is its to say. */
  readonly procedure: Rulebook;
  /** The response that was recommended. */
  readonly recommended: string | null;
}

/** The versions that a decision on this recommendation went by. */
export async function decidedBy(
  deps: Pick<OfficeDeps, 'sha256' | 'shelf'>,
  tx: ReadTx,
  recommendationSeq: number,
): Promise<Result<DecidedBy>> {
  const read = await readRecommendation(tx, deps, recommendationSeq);
  if (!read.ok) return read;
  const { body, recommendation } = read.value;
  const loaded = await loadRulebook(deps, tx, body.rulebook);
  if (!loaded.ok) return loaded;
  const [newest] = loaded.value;
  const versionOf = (hash: string): Rulebook =>
    (loaded.value.find(({ rulebook }) => rulebook.hash === hash) ?? newest).rulebook;
  return ok({
    rulebook: versionOf(recommendation.rulebook.hash),
    procedure: versionOf(body.decision.hash),
    recommended: recommendation.response,
  });
}
