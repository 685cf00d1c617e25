import { dirname, join } from 'node:path';
import { messageOf, type Problem, problem } from '../domain/problem.js';
import { type Console, problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { type Checked, checkedJson, checkRules, summaryOf } from './rules-check.js';

/** A fault wherever it stands: lines move while somebody types. */
const keyOf = ({ code, params, place }: Problem): string => JSON.stringify([code, params, place?.path]);

/** The problems of `these` that are not among `those`; of several that are alike, as many as are more. */
function beyond(these: readonly Problem[], those: readonly Problem[]): readonly Problem[] {
  const left = those.map(keyOf);
  return these.filter((each) => {
    const at = left.indexOf(keyOf(each));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function showChange(out: Console, now: Checked, before: Checked | undefined): void {
  for (const found of beyond(now.problems, before?.problems ?? []))
    out.print(problemLines(found, out.language));
  const gone = out.language === 'zh' ? '已消除：' : 'gone: ';
  for (const past of beyond(before?.problems ?? [], now.problems)) {
    out.print(out.dim(`${gone}${messageOf(past, out.language)}`));
  }
  out.print(summaryOf(out, now));
}

/** The folders that a rules file's calendar may come from. */
const calendarFolders = (deps: CliDeps, file: string): readonly string[] => [
  join(dirname(file), '..', 'calendars'),
  join(deps.shippedRules, 'calendars'),
];

const isSame = (a: Checked, b: Checked | undefined): boolean =>
  JSON.stringify([a.rulebook?.hash, a.problems]) === JSON.stringify([b?.rulebook?.hash, b?.problems]);

/**
 * `rules check --watch FILE...`: checks the files, and again those that changed, or whose calendar did, until it is
 * told to end. Of a file that was checked before only what is new and what is gone is told, and how it stands.
 */
export async function rulesWatch(deps: CliDeps, out: Console, files: readonly string[]): Promise<ExitCode> {
  if (files.includes('-')) return out.report([problem('watch_needs_files')]);
  const names = [...new Set(files)];
  const folders = [...new Set(names.flatMap((file) => calendarFolders(deps, file)))];
  const before = new Map<string, Checked>();
  const said = out.language === 'zh' ? '正在监视，按 Ctrl-C 结束' : 'watching, Ctrl-C ends it';
  if (!out.json) out.print(out.dim(said));
  for await (const changed of deps.watch([...names, ...folders])) {
    for (const file of names) {
      const isOwn = changed.includes(file);
      if (!isOwn && !calendarFolders(deps, file).some((folder) => changed.includes(folder))) continue;
      const now = await checkRules(deps, file);
      const was = before.get(file);
      before.set(file, now);
      // A calendar that this file does not use may have changed.
      if (!isOwn && isSame(now, was)) continue;
      if (out.json) deps.stdout.write(`${JSON.stringify(checkedJson(out, now))}\n`);
      else showChange(out, now, was);
    }
  }
  return 0;
}
