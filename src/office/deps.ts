import type { Entry } from '../domain/entry.js';
import type { LetterInput } from '../domain/letter/letter-input.js';
import type { Recommendation } from '../domain/recommendation.js';
import type { Result } from '../domain/result.js';
import type { EngineDisagreement, RecommendRequest } from '../engine/recommend.js';
import type { Clock, RandomBytes, RequestKey, Store } from './ports.js';
import type { OfficeSettings } from './settings.js';
import type { Shelf } from './shelf.js';

/** Who asks. `authenticated`: the service knows that it is them, and does not take their word for it. */
export type Actor = Entry['actor'];

/** A letter as a document. */
export interface MadeLetter {
  /** A DOCX file; the same letter gives the same bytes. */
  readonly bytes: Uint8Array;
  /** SHA-256, hex, of the office's own DOCX that was filled; null for the form that Gradus has. */
  readonly template: string | null;
}

/** What everything that the office does needs. `main` makes it once; a shelf belongs to one store. */
export interface OfficeDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** SHA-256 of a text as UTF-8, 64 hex digits. */
  readonly sha256: (text: string) => string;
  /** `recommend` of the engine. */
  readonly recommend: (request: RecommendRequest) => Promise<Result<Recommendation, EngineDisagreement>>;
  /** Published rulebooks that were parsed before. */
  readonly shelf: Shelf;
  readonly settings: OfficeSettings;
  /** Sets a letter in the office's own form, or in that of Gradus. Problems: those of the office's form. */
  readonly makeLetter: (letter: LetterInput) => Promise<Result<MadeLetter>>;
}

/** What every act that writes has. `idempotency` null: for callers inside the process that cannot be cut off. */
export interface Asked {
  readonly actor: Actor;
  readonly idempotency: RequestKey | null;
}

/** Whether the answer is that of an earlier request with the same key. */
export interface Answered {
  readonly repeated: boolean;
}
