import type { Result } from '../../domain/result.js';

/** A digest as it is kept: one of each day and settings. */
export interface KeptDigest {
  readonly day: string;
  /** SHA-256 of the settings that it was made by. */
  readonly settings: string;
  /** `digestEdition` of the release that made it. */
  readonly edition: number;
  /** Where the day before begins in the trail, where the day does, and the size of the trail when it ended. */
  readonly since: number;
  readonly began: number;
  readonly size: number;
  /** JSON. */
  readonly content: string;
  /** SHA-256 of the canonical JSON of the content. */
  readonly hash: string;
}

/**
 * Digests of days that are over, so that they need not be made again. They are no part of the trail and no projection:
 * what is missing here, or is not right, is made again of the entries.
 */
export interface KeptDigests {
  find(day: string, settings: string): Promise<Result<KeptDigest | null>>;
  /**
   * Puts it in the place of the one with its day and settings, soon and at the latest when the store is closed. Where
   * that cannot be done nothing is said: it is made again when somebody asks for it.
   */
  keep(digest: KeptDigest): void;
}
