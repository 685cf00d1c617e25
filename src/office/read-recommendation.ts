import { problem } from '../domain/problem.js';
import type { Recommendation } from '../domain/recommendation.js';
import { readJson } from '../domain/json-reader.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { OfficeDeps } from './deps.js';
import { loadRulebooks } from './load-rulebooks.js';
import type { EntryReader, ReadTx } from './ports.js';
import {
  type Kept,
  keptSchema,
  type RecommendationBody,
  recommendationBodySchema,
} from './recommendation-body.js';
import { restoreRecommendation } from './restore-recommendation.js';
import { readText } from './text-parts.js';

/** A recommendation with the number of its entry. */
export interface MadeRecommendation {
  readonly seq: number;
  readonly subject: string;
  readonly recommendation: Recommendation;
}

/** The inputs and the record of a `recommendation_made` entry. */
export async function readRecommendationEntry(
  trail: EntryReader,
  deps: Pick<OfficeDeps, 'sha256'>,
  seq: number,
): Promise<
  Result<{ readonly caseId: string | null; readonly body: RecommendationBody; readonly kept: Kept }>
> {
  const unreadable = fail([problem('office_recommendation_unreadable', { number: seq })]);
  const stored = await trail.entry(seq);
  if (stored?.entry.kind !== 'recommendation_made') return unreadable;
  const body = recommendationBodySchema.safeParse(stored.entry.body);
  if (!body.success) return unreadable;
  const caseId = stored.entry.case;
  if (body.data.kept) return ok({ caseId, body: body.data, kept: body.data.kept });
  if (!body.data.kept_in) return unreadable;
  const text = await readText(trail, deps, body.data.kept_in);
  if (!text.ok) return text;
  const json = readJson(text.value);
  const kept = keptSchema.safeParse(json.ok ? json.value : null);
  return kept.success ? ok({ caseId, body: body.data, kept: kept.data }) : unreadable;
}

/** The whole recommendation of an entry, as it was shown. */
export async function readRecommendation(
  tx: Pick<ReadTx, 'trail' | 'projections'>,
  deps: Pick<OfficeDeps, 'sha256' | 'shelf'>,
  seq: number,
): Promise<Result<MadeRecommendation & { readonly body: RecommendationBody }>> {
  const read = await readRecommendationEntry(tx.trail, deps, seq);
  if (!read.ok) return read;
  const { body, kept } = read.value;
  const loaded = await loadRulebooks(deps, tx, body.rulebook);
  if (!loaded.ok) return loaded;
  const chosen = Object(kept.recommendation['rulebook']).hash;
  const found = loaded.value.find(({ rulebook }) => rulebook.hash === chosen);
  if (!found) return fail([problem('office_recommendation_unreadable', { number: seq })]);
  const restored = restoreRecommendation(deps, seq, body, kept, found.rulebook);
  return restored.ok ? ok({ seq, subject: body.subject, recommendation: restored.value, body }) : restored;
}
