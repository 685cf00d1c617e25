import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { CliDeps } from './deps.js';
import { readProblem } from './file-problem.js';
import { whole } from './read-files.js';

type BytesDeps = Pick<CliDeps, 'readBytes'>;

/** All bytes of a file of at most 16 MiB. Problems name the file. */
export async function readWhole({ readBytes }: BytesDeps, path: string): Promise<Result<Uint8Array>> {
  const input = readBytes(path);
  if (!input.ok) return input;
  try {
    return await whole(path, input.value);
  } catch (error) {
    return fail([readProblem(path, error)]);
  }
}

/** A text file as it is, its byte order mark included: for a text that is written back. */
export async function readExact(deps: BytesDeps, path: string): Promise<Result<string>> {
  const bytes = await readWhole(deps, path);
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.value));
  } catch {
    return fail([problem('text_not_utf8', {}, { file: path })]);
  }
}
