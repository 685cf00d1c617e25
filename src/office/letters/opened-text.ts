import type { Json } from '../../domain/canonical-json.js';
import type { Commitment } from '../../domain/commitment.js';
import { problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { cleanText } from './clean-text.js';

/** Opens recorded texts; `what` says in both languages which one it is. */
export type OpenText = (sealed: Commitment | null | undefined, what: string) => Result<string | null>;

/** Null where nothing was recorded; a problem where it was erased. */
export const textOpener =
  (values: ReadonlyMap<string, Json>): OpenText =>
  (sealed, what) => {
    if (!sealed) return ok(null);
    const value = values.get(sealed.path);
    if (typeof value !== 'string')
      return fail([problem('office_letter_part_erased', { expected: quoted(what) })]);
    const text = cleanText(value);
    return ok(text === '' ? null : text);
  };
