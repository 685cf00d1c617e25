import type { Rulebook } from '../rulebook/model.js';

/** A version of a rulebook as it was published. */
export interface PublishedRulebook {
  readonly rulebook: Rulebook;
  /** SHA-256 of the text of the calendar that it was read with; null when the calendar stands in its own file. */
  readonly calendarSha256: string | null;
  readonly publishedSeq: number;
}

/**
 * Published rulebooks by hash. A rulebook is parsed once, since what the engine compiles is kept by object: two
 * objects of one rulebook would be compiled twice.
 */
export type Shelf = Map<string, PublishedRulebook>;

export const emptyShelf = (): Shelf => new Map();
