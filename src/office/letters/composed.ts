import type { LetterInput } from '../../domain/letter/letter-input.js';
import type { StoredEntry } from '../ports.js';

/** A letter as it was composed, without its code, and the entries that it rests on. */
export interface Composed {
  readonly letter: LetterInput;
  /** Those of its case. */
  readonly entries: readonly StoredEntry[];
  readonly subject: string | null;
  readonly decision: number | null;
  readonly order: number | null;
  readonly proposal: number | null;
  /** Whom it goes to where the request names nobody, as opaque ids. */
  readonly recipients: readonly string[];
}
