import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { byCodeUnit } from '../domain/identifiers.js';

/** The largest file that a command reads whole. */
const mostBytes = 16 * 1024 * 1024;

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** What the file system refused, in the catalogue's words; other faults are bugs and are thrown on. */
export function fileProblem(path: string, error: unknown): Problem {
  const params = { file: quoted(path) };
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return problem('file_not_found', params);
    case 'EISDIR':
      return problem('file_is_directory', params);
    case 'EACCES':
    case 'EPERM':
      return problem('file_not_readable', params);
    case 'ENOSPC':
    case 'EROFS':
    case 'EDQUOT':
      return problem('file_not_writable', { ...params, why: codeOf(error) });
    default:
      throw error;
  }
}

async function wholeInput(input: AsyncIterable<Uint8Array>): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input) {
    size += part.length;
    if (size > mostBytes) return fail([tooLarge('-', size)]);
    parts.push(part);
  }
  return ok(Buffer.concat(parts));
}

const tooLarge = (path: string, found: number): Problem =>
  problem('file_too_large', { file: quoted(path), most: mostBytes, found });

function decoded(path: string, bytes: Uint8Array): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail([problem('text_not_utf8', {}, { file: path })]);
  }
}

/** Reads a text file of at most 16 MiB as UTF-8; `-` is the given input. */
export async function readText(path: string, input: AsyncIterable<Uint8Array>): Promise<Result<string>> {
  if (path === '-') {
    const whole = await wholeInput(input);
    return whole.ok ? decoded(path, whole.value) : whole;
  }
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return fail([tooLarge(path, size)]);
    return decoded(path, await readFile(path));
  } catch (error) {
    return fail([fileProblem(path, error)]);
  }
}

export async function writeText(path: string, text: string): Promise<Result<null>> {
  try {
    await writeFile(path, text);
    return ok(null);
  } catch (error) {
    return fail([fileProblem(path, error)]);
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
    return fail([fileProblem(path, error)]);
  }
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The bytes of a file, piece by piece; opened when the first piece is asked for. */
export function readBytes(path: string): Result<AsyncIterable<Uint8Array>> {
  try {
    if (statSync(path).isDirectory()) return fail([problem('file_is_directory', { file: quoted(path) })]);
    return ok(createReadStream(path));
  } catch (error) {
    return fail([fileProblem(path, error)]);
  }
}

/**
 * Writes pieces to a file beside the named one, syncs it, and puts it in its place: if the process dies here, the
 * named file is the old one or none, never half of the new one.
 */
export async function writeBytes(path: string, pieces: AsyncIterable<Uint8Array>): Promise<Result<null>> {
  const draft = `${path}.part`;
  try {
    const file = await open(draft, 'w');
    try {
      for await (const piece of pieces) await file.write(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    return ok(null);
  } catch (error) {
    await rm(draft, { force: true });
    return fail([fileProblem(path, error)]);
  }
}
