import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { codeOf, readProblem, writeProblem } from './file-problem.js';

const form = /^[A-Za-z0-9_-]{43}\n?$/;

export interface WriteToken {
  readonly token: string;
  readonly path: string;
}

/**
 * The token that every write needs until there are accounts: 256 random bits, made at the first start in the data
 * folder, for its owner alone. If the process dies while it is made, the next start says so and names the file.
 */
export function writeTokenIn(data: string): Result<WriteToken> {
  const path = join(data, 'write-token');
  try {
    const token = randomBytes(32).toString('base64url');
    const file = openSync(path, 'wx', 0o600);
    try {
      writeSync(file, `${token}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return ok({ token, path });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return fail([writeProblem(path, error)]);
  }
  try {
    const text = readFileSync(path, 'utf8');
    if (form.test(text)) return ok({ token: text.trim(), path });
    return fail([problem('write_token_form', { file: quoted(path) })]);
  } catch (error) {
    return fail([readProblem(path, error)]);
  }
}
