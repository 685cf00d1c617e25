import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { CliDeps } from './deps.js';

/** Where a document is to be written: a name that ends in `.docx`, and not what the options lack. */
export function docxTarget(command: string, to: string | undefined): Result<string> {
  if (to === undefined)
    return fail([problem('usage_option_missing', { command, expected: quoted('--to <file>') })]);
  if (/\.docx$/i.test(to)) return ok(to);
  return fail([problem('letter_file_name', { option: quoted('--to <file>'), found: quoted(to) })]);
}

export const writeDocx = (
  { writeFiles }: Pick<CliDeps, 'writeFiles'>,
  to: string,
  bytes: Uint8Array,
): Promise<Result<null>> => writeFiles([{ path: to, pieces: [ok(bytes)] }]);
