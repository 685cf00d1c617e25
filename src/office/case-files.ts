import { byCodeUnit } from '../domain/identifiers.js';
import { type Problem, problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import { type FixtureCase, readCases } from '../rulebook/read-cases.js';
import type { OfficeDeps } from './deps.js';

/** A text as a file holds it, and the name to call it by in problems. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** The cases of several files, and the hashes of the files' texts by the last part of their names. */
export interface ReadCaseFiles {
  readonly fixtures: readonly FixtureCase[];
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
}

/** The last part of a path: folders say where somebody works, and stand in no entry. */
export const lastPart = (path: string): string => path.split(/[\\/]/).at(-1) || path;

const namedTwice = (files: readonly NamedText[]): readonly Problem[] => {
  const names = files.map(({ file }) => file);
  const again = names.filter((name, index) => names.indexOf(name) !== index);
  return again.map((name) => problem('publish_case_file_twice', { found: shownText(name) }));
};

/** Reads files of cases; what is wrong with any of them is told of all. */
export function readCaseFiles(
  { sha256 }: Pick<OfficeDeps, 'sha256'>,
  files: readonly NamedText[],
): Result<ReadCaseFiles> {
  const read = files.map(({ file, text }) => readCases(text, { file }));
  const problems = [...namedTwice(files), ...read.flatMap((one) => (one.ok ? [] : one.error))];
  if (problems.length > 0) return fail(problems);
  const hashed = files.map(({ file, text }) => ({ file: lastPart(file), sha256: sha256(text) }));
  return ok({
    fixtures: read.flatMap((one) => (one.ok ? one.value : [])),
    files: hashed.sort((a, b) => byCodeUnit(a.file, b.file) || byCodeUnit(a.sha256, b.sha256)),
  });
}
