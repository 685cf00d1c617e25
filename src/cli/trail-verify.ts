import { counted } from './wrap.js';
import { ok, type Result } from '../domain/result.js';
import { readLines } from '../trail/read-lines.js';
import type { Verification } from '../trail/verify-entries.js';
import { type Console, problemJson, problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';

export interface TrailVerifyOptions {
  readonly checkpoint?: string;
  readonly earlier?: readonly string[];
  readonly vkey?: string;
}

async function verifyFile(
  deps: CliDeps,
  file: string,
  { checkpoint, earlier, vkey }: TrailVerifyOptions,
): Promise<Result<Verification>> {
  const bytes = deps.readBytes(file);
  if (!bytes.ok) return bytes;
  const note = await deps.readText(checkpoint ?? `${file}.checkpoint`);
  // Without the file beside it the entries are verified by themselves, and that is said.
  if (!note.ok && checkpoint !== undefined) return note;
  const notes: string[] = [];
  for (const path of earlier ?? []) {
    const read = await deps.readText(path);
    if (!read.ok) return read;
    notes.push(read.value);
  }
  const options = {
    earlier: notes,
    ...(note.ok ? { checkpoint: note.value } : {}),
    ...(vkey ? { vkey } : {}),
  };
  return ok(await deps.verifyLines(readLines(bytes.value), options));
}

function show(
  out: Console,
  { entries, root, origin, vkey, firstBad, ok: isSound, more, problems }: Verification,
): void {
  for (const problem of problems) out.print(problemLines(problem, out.language));
  if (more > 0) out.print(out.language === 'zh' ? `另有 ${more} 处` : `and ${more} more`);
  const zh = out.language === 'zh';
  if (firstBad) {
    const { from, to } = firstBad;
    const span = from === to ? `${from}` : zh ? `${from} 至 ${to} 之间` : `between ${from} and ${to}`;
    out.print(zh ? `首个有误的条目：${span}` : `first bad entry: ${span}`);
  }
  const mark = isSound ? out.green('✓') : out.red('✗');
  const verdict = isSound
    ? zh
      ? '台账可信'
      : 'the trail verifies'
    : zh
      ? '台账有误'
      : 'the trail does not verify';
  out.print(
    `${mark} ${verdict}${zh ? `，条目 ${entries}` : `, ${counted(entries, 'entry').replace('entrys', 'entries')}`}`,
  );
  out.print(out.dim(`  origin ${origin ?? '-'}  root ${root}`));
  out.print(out.dim(`  key ${vkey ?? '-'}`));
}

/** `trail verify [FILE]`: the store of the data folder, or an exported file; exit 1 when something is wrong. */
export async function trailVerify(
  deps: CliDeps,
  out: Console,
  data: string,
  file: string | undefined,
  options: TrailVerifyOptions,
): Promise<ExitCode> {
  const verified = file === undefined ? await deps.verifyStore(data) : await verifyFile(deps, file, options);
  if (!verified.ok) return out.report(verified.error);
  const { value } = verified;
  if (out.json)
    out.printJson({ ...value, problems: value.problems.map((one) => problemJson(one, out.language)) });
  else show(out, value);
  return value.ok ? 0 : 1;
}
