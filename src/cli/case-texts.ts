import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { NamedText } from '../office/case-files.js';
import { type FixtureCase, readCases } from '../rulebook/read-cases.js';
import type { CliDeps } from './deps.js';

const noCases = (paths: readonly string[]) =>
  fail([problem('no_cases', { place: paths.map(quoted).join(', ') })]);

/** The texts of all files of cases in these files and folders; a problem where there are none. */
export async function caseTexts(
  deps: Pick<CliDeps, 'listFiles' | 'readText'>,
  paths: readonly string[],
): Promise<Result<readonly NamedText[]>> {
  const texts: NamedText[] = [];
  for (const path of paths) {
    const files = await deps.listFiles(path, ['.yaml', '.yml']);
    if (!files.ok) return files;
    for (const file of files.value) {
      const text = await deps.readText(file);
      if (!text.ok) return text;
      texts.push({ file, text: text.value });
    }
  }
  return texts.length > 0 ? ok(texts) : noCases(paths);
}

/** The cases of all these files and folders, in the order of the files; the first that cannot be read ends it. */
export async function readAllCases(
  deps: Pick<CliDeps, 'listFiles' | 'readText'>,
  paths: readonly string[],
): Promise<Result<readonly FixtureCase[]>> {
  const texts = await caseTexts(deps, paths);
  if (!texts.ok) return texts;
  const fixtures: FixtureCase[] = [];
  for (const { file, text } of texts.value) {
    const read = readCases(text, { file });
    if (!read.ok) return read;
    fixtures.push(...read.value);
  }
  return fixtures.length > 0 ? ok(fixtures) : noCases(paths);
}
