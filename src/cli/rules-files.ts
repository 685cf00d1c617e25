import { basename, dirname, join, relative } from 'node:path';
import type { Problem } from '../domain/problem.js';
import { ok, type Result } from '../domain/result.js';
import { type ReadRulebook, readRulebook } from '../rulebook/read-rulebook.js';
import type { CliDeps } from './deps.js';

/** What reading rules files needs of the machine. */
export type FileDeps = Pick<CliDeps, 'readText' | 'listFiles' | 'sha256' | 'shippedRules'>;

const endings = ['.yaml', '.yml', '.json'];

interface NamedText {
  readonly text: string;
  readonly file: string;
}

/** The calendars beside a rules file (`../calendars`), and those that are shipped for the ids not found there. */
export async function calendarsFor(deps: FileDeps, file: string): Promise<ReadonlyMap<string, NamedText>> {
  const found = new Map<string, NamedText>();
  const folders = [join(deps.shippedRules, 'calendars'), join(dirname(file), '..', 'calendars')];
  for (const folder of folders) {
    const files = await deps.listFiles(folder, endings);
    // A folder that is not there has no calendars; a rulebook that names one is told so.
    if (!files.ok) continue;
    for (const path of files.value) {
      const text = await deps.readText(path);
      if (text.ok) found.set(basename(path).replace(/\.[a-z]+$/, ''), { text: text.value, file: path });
    }
  }
  return found;
}

/**
 * The files of cases in a folder by their names, those of folders within it with the folder's name before; none where
 * there is no such folder.
 */
export async function caseFilesIn(
  deps: Pick<FileDeps, 'readText' | 'listFiles'>,
  folder: string,
): Promise<readonly NamedText[]> {
  const files = await deps.listFiles(folder, ['.yaml', '.yml']);
  const found: NamedText[] = [];
  for (const path of files.ok ? files.value : []) {
    const text = await deps.readText(path);
    if (text.ok) found.push({ file: relative(folder, path).replaceAll(/[\\/]/g, '-'), text: text.value });
  }
  return found;
}

/** Reads one rules file with its calendar. A file that cannot be opened is the error. */
export async function readRulesFile(deps: FileDeps, file: string): Promise<Result<ReadRulebook>> {
  const text = await deps.readText(file);
  if (!text.ok) return text;
  const calendars = await calendarsFor(deps, file);
  return ok(readRulebook(text.value, { file, sha256: deps.sha256, calendar: (id) => calendars.get(id) }));
}

/** The office's settings stand in the folder of rules itself, beside the folders of the rulebooks. */
export const settingsFile = 'office.yaml';

/** Every rules file in a folder, calendars and settings left out. */
export async function rulesFilesIn(deps: FileDeps, folder: string): Promise<Result<readonly string[]>> {
  const files = await deps.listFiles(folder, ['.yaml', '.yml']);
  if (!files.ok) return files;
  const isOther = (file: string) =>
    basename(dirname(file)) === 'calendars' || basename(file) === settingsFile;
  return ok(files.value.filter((file) => !isOther(file)));
}

export const errorsOf = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ severity }) => severity === 'error');
