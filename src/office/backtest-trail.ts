import type { Problem } from '../domain/problem.js';
import type { Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import type { Kept, RecommendationBody } from './recommendation-body.js';

/** How far a trail is read, and by what it is known again. */
export interface TrailHead {
  readonly size: number;
  /** Of the tree over these entries, base64. */
  readonly root: string;
  /** Leaf of the last of them, hex; empty where it is not looked at. */
  readonly leaf: string;
}

/** The latest recommendation of one subject, as it was recorded. */
export interface LatestRecommendation {
  readonly seq: number;
  readonly caseId: string;
  readonly body: RecommendationBody;
  /** What came of it, or why it cannot be read; null for other rulebooks, of which it is not asked. */
  readonly kept: Result<Kept> | null;
}

/** An entry of the kind that cannot be read at all. */
export interface UnreadableEntry {
  readonly seq: number;
  readonly caseId: string | null;
  readonly problems: readonly Problem[];
}

export interface TrailPage {
  readonly latest: readonly LatestRecommendation[];
  readonly unreadable: readonly UnreadableEntry[];
  /** The number with which the next page begins; the trail's size after the last one. */
  readonly next: number;
}

/**
 * What a backtest reads: the latest recommendation of every subject within the first `head.size` entries, in the
 * order of their entries, a page at a time. Whatever stands behind it gives the same for the same trail.
 */
export interface RecordedTrail {
  readonly head: TrailHead;
  /** Published versions of the rulebook, by hash. */
  readonly versions: ReadonlyMap<string, Rulebook>;
  /** Pages from an entry on. A problem is the last thing given. */
  readonly pages: (from: number) => AsyncIterable<Result<TrailPage>>;
}
