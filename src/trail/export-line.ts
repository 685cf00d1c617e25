import { entryBytesMost } from '../domain/entry.js';
import { problem, quoted } from '../domain/problem.js';
import type { Result } from '../domain/result.js';
import { fail, ok } from '../domain/result.js';
import { concat, hexOf, utf8 } from './bytes.js';

const head = utf8('{"entry":');
/** `,"leaf":"…","number":…}` and the newline, with the longest number there is. */
const longestTail = 103;
const newline = 0x0a;

/** Longer than any line of an export. */
export const lineBytesMost = head.length + entryBytesMost + longestTail;

export interface ExportLine {
  /** The entry's bytes, as they stand in the line. */
  readonly bytes: Uint8Array;
  /** The leaf that was stored with it, in hex; whether it is theirs is for verification to say. */
  readonly leaf: string;
  readonly number: number;
}

/** One line of an export, newline included; the entry's bytes go in as they are. */
export const exportLine = (number: number, entryBytes: Uint8Array, leaf: Uint8Array): Uint8Array =>
  concat(head, entryBytes, utf8(`,"leaf":"${hexOf(leaf)}","number":${number}}\n`));

/** Takes one line apart, for the place of entry `number`. A line without its newline is torn. */
export function parseExportLine(line: Uint8Array, number: number): Result<ExportLine> {
  const refuse = (expected: string, found: string): Result<ExportLine> =>
    fail([problem('trail_line_malformed', { number, expected, found })]);
  if (line.length > lineBytesMost) return refuse(`at most ${lineBytesMost} bytes`, `${line.length} or more`);
  if (line.at(-1) !== newline) return fail([problem('trail_line_torn', { number, found: line.length })]);
  const tail = String.fromCharCode(...line.subarray(Math.max(head.length, line.length - longestTail)));
  const [end = '', leaf = '', digits = ''] =
    /,"leaf":"([0-9a-f]{64})","number":(0|[1-9]\d{0,15})\}\n$/.exec(tail) ?? [];
  if (!end || !head.every((byte, at) => line[at] === byte)) {
    return refuse('entry, leaf and number', quoted(String.fromCharCode(...line.subarray(0, 60))));
  }
  return ok({ bytes: line.subarray(head.length, line.length - end.length), leaf, number: Number(digits) });
}
