import type { Result } from '../domain/result.js';
import { ok } from '../domain/result.js';
import type { OfficeDeps } from '../office/deps.js';
import { bytesOfHex } from '../trail/bytes.js';
import { exportLine } from '../trail/export-line.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { withOffice } from './with-office.js';

const page = 500;

/** The trail up to `size`, a line an entry. Entries never change, so that pages need no common snapshot. */
async function* lines({ store }: OfficeDeps, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < size; from += page) {
    const read = await store.read(async ({ trail }) =>
      ok(await trail.entries({ from, limit: Math.min(page, size - from) })),
    );
    if (!read.ok) throw new Error('the store could not be read', { cause: read.error });
    for (const { seq, bytes, leaf } of read.value)
      yield exportLine(seq, bytes, bytesOfHex(leaf) ?? new Uint8Array());
  }
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function write(deps: CliDeps, office: OfficeDeps, file: string): Promise<Result<number>> {
  const head = await office.store.read(async ({ trail }) => ok(await trail.checkpoint()));
  if (!head.ok) return head;
  const { size, note } = head.value;
  const written = await deps.writeBytes(file, lines(office, size));
  if (!written.ok) return written;
  const beside = await deps.writeBytes(`${file}.checkpoint`, once(note));
  return beside.ok ? ok(size) : beside;
}

/** `trail export FILE`: the entries as JSONL, and beside them their signed checkpoint. */
export function trailExport(deps: CliDeps, out: Console, data: string, file: string): Promise<ExitCode> {
  return withOffice(deps, out, data, async (office) => {
    const written = await write(deps, office, file);
    if (!written.ok) return out.report(written.error);
    const entries = written.value;
    if (out.json) out.printJson({ file, checkpoint: `${file}.checkpoint`, entries });
    else
      out.print(
        out.language === 'zh'
          ? `${out.green('✓')} 已导出 ${entries} 个条目：${file}，检查点：${file}.checkpoint`
          : `${out.green('✓')} exported ${entries} entries to ${file}, the checkpoint to ${file}.checkpoint`,
      );
    return 0;
  });
}
