import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';

const form = /^[A-Za-z0-9_-]{43}\n?$/;
const fileName = 'calendar-key';

/** The tokens of calendars' addresses: each is of one owner, and all of them end when their key is renewed. */
export interface CalendarKeys {
  /** The token of an owner's address. */
  readonly tokenFor: (owner: string) => Result<string>;
  /** Makes a new key: every address that was handed out ends. */
  readonly renew: () => Result<null>;
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

function writeKey(path: string, flag: 'w' | 'wx'): void {
  const file = openSync(path, flag, 0o600);
  try {
    writeSync(file, `${randomBytes(32).toString('base64url')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function readKey(path: string): Result<Buffer> {
  const text = readFileSync(path, 'utf8');
  if (form.test(text)) return ok(Buffer.from(text.trim(), 'base64url'));
  return fail([problem('calendar_key_form', { file: quoted(path) })]);
}

/** What the system refuses is a problem; a fault of the program is thrown on. */
function orProblem<T>(path: string, run: () => Result<T>): Result<T> {
  try {
    return run();
  } catch (error) {
    const found = codeOf(error);
    if (found === '') throw error;
    return fail([problem('calendar_key_unusable', { file: quoted(path), found })]);
  }
}

/**
 * The key stands in the data folder, for its owner alone, and is made when the first address is asked for. It is read
 * each time, so that a renewal holds at once, in every process on the folder.
 */
export function calendarKeys(folder: string): CalendarKeys {
  const path = join(folder, fileName);
  const key = (): Result<Buffer> => {
    try {
      return readKey(path);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
    try {
      writeKey(path, 'wx');
    } catch (error) {
      // Another process has made it meanwhile.
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    return readKey(path);
  };
  return {
    tokenFor: (owner) =>
      orProblem(path, () => {
        const found = key();
        if (!found.ok) return found;
        return ok(
          createHmac('sha256', found.value).update(`gradus/calendar/1\0${owner}`, 'utf8').digest('base64url'),
        );
      }),
    renew: () =>
      orProblem(path, () => {
        const made = `${path}.${randomBytes(6).toString('hex')}`;
        writeKey(made, 'wx');
        renameSync(made, path);
        return ok(null);
      }),
  };
}

/** Whether the token is the expected one, in a time that tells nothing of how much of it was right. */
export function isToken(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given, 'utf8'), Buffer.from(expected, 'utf8')];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The path of an owner's calendar, with what lets its holder read it. */
export const calendarPath = (owner: string, token: string, language: 'zh' | 'en'): string =>
  `/v1/calendars/${encodeURIComponent(owner)}.ics?token=${token}&lang=${language}`;
