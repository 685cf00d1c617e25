import { problem, quoted } from '../domain/problem.js';
import { replay, type ReplayInput } from '../office/replay.js';
import { type Console, problemJson, problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { progressOn } from './progress.js';
import { entryNumber } from './trail-show.js';
import { withOffice } from './with-office.js';
import { counted } from './wrap.js';

/** What was given instead of one of the two. */
const foundOf = (word: string | undefined, all: boolean): string =>
  word === undefined ? '-' : quoted(all ? `${word} --all` : word);

/** `replay N | --all`: evaluates recorded cases again; exit 1 when a byte differs. */
export async function replayCommand(
  deps: CliDeps,
  out: Console,
  data: string,
  word: string | undefined,
  all: boolean,
): Promise<ExitCode> {
  const seq = word === undefined ? null : entryNumber(word);
  if (all === (word !== undefined) || (word !== undefined && seq === null))
    return out.report([problem('replay_all_or_one', { found: foundOf(word, all) })]);
  return withOffice(deps, out, data, async (office) => {
    const progress = progressOn(deps, out.language === 'zh' ? '已重放' : 'replayed');
    const input: ReplayInput = seq === null ? { all: true, onChecked: progress.at } : { seq };
    const report = await replay(office, input);
    progress.end();
    if (!report.ok) return out.report(report.error);
    const { checked, identical, different, notReplayable } = report.value;
    // One entry that was asked for by its number and is no recommendation was not replayed at all.
    const [refused] = notReplayable;
    if (seq !== null && refused) return out.report(refused.problems);
    const findings = different.map(({ seq: entry, difference }) =>
      problem('replay_differs', {
        entry,
        path: quoted(difference.path),
        recorded: quoted(difference.recorded),
        found: quoted(difference.found),
      }),
    );
    const isSame = different.length === 0 && notReplayable.length === 0;
    if (out.json) {
      const open = notReplayable.map(({ seq: entry, problems }) => ({
        entry,
        problems: problems.map((one) => problemJson(one, out.language)),
      }));
      out.printJson({ checked, identical, different, not_replayable: open });
      return isSame ? 0 : 1;
    }
    for (const one of findings) out.print(problemLines(one, out.language));
    for (const { seq: entry, problems } of notReplayable)
      for (const one of problems) out.print(`${entry}: ${problemLines(one, out.language)}`);
    const mark = isSame ? out.green('✓') : out.red('✗');
    out.print(
      out.language === 'zh'
        ? `${mark} 重放 ${checked} 条建议：相同 ${identical}，不同 ${different.length}，无法重放 ${notReplayable.length}`
        : `${mark} ${counted(checked, 'recommendation')} replayed: ${identical} identical, ${different.length} different, ${notReplayable.length} not replayable`,
    );
    return isSame ? 0 : 1;
  });
}
