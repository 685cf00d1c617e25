import type { Problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { readLines } from '../trail/read-lines.js';
import type { Verification, VerifyOptions } from '../trail/verify-entries.js';
import { type Console, problemJson } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { trailLines } from '../office/trail-lines.js';
import { showVerification } from './show-verification.js';

export interface TrailVerifyOptions {
  readonly checkpoint?: string;
  readonly earlier?: readonly string[];
  readonly vkey?: string;
}

async function textsOf(deps: CliDeps, paths: readonly string[]): Promise<Result<readonly string[]>> {
  const texts: string[] = [];
  for (const path of paths) {
    const read = await deps.readText(path);
    if (!read.ok) return read;
    texts.push(read.value);
  }
  return ok(texts);
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
  const kept = await textsOf(deps, earlier ?? []);
  if (!kept.ok) return kept;
  const options: VerifyOptions = {
    earlier: kept.value,
    ...(note.ok ? { checkpoint: note.value } : {}),
    ...(vkey === undefined ? {} : { vkey }),
  };
  return ok(await deps.verifyLines(readLines(bytes.value), options));
}

/** The values up to the first problem, which is told. */
async function* values(
  pieces: AsyncIterable<Result<Uint8Array>>,
  refuse: (problems: readonly Problem[]) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (!piece.ok) return refuse(piece.error);
    yield piece.value;
  }
}

/** The store by itself, and where it is sound its entries against what was kept elsewhere. */
async function verifyData(
  deps: CliDeps,
  data: string,
  { checkpoint, earlier, vkey }: TrailVerifyOptions,
): Promise<Result<Verification>> {
  const kept = await textsOf(deps, [...(earlier ?? []), ...(checkpoint === undefined ? [] : [checkpoint])]);
  if (!kept.ok) return kept;
  const alone = await deps.verifyStore(data);
  if (!alone.ok || !alone.value.ok || (kept.value.length === 0 && vkey === undefined)) return alone;
  const opened = await deps.openOffice(data, { isNew: false });
  if (!opened.ok) return opened;
  const { office, close } = opened.value;
  try {
    const head = await office.store.read(async ({ trail }) => ok(await trail.checkpoint()));
    if (!head.ok) return head;
    const { size, note } = head.value;
    let refused: readonly Problem[] = [];
    const lines = values(trailLines(office, size), (problems) => {
      refused = problems;
    });
    const options = { earlier: kept.value, checkpoint: note, ...(vkey === undefined ? {} : { vkey }) };
    const verified = await deps.verifyLines(lines, options);
    return refused.length > 0 ? fail(refused) : ok(verified);
  } finally {
    await close();
  }
}

/** `trail verify [FILE]`: the store of the data folder, or an exported file; exit 1 when something is wrong. */
export async function trailVerify(
  deps: CliDeps,
  out: Console,
  data: string,
  file: string | undefined,
  options: TrailVerifyOptions,
): Promise<ExitCode> {
  const verified =
    file === undefined ? await verifyData(deps, data, options) : await verifyFile(deps, file, options);
  if (!verified.ok) return out.report(verified.error);
  const { firstBad, problems, ...value } = verified.value;
  const found = problems.map((one) => problemJson(one, out.language));
  if (out.json) out.printJson({ ...value, first_bad: firstBad, problems: found });
  else showVerification(out, verified.value);
  return value.ok ? 0 : 1;
}
