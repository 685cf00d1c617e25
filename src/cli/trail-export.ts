import { problem, quoted } from '../domain/problem.js';
import { ok, type Result } from '../domain/result.js';
import type { OfficeDeps } from '../office/deps.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { progressOn } from './progress.js';
import { trailLines } from '../office/trail-lines.js';
import { withOffice } from './with-office.js';
import { counted } from './wrap.js';
import { textFile } from './write-files.js';

async function write(
  deps: CliDeps,
  { office, file }: { readonly office: OfficeDeps; readonly file: string },
  onEntries: (count: number) => void,
): Promise<Result<number>> {
  const head = await office.store.read(async ({ trail }) => ok(await trail.checkpoint()));
  if (!head.ok) return head;
  const { size, note } = head.value;
  const written = await deps.writeFiles([
    { path: file, pieces: trailLines(office, size, onEntries) },
    textFile(`${file}.checkpoint`, note),
  ]);
  return written.ok ? ok(size) : written;
}

/** `trail export FILE`: the entries as JSONL, and beside them their signed checkpoint; both or none. */
export async function trailExport(
  deps: CliDeps,
  out: Console,
  data: string,
  file: string,
): Promise<ExitCode> {
  if (file === '' || file === '-') return out.report([problem('export_needs_name', { found: quoted(file) })]);
  return withOffice(deps, out, data, async (office) => {
    const progress = progressOn(deps, out.language === 'zh' ? '已导出' : 'exported');
    const written = await write(deps, { office, file }, progress.at);
    progress.end();
    if (!written.ok) return out.report(written.error);
    const entries = written.value;
    if (out.json) out.printJson({ file, checkpoint: `${file}.checkpoint`, entries });
    else
      out.print(
        out.language === 'zh'
          ? `${out.green('✓')} 已导出 ${entries} 个条目：${file}，检查点：${file}.checkpoint`
          : `${out.green('✓')} exported ${counted(entries, 'entry', 'entries')} to ${file}, the checkpoint to ${file}.checkpoint`,
      );
    return 0;
  });
}
