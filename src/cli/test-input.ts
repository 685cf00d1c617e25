import { dirname, join } from 'node:path';
import { ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import type { FixtureCase } from '../rulebook/read-cases.js';
import { readAllCases } from './case-texts.js';
import type { CliDeps } from './deps.js';
import { readRulesFile } from './rules-files.js';

/** Where the cases of a rulebook stand in a checkout. */
export const ownCases = (id: string): string => join('fixtures', 'cases', id);

/** `fixtures/cases/<id>` here, or else the shipped one. */
export async function defaultCases(deps: CliDeps, id: string): Promise<string> {
  const here = ownCases(id);
  const found = await deps.listFiles(here, ['.yaml', '.yml']);
  return found.ok && found.value.length > 0 ? here : join(deps.shippedCases, id);
}

/**
 * The versions for cases about the choice among them: the file as it is, the others beside it, and for a copy that
 * lies elsewhere those that are shipped.
 */
async function otherVersions(deps: CliDeps, file: string, own: Rulebook): Promise<readonly Rulebook[]> {
  const found = new Map([[own.version, own]]);
  for (const folder of [dirname(file), join(deps.shippedRules, own.id)]) {
    const files = await deps.listFiles(folder, ['.yaml', '.yml']);
    for (const path of files.ok ? files.value : []) {
      const read = await readRulesFile(deps, path);
      const rulebook = read.ok ? read.value.rulebook : null;
      if (rulebook?.id === own.id && !found.has(rulebook.version)) found.set(rulebook.version, rulebook);
    }
  }
  return [...found.values()];
}

const isAboutChoice = ({ versions }: FixtureCase): boolean => versions !== null;

/** What a rulebook is tested with. */
export interface TestInput {
  readonly fixtures: readonly FixtureCase[];
  /** The versions among which a case about the choice chooses. */
  readonly published: readonly Rulebook[];
}

/** The cases in these files and folders, or where none are named in the default place. */
export async function testInput(
  deps: CliDeps,
  file: string,
  rulebook: Rulebook,
  paths: readonly string[],
): Promise<Result<TestInput>> {
  const places = paths.length > 0 ? paths : [await defaultCases(deps, rulebook.id)];
  const fixtures = await readAllCases(deps, places);
  if (!fixtures.ok) return fixtures;
  const published = fixtures.value.some(isAboutChoice) ? await otherVersions(deps, file, rulebook) : [];
  return ok({ fixtures: fixtures.value, published });
}
