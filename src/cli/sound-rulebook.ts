import type { Rulebook } from '../rulebook/model.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { errorsOf, readRulesFile } from './rules-files.js';

/** The rulebook of a file without an error in it; else reports the check's findings. */
export async function soundRulebook(deps: CliDeps, out: Console, file: string): Promise<Rulebook | ExitCode> {
  const read = await readRulesFile(deps, file);
  if (!read.ok) return out.report(read.error);
  const { rulebook, problems } = read.value;
  return rulebook ?? out.report(errorsOf(problems));
}
