import type { Json } from './canonical-json.js';
import { foundAt, type Scanner, scannerOf, scanNumber, scanString, skipBlanks } from './json-scanner.js';
import { problem } from './problem.js';
import { fail, ok, type Result } from './result.js';
import { shownText } from './shown.js';
import { decodeUtf8 } from './utf8.js';

export interface JsonOptions {
  /** Named in the problems. */
  readonly file?: string;
  /** How deep lists and objects may nest, 64 unless said. */
  readonly maxDepth?: number;
}

const deepest = 64;
/** Keys that reach an object's prototype in code that assigns without care. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const literals: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

// INVARIANT: every read* function leaves the scanner after what it read, or complains and returns undefined, and
// then nothing more is read. It recurses once per level, and so never deeper than `levels`.

function readValue(scanner: Scanner, levels: number): Json | undefined {
  const first = scanner.text[scanner.at];
  if (first === undefined) return endedEarly(scanner);
  if (first === '{' || first === '[') {
    if (levels === 0) {
      scanner.complain('json_too_deep', scanner.at, undefined, { most: String(scanner.maxDepth) });
      return undefined;
    }
    return first === '{' ? readObject(scanner, levels - 1) : readList(scanner, levels - 1);
  }
  if (first === '"') return scanString(scanner);
  if (first === '-' || (first >= '0' && first <= '9')) return scanNumber(scanner);
  return readLiteral(scanner);
}

function endedEarly(scanner: Scanner): undefined {
  scanner.complain('json_ended_early', scanner.at);
}

function readLiteral(scanner: Scanner): Json | undefined {
  for (const [name, value] of literals) {
    if (!scanner.text.startsWith(name, scanner.at)) continue;
    if (/[\w.+-]/.test(scanner.text[scanner.at + name.length] ?? '')) break;
    scanner.at += name.length;
    return value;
  }
  scanner.complain('json_value_expected', scanner.at, foundAt(scanner));
  return undefined;
}

/** Goes past a comma or the closing bracket; says which, or undefined when neither stands there. */
function readSeparator(scanner: Scanner, close: ']' | '}'): 'more' | 'closed' | undefined {
  skipBlanks(scanner);
  const next = scanner.text[scanner.at];
  if (next === undefined) return endedEarly(scanner);
  if (next !== close && next !== ',') {
    scanner.complain('json_separator_expected', scanner.at, foundAt(scanner), {
      expected: `\`,\` \`${close}\``,
    });
    return undefined;
  }
  const comma = scanner.at;
  scanner.at += 1;
  if (next === close) return 'closed';
  skipBlanks(scanner);
  if (scanner.text[scanner.at] !== close) return 'more';
  scanner.complain('json_trailing_comma', comma, close);
  return undefined;
}

/** Whether the list or object that opens at the scanner is empty; goes past its bracket, and past both if so. */
function opensEmpty(scanner: Scanner, close: ']' | '}'): boolean {
  scanner.at += 1;
  skipBlanks(scanner);
  const empty = scanner.text[scanner.at] === close;
  if (empty) scanner.at += 1;
  return empty;
}

function readList(scanner: Scanner, levels: number): Json | undefined {
  const items: Json[] = [];
  if (opensEmpty(scanner, ']')) return items;
  for (;;) {
    scanner.path.push(items.length);
    const item = readValue(scanner, levels);
    if (item === undefined) return undefined;
    scanner.path.pop();
    items.push(item);
    const next = readSeparator(scanner, ']');
    if (next === undefined) return undefined;
    if (next === 'closed') return items;
  }
}

function readKey(scanner: Scanner): string | undefined {
  const next = scanner.text[scanner.at];
  if (next === undefined) return endedEarly(scanner);
  if (next === '"') return scanString(scanner);
  scanner.complain('json_key_expected', scanner.at, foundAt(scanner));
  return undefined;
}

function readColon(scanner: Scanner): true | undefined {
  skipBlanks(scanner);
  const next = scanner.text[scanner.at];
  if (next === undefined) return endedEarly(scanner);
  if (next === ':') {
    scanner.at += 1;
    skipBlanks(scanner);
    return true;
  }
  scanner.complain('json_separator_expected', scanner.at, foundAt(scanner), { expected: '`:`' });
  return undefined;
}

function readObject(scanner: Scanner, levels: number): Json | undefined {
  const members: Record<string, Json> = {};
  if (opensEmpty(scanner, '}')) return members;
  for (;;) {
    const keyAt = scanner.at;
    const key = readKey(scanner);
    if (key === undefined) return undefined;
    scanner.path.push(key);
    const refused = forbiddenKeys.has(key) ? 'json_forbidden_key' : undefined;
    const code = refused ?? (Object.hasOwn(members, key) ? 'json_duplicate_key' : undefined);
    if (code) scanner.complain(code, keyAt, key);
    if (!readColon(scanner)) return undefined;
    const value = readValue(scanner, levels);
    if (value === undefined) return undefined;
    scanner.path.pop();
    if (!code) members[key] = value;
    const next = readSeparator(scanner, '}');
    if (next === undefined) return undefined;
    if (next === 'closed') return members;
  }
}

/**
 * Reads one JSON text (RFC 8259) strictly, as I-JSON (RFC 7493) and a little more: no byte order mark, nothing
 * after the value, no duplicate keys, no lone surrogates, no deep nesting, no number that would not print back to
 * the same decimal value or lies beyond 2^53-1, no key that could reach a prototype. Nothing is normalised; -0 is
 * read as 0. Time and memory are linear in the text.
 * @returns the value, of plain objects with own members, or up to a hundred problems, each with its place. A fault
 * of syntax ends the reading; the others do not.
 */
export function readJson(text: string, options: JsonOptions = {}): Result<Json> {
  const scanner = scannerOf(text, options.maxDepth ?? deepest, options.file);
  if (text.startsWith('\ufeff')) {
    scanner.complain('text_byte_order_mark', 0);
    return fail(scanner.problems);
  }
  skipBlanks(scanner);
  if (scanner.at === text.length) {
    const empty =
      options.file === undefined
        ? problem('text_empty')
        : problem('file_empty', { file: shownText(options.file) }, { file: options.file });
    return fail([empty]);
  }
  const value = readValue(scanner, scanner.maxDepth);
  if (value === undefined) return fail(scanner.problems);
  skipBlanks(scanner);
  if (scanner.at < text.length) scanner.complain('json_trailing_text', scanner.at, foundAt(scanner));
  return scanner.problems.length > 0 ? fail(scanner.problems) : ok(value);
}

/** Reads bytes as `readJson` reads a text, and refuses what is not UTF-8. */
export function readJsonBytes(bytes: Uint8Array, options: JsonOptions = {}): Result<Json> {
  const text = decodeUtf8(bytes, options.file);
  return text.ok ? readJson(text.value, options) : text;
}
