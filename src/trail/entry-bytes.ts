import { canonicalJson } from '../domain/canonical-json.js';
import type { Json } from '../domain/canonical-json.js';
import type { Entry } from '../domain/entry.js';
import { entryBytesMost, entrySchema } from '../domain/entry.js';
import { problem, quoted } from '../domain/problem.js';
import type { Result } from '../domain/result.js';
import { fail, ok } from '../domain/result.js';
import { utf8 } from './bytes.js';

/** Deeper than any condition of a rulebook leads, and shallow enough for every reader's stack. */
const deepest = 256;

const quote = 0x22;
const backslash = 0x5c;

/** Counts brackets outside of texts, before anything recursive sees them. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) inText = false;
    } else if (byte === quote) inText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return false;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner ? Reflect.get(inner, key) : undefined),
    value,
  );
}

type Checked =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly path: string; readonly found: string };

function checkEnvelope(value: unknown): Checked {
  const parsed = entrySchema.safeParse(value);
  if (parsed.success) return { ok: true, entry: parsed.data };
  const [issue] = parsed.error.issues;
  const path =
    issue?.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : (issue?.path ?? []);
  const found = valueAt(value, path);
  return {
    ok: false,
    path: quoted(path.map(String).join('.')),
    found: found === undefined ? quoted('nothing') : quoted(found),
  };
}

/**
 * The bytes of an entry: its canonical JSON. They are what is hashed, stored and exported, and are never written anew.
 * Refused are entries over 65,535 bytes or 256 levels, and those that verification would refuse later.
 */
export function encodeEntry(entry: Entry): Result<Uint8Array> {
  const checked = checkEnvelope(entry);
  if (!checked.ok)
    return fail([problem('trail_entry_refused', { path: checked.path, found: checked.found })]);
  const bytes = utf8(canonicalJson(checked.entry));
  if (bytes.length > entryBytesMost) {
    return fail([problem('trail_entry_too_large', { found: bytes.length, expected: entryBytesMost })]);
  }
  return isTooDeep(bytes) ? fail([problem('trail_entry_too_deep', { expected: deepest })]) : ok(bytes);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parse(bytes: Uint8Array): { readonly text: string; readonly value: Json } | undefined {
  try {
    const text = decoder.decode(bytes);
    const value: Json = JSON.parse(text);
    return { text, value };
  } catch {
    return undefined;
  }
}

/** The canonical text, or undefined for what JSON can spell and canonical JSON cannot say, such as 1e999. */
function canonical(value: Json): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}

/** Whether the keys of every object within stand in the order of RFC 8785. */
function hasSortedKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasSortedKeys);
  let before: string | undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (before !== undefined && key < before) return false;
    if (!hasSortedKeys(inner)) return false;
    before = key;
  }
  return true;
}

/**
 * Whether the text is beyond doubt the canonical one of the value that was parsed from it. The language's own writer
 * differs from the canonical one in the order of keys and in lone surrogates, which it spells `\ud…`; where either may
 * be so, only writing the text anew can tell.
 */
const isSurelyCanonical = (text: string, value: Json): boolean =>
  JSON.stringify(value) === text && !text.includes('\\ud') && hasSortedKeys(value);

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/**
 * The entry that the bytes spell, for entry `number` of a trail. Bytes that are not canonical are refused: two
 * spellings of one entry would be two leaves, and a repeated key would show different readers different entries.
 */
export function decodeEntry(bytes: Uint8Array, number: number): Result<Entry> {
  const unreadable = (found: string): Result<Entry> =>
    fail([problem('trail_entry_unreadable', { number, found })]);
  if (bytes.length > entryBytesMost) return unreadable(`${bytes.length} bytes, at most ${entryBytesMost}`);
  if (isTooDeep(bytes)) return unreadable(`more than ${deepest} levels`);
  const parsed = parse(bytes);
  if (!parsed) return unreadable(quoted(String.fromCharCode(...bytes.subarray(0, 60))));
  const { text, value } = parsed;
  const expected = isSurelyCanonical(text, value) ? text : canonical(value);
  if (expected !== text) {
    const at = firstDifference(text, expected ?? '');
    const excerpt = (whole: string) => quoted(whole.slice(at, at + 20));
    const params = { number, at, expected: excerpt(expected ?? ''), found: excerpt(text) };
    return fail([problem('trail_entry_not_canonical', params)]);
  }
  const checked = checkEnvelope(value);
  return checked.ok
    ? ok(checked.entry)
    : fail([problem('trail_entry_invalid', { number, path: checked.path, found: checked.found })]);
}
