import { problem, quoted } from '../domain/problem.js';
import type { Result } from '../domain/result.js';
import { fail, ok } from '../domain/result.js';
import { base64Of, bytesOfBase64, concat, equalBytes, hexOf, utf8 } from './bytes.js';
import type { Ed25519Sign, Ed25519Verify } from './primitives.js';
import type { VerifierKey } from './verifier-key.js';
import { isKeyName } from './verifier-key.js';

const longestNote = 1_000_000;
const mostSignatures = 100;

interface NamedKey {
  readonly name: string;
  readonly keyId: Uint8Array;
}

export interface NoteSigner extends NamedKey {
  readonly sign: (text: Uint8Array) => Uint8Array;
}

export interface NoteVerifier extends NamedKey {
  readonly verify: (text: Uint8Array, signature: Uint8Array) => boolean;
}

export const noteSigner = (key: VerifierKey, sign: Ed25519Sign): NoteSigner => ({
  name: key.name,
  keyId: key.keyId,
  sign,
});

export const noteVerifier = (key: VerifierKey, verify: Ed25519Verify): NoteVerifier => ({
  name: key.name,
  keyId: key.keyId,
  verify: (text, signature) => verify(key.publicKey, text, signature),
});

export interface NoteSignature extends NamedKey {
  readonly signature: Uint8Array;
}

/** A note taken apart, before any signature is looked at. Its text must not be believed. */
export interface ParsedNote {
  /** Ends in a newline, which the signatures cover. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Of the ASCII control characters a note has the newline alone. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}

const malformed = (expected: string, found: string): Result<never> =>
  fail([problem('trail_note_malformed', { expected, found: quoted(found) })]);

function parseSignature(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = /^\u2014 ([^ ]+) ([^ ]+)$/u.exec(line) ?? [];
  const bytes = bytesOfBase64(encoded);
  if (!isKeyName(name) || !bytes || bytes.length < 5) return undefined;
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) };
}

/** Takes a note apart as C2SP signed-note says: text, empty line, one signature a line, each ended by a newline. */
export function parseNote(note: string): Result<ParsedNote> {
  if (note.length > longestNote)
    return malformed(`at most ${longestNote} characters`, `${note.length} characters`);
  if (hasControls(note)) return malformed('no control characters', note);
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return malformed('an empty line before the signatures', note);
  const lines = note.slice(end + 2).split('\n');
  if (lines.pop() !== '' || lines.length === 0)
    return malformed('signature lines that end in a newline', note);
  if (lines.length > mostSignatures)
    return malformed(`at most ${mostSignatures} signatures`, `${lines.length}`);
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignature(line);
    if (!signature) return malformed('a line of em dash, name and base64 signature', line);
    signatures.push(signature);
  }
  return ok({ text: note.slice(0, end + 1), signatures });
}

const signatureLine = (text: Uint8Array, { name, keyId, sign }: NoteSigner): string =>
  `\u2014 ${name} ${base64Of(concat(keyId, sign(text)))}\n`;

/**
 * Signs a text with each of the signers, in their order.
 * @throws TypeError for a text that is none of a note (it ends in a newline and has no other control characters) or a
 * name that is none of a key: both are bugs of whoever wrote the text.
 */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  if (!text.endsWith('\n') || hasControls(text)) throw new TypeError('the text of a note ends in a newline');
  if (!signers.length || !signers.every(({ name }) => isKeyName(name))) {
    throw new TypeError('a note is signed, and by keys whose names have neither blanks nor plus');
  }
  const bytes = utf8(text);
  return `${text}\n${signers.map((signer) => signatureLine(bytes, signer)).join('')}`;
}

/** Adds a signature under the ones that stand there, which stay as they are. Whoever signs has checked them before. */
export function countersignNote(note: string, signer: NoteSigner): Result<string> {
  const parsed = parseNote(note);
  return parsed.ok ? ok(note + signatureLine(utf8(parsed.value.text), signer)) : parsed;
}

const isOf = (key: NamedKey, other: NamedKey): boolean =>
  key.name === other.name && equalBytes(key.keyId, other.keyId);

export interface OpenedNote {
  readonly text: string;
  /** The names of the known keys that signed it, in the order of their signatures. */
  readonly signedBy: readonly string[];
}

/**
 * The text of a note that at least one of the verifiers signed. Signatures of unknown keys are passed over, as the
 * format demands; one of a known key that does not verify makes the whole note refused.
 */
export function openNote(note: string, verifiers: readonly NoteVerifier[]): Result<OpenedNote> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const bytes = utf8(parsed.value.text);
  const signedBy: string[] = [];
  for (const signature of parsed.value.signatures) {
    const verifier = verifiers.find((candidate) => isOf(candidate, signature));
    if (!verifier) continue;
    if (!verifier.verify(bytes, signature.signature)) {
      return fail([problem('trail_signature_wrong', { expected: quoted(signature.name) })]);
    }
    if (!signedBy.includes(verifier.name)) signedBy.push(verifier.name);
  }
  if (signedBy.length) return ok({ text: parsed.value.text, signedBy });
  const expected = verifiers.map(describeKey).join(', ');
  const found = parsed.value.signatures.map(describeKey).join(', ');
  return fail([problem('trail_note_unsigned', { expected, found })]);
}

function describeKey({ name, keyId }: NamedKey): string {
  return quoted(`${name}+${hexOf(keyId)}`);
}
