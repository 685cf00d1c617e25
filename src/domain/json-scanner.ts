import { printsBack } from './decimal.js';
import { jsonPointer } from './json-pointer.js';
import { type ProblemCode, type Problem, problem, quoted } from './problem.js';
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
  /** Records a problem at an offset; the scanner can go on. */
  readonly complain: (code: ProblemCode, offset: number, params?: Readonly<Record<string, string>>) => void;
}

const mostProblems = 100;
const longestStep = 200;

/** User input for a message: cut before it is looked at, since it may be megabytes, and always well-formed. */
export const shown = (text: string): string =>
  quoted(
    text
      .slice(0, 300)
      .replace(/\p{Surrogate}/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

const shortStep = (step: string | number): string | number =>
  typeof step === 'string' && step.length > longestStep ? `${step.slice(0, longestStep)}…` : step;

/** A scanner at the start of `text`. It keeps the first hundred problems; more would help nobody. */
export function scannerOf(text: string, maxDepth: number, file: string | undefined): Scanner {
  const placeOf = placesIn(text);
  const path: (string | number)[] = [];
  const problems: Problem[] = [];
  const complain: Scanner['complain'] = (code, offset, params = {}) => {
    if (problems.length >= mostProblems) return;
    const place = { ...placeOf(offset), path: jsonPointer(path.map(shortStep)) };
    problems.push(problem(code, params, file === undefined ? place : { file, ...place }));
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
  return shown(word.exec(text)?.[0] ?? '');
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
/** Digits enough for every whole number of at most 15 digits, which a double holds exactly. */
const exactLength = 15;

/** Reads the number at the scanner; undefined when there is none. -0 is read as 0. */
export function scanNumber(scanner: Scanner): number | undefined {
  number.lastIndex = scanner.at;
  const said = number.exec(scanner.text)?.[0];
  if (said === undefined) {
    scanner.complain('json_number_syntax', scanner.at, { found: foundAt(scanner) });
    return undefined;
  }
  const value = Number(said);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    scanner.complain('json_number_too_large', scanner.at, { found: shown(said) });
  } else if (!(said.length <= exactLength && Number.isInteger(value)) && !printsBack(said, value)) {
    scanner.complain('json_number_not_exact', scanner.at, { found: shown(said), nearest: String(value) });
  }
  scanner.at += said.length;
  return value === 0 ? 0 : value;
}

/** All but the quote, the backslash and U+0000 to U+001F. */
const plain = /[ !#-[\]-\uffff]*/y;
const surrogate = /[\ud800-\udfff]/;
const loneSurrogate = /\p{Surrogate}/u;
const escapeSequence = /\\(?:(["\\/bfnrt])|u([0-9a-fA-F]{4}))/y;
const escaped: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Code units up to the next quote, escape or control character; a pair of surrogates is never cut by these. */
function scanPlain(scanner: Scanner): string {
  plain.lastIndex = scanner.at;
  plain.test(scanner.text);
  const units = scanner.text.slice(scanner.at, plain.lastIndex);
  if (surrogate.test(units)) {
    const lone = loneSurrogate.exec(units);
    if (lone) {
      scanner.complain('json_lone_surrogate', scanner.at + lone.index, { found: shown(lone[0]) });
    }
  }
  scanner.at = plain.lastIndex;
  return units;
}

function scanEscape(scanner: Scanner): string | undefined {
  const start = scanner.at;
  escapeSequence.lastIndex = start;
  const match = escapeSequence.exec(scanner.text);
  if (!match) {
    if (start + 1 >= scanner.text.length) scanner.complain('json_ended_early', scanner.text.length);
    else scanner.complain('json_bad_escape', start, { found: shown(scanner.text.slice(start, start + 6)) });
    return undefined;
  }
  scanner.at = escapeSequence.lastIndex;
  const [whole, letter, hex = ''] = match;
  if (letter !== undefined) return escaped[letter];
  const unit = Number.parseInt(hex, 16);
  if (unit < 0xd800 || unit > 0xdfff) return String.fromCharCode(unit);
  const low = unit < 0xdc00 ? escapeSequence.exec(scanner.text)?.[2] : undefined;
  const lowUnit = Number.parseInt(low ?? '0', 16);
  if (lowUnit >= 0xdc00 && lowUnit <= 0xdfff) {
    scanner.at = escapeSequence.lastIndex;
    return String.fromCharCode(unit, lowUnit);
  }
  scanner.complain('json_lone_surrogate', start, { found: shown(whole) });
  return '\ufffd';
}

/** Reads the string whose opening quote is at the scanner; undefined when it cannot be read to its end. */
export function scanString(scanner: Scanner): string | undefined {
  scanner.at += 1;
  let value = scanPlain(scanner);
  while (scanner.text[scanner.at] !== '"') {
    const next = scanner.text[scanner.at];
    if (next === undefined) {
      scanner.complain('json_ended_early', scanner.at);
      return undefined;
    }
    if (next !== '\\') {
      scanner.complain('json_control_character', scanner.at, { found: shown(next) });
      return undefined;
    }
    const unescaped = scanEscape(scanner);
    if (unescaped === undefined) return undefined;
    value += unescaped + scanPlain(scanner);
  }
  scanner.at += 1;
  return value;
}
