import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { NamedText } from '../office/case-files.js';
import type { CliDeps } from './deps.js';

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
  return texts.length > 0 ? ok(texts) : fail([problem('no_cases', { place: paths.map(quoted).join(', ') })]);
}
