import { type ChangedCases, changedCases } from '../analysis/changed-cases.js';
import { differenceOf } from '../analysis/exact/difference.js';
import { ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { readAllCases } from './case-texts.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import { differenceJson } from './diff-json.js';
import type { ExitCode } from './exit-code.js';
import { changedCasesJson, showChangedCases } from './show-changed-cases.js';
import { showDifference } from './show-difference.js';
import { soundRulebook } from './sound-rulebook.js';
import { writeWitnesses } from './write-witnesses.js';

export interface DiffOptions {
  /** Files or folders of cases: those that change are named. */
  readonly cases?: readonly string[];
  /** A folder to write a case of each region into. */
  readonly witnesses?: string;
}

async function named(
  deps: CliDeps,
  versions: readonly [Rulebook, Rulebook],
  paths: readonly string[] | undefined,
): Promise<Result<ChangedCases | null>> {
  if (!paths) return ok(null);
  const fixtures = await readAllCases(deps, paths);
  return fixtures.ok ? ok(changedCases(...versions, fixtures.value)) : fixtures;
}

/**
 * `rules diff OLD NEW`: the regions of cases that are answered otherwise, each with a case; exit 0 when both answer
 * every case alike, which is then proved, 1 when not, 4 when not all could be compared.
 */
export async function rulesDiff(
  deps: CliDeps,
  out: Console,
  [oldFile, newFile]: readonly [string, string],
  { cases, witnesses }: DiffOptions,
): Promise<ExitCode> {
  const old = await soundRulebook(deps, out, oldFile);
  if (typeof old === 'number') return old;
  const now = await soundRulebook(deps, out, newFile);
  if (typeof now === 'number') return now;
  const difference = differenceOf(old, now);
  if (!difference.ok) return out.report(difference.error);
  const changed = await named(deps, [old, now], cases);
  if (!changed.ok) return out.report(changed.error);
  const nameOf = ({ id, version, hash }: Rulebook, file: string): object => ({ file, id, version, hash });
  if (out.json)
    out.printJson({
      old: nameOf(old, oldFile),
      new: nameOf(now, newFile),
      ...differenceJson(difference.value),
      cases_named: changed.value && changedCasesJson(changed.value),
    });
  else {
    showDifference(out, [old, now], difference.value);
    if (changed.value) showChangedCases(out, changed.value);
  }
  if (witnesses !== undefined) {
    const regions = difference.value.answers.flatMap(({ regions: some, change }, number) =>
      some.map((region, index) => [`${number + 1}-${change.kind}-${index + 1}`, region.new] as const),
    );
    const written = await writeWitnesses(deps, witnesses, now, regions);
    if (!written.ok) return out.report(written.error);
  }
  if (difference.value.why) return 4;
  return difference.value.answers.length === 0 ? 0 : 1;
}
