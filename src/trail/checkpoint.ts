import { problem, quoted } from '../domain/problem.js';
import type { Result } from '../domain/result.js';
import { fail, ok } from '../domain/result.js';
import { base64Of, bytesOfBase64 } from './bytes.js';
import type { NoteVerifier, OpenedNote } from './note.js';
import { openNote } from './note.js';
import { isKeyName } from './verifier-key.js';

/** The head of a trail at one size. */
export interface Checkpoint {
  readonly origin: string;
  /** How many entries it covers. */
  readonly size: number;
  /** The root of the tree over them, 32 bytes. */
  readonly root: Uint8Array;
}

/** The text of a C2SP tlog-checkpoint, without extension lines. */
export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${base64Of(root)}\n`;

/** Reads the text of a checkpoint: exactly the three lines; the format's extension lines are refused, none is written. */
export function parseCheckpoint(text: string): Result<Checkpoint> {
  const refuse = (what: string, found: string): Result<Checkpoint> =>
    fail([problem('trail_checkpoint_malformed', { what, found: quoted(found) })]);
  const [origin = '', digits = '', encoded = '', ...rest] = text.split('\n');
  if (rest.length !== 1 || rest[0] !== '') return refuse('the text', text);
  if (!isKeyName(origin)) return refuse('the origin', origin);
  const size = Number(digits);
  if (!/^(0|[1-9]\d*)$/.test(digits) || !Number.isSafeInteger(size)) return refuse('the size', digits);
  const root = bytesOfBase64(encoded);
  if (root?.length !== 32) return refuse('the root', encoded);
  return ok({ origin, size, root });
}

/** The checkpoint of a note that at least one of the verifiers signed, and the names of those that did. */
export function openCheckpoint(
  note: string,
  verifiers: readonly NoteVerifier[],
): Result<Checkpoint & Pick<OpenedNote, 'signedBy'>> {
  const opened = openNote(note, verifiers);
  if (!opened.ok) return opened;
  const checkpoint = parseCheckpoint(opened.value.text);
  return checkpoint.ok ? ok({ ...checkpoint.value, signedBy: opened.value.signedBy }) : checkpoint;
}
