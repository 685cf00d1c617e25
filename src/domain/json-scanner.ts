import { printsBack } from './decimal.js';
import { jsonPointer } from './json-pointer.js';
import { type Problem, type ProblemCode, problem } from './problem.js';
import { shownText } from './shown.js';
import { placesIn } from './text-place.js';

/** What a reader of JSON text knows on its way. Only this folder's JSON reader changes it. */
export interface Scanner {
  readonly text: string;
  readonly maxDepth: number;
  /** Offset of the next unread code unit. */
  at: number;
  /** Keys and indices that lead to the value being read. */
  readonly path: (string | number)[];
  readonly problems: Problem[];
  /** Records a problem at an offset, with the user's text that was found there; the scanner can go on. */
  readonly complain: (
    code: ProblemCode,
    offset: number,
    found?: string,
    params?: Readonly<Record<string, string>>,
  ) => void;
}

const mostProblems = 100;
const longestStep = 200;

const shortStep = (step: string | number): string | number =>
  typeof step === 'string' && step.length > longestStep ? `${step.slice(0, longestStep)}…` : step;

/** A scanner at the start of `text`. It keeps the first hundred problems; more would help nobody. */
export function scannerOf(text: string, maxDepth: number, file: string | undefined): Scanner {
  const placeOf = placesIn(text);
  const path: (string | number)[] = [];
  const problems: Problem[] = [];
  const complain: Scanner['complain'] = (code, offset, found, params = {}) => {
    if (problems.length >= mostProblems) return;
    const place = { ...placeOf(offset), path: jsonPointer(path.map(shortStep)) };
    const all = found === undefined ? params : { ...params, found: shownText(found) };
    problems.push(problem(code, all, file === undefined ? place : { file, ...place }));
  };
  return { text, maxDepth, at: 0, path, problems, complain };
}

const blank = /[ \t\n\r]*/y;

export function skipBlanks(scanner: Scanner): void {
  blank.lastIndex = scanner.at;
  blank.test(scanner.text);
  scanner.at = blank.lastIndex;
}

const word = /[\p{L}\p{N}_$+.-]{1,150}|./suy;

/** The word or character at the scanner, for a message. */
export function foundAt({ text, at }: Scanner): string {
  word.lastIndex = at;
  return word.exec(text)?.[0] ?? '';
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
/** A double holds every whole number of at most 15 digits exactly: the common case needs no closer look. */
const surelyExact = /^-?\d{1,15}$/;

/** Reads the number at the scanner; undefined when there is none. -0 is read as 0. */
export function scanNumber(scanner: Scanner): number | undefined {
  number.lastIndex = scanner.at;
  const said = number.exec(scanner.text)?.[0];
  if (said === undefined) {
    scanner.complain('json_number_syntax', scanner.at, foundAt(scanner));
    return undefined;
  }
  const value = Number(said);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    scanner.complain('json_number_too_large', scanner.at, said);
  } else if (!surelyExact.test(said) && !printsBack(said, value)) {
    scanner.complain('json_number_not_exact', scanner.at, said, { nearest: String(value) });
  }
  scanner.at += said.length;
  return value === 0 ? 0 : value;
}

/** All but the quote, the backslash and U+0000 to U+001F. */
const plain = /[ !#-[\]-\uffff]*/y;
const surrogate = /[\ud800-\udfff]/;
const loneSurrogate = /\p{Surrogate}/u;
const escapeSequence = /\\(?:["\\/bfnrt]|u([0-9a-fA-F]{4}))/y;

/** Goes to the next quote, escape or control character; these never cut a pair of surrogates in two. */
function skipPlain(scanner: Scanner): void {
  plain.lastIndex = scanner.at;
  plain.test(scanner.text);
  const units = scanner.text.slice(scanner.at, plain.lastIndex);
  // The first test is the cheap one: it fails for nearly every text.
  const lone = surrogate.test(units) ? loneSurrogate.exec(units) : null;
  if (lone) scanner.complain('json_lone_surrogate', scanner.at + lone.index, lone[0]);
  scanner.at = plain.lastIndex;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** The code unit that the escape at `offset` writes with four digits; NaN for other escapes, undefined for none. */
function escapedUnit(text: string, offset: number): number | undefined {
  escapeSequence.lastIndex = offset;
  const match = escapeSequence.exec(text);
  return match ? Number.parseInt(match[1] ?? '', 16) : undefined;
}

function skipEscape(scanner: Scanner): true | undefined {
  const { text, at } = scanner;
  const unit = escapedUnit(text, at);
  if (unit === undefined) {
    if (at + 1 >= text.length) scanner.complain('json_ended_early', text.length);
    else scanner.complain('json_bad_escape', at, text.slice(at, at + 6));
    return undefined;
  }
  scanner.at += Number.isNaN(unit) ? 2 : 6;
  if (isHigh(unit) && isLow(escapedUnit(text, scanner.at) ?? 0)) scanner.at += 6;
  else if (isHigh(unit) || isLow(unit)) {
    scanner.complain('json_lone_surrogate', at, text.slice(at, at + 6));
  }
  return true;
}

function skipString(scanner: Scanner): 'plain' | 'escaped' | undefined {
  scanner.at += 1;
  let kind: 'plain' | 'escaped' = 'plain';
  for (;;) {
    skipPlain(scanner);
    const next = scanner.text[scanner.at];
    if (next === '"') {
      scanner.at += 1;
      return kind;
    }
    if (next !== '\\') {
      if (next === undefined) scanner.complain('json_ended_early', scanner.at);
      else scanner.complain('json_control_character', scanner.at, next);
      return undefined;
    }
    kind = 'escaped';
    while (scanner.text[scanner.at] === '\\') if (!skipEscape(scanner)) return undefined;
  }
}

/** Reads the string whose opening quote is at the scanner; undefined when it cannot be read to its end. */
export function scanString(scanner: Scanner): string | undefined {
  const start = scanner.at;
  const kind = skipString(scanner);
  if (kind !== 'escaped') return kind && scanner.text.slice(start + 1, scanner.at - 1);
  // Every escape was looked at above. Joining the pieces here would hold many times the text's size in memory.
  const value: unknown = JSON.parse(scanner.text.slice(start, scanner.at));
  return String(value);
}
