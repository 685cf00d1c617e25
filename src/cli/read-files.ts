import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnit } from '../domain/identifiers.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { readProblem } from './file-problem.js';

/** The largest file that a command reads whole. */
const mostBytes = 16 * 1024 * 1024;

const tooLarge = (path: string, found: number): Problem =>
  problem('file_too_large', { file: quoted(path), most: mostBytes, found });

/** All pieces of an input of at most 16 MiB; a device that never ends is left at the limit. */
export async function whole(path: string, input: AsyncIterable<Uint8Array>): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input) {
    size += part.length;
    if (size > mostBytes) return fail([tooLarge(path, size)]);
    parts.push(part);
  }
  return ok(Buffer.concat(parts));
}

/** A byte order mark, which some editors write first, is no part of the text (RFC 8259 section 8.1). */
function decoded(path: string, bytes: Uint8Array): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail([problem('text_not_utf8', {}, { file: path })]);
  }
}

/** Reads a text file of at most 16 MiB as UTF-8; `-` is the given input. */
export async function readText(path: string, input: AsyncIterable<Uint8Array>): Promise<Result<string>> {
  try {
    const { size } = path === '-' ? { size: 0 } : await stat(path);
    if (size > mostBytes) return fail([tooLarge(path, size)]);
    const bytes = await whole(path, path === '-' ? input : createReadStream(path));
    return bytes.ok ? decoded(path, bytes.value) : bytes;
  } catch (error) {
    return fail([readProblem(path, error)]);
  }
}

/** The files below a folder that have one of the endings, sorted by code unit; a file stands for itself. */
export async function listFiles(
  path: string,
  endings: readonly string[],
): Promise<Result<readonly string[]>> {
  try {
    if (!(await stat(path)).isDirectory()) return ok([path]);
    const found = await readdir(path, { recursive: true, withFileTypes: true });
    const files = found
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => join(entry.parentPath, entry.name));
    return ok(files.sort(byCodeUnit));
  } catch (error) {
    return fail([readProblem(path, error)]);
  }
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The bytes of a file, piece by piece; opened when the first piece is asked for. */
export function readBytes(path: string): Result<AsyncIterable<Uint8Array>> {
  try {
    if (statSync(path).isDirectory()) return fail([problem('file_is_directory', { file: quoted(path) })]);
    return ok(createReadStream(path));
  } catch (error) {
    return fail([readProblem(path, error)]);
  }
}
