import { join } from 'node:path';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { RecordedTrail, TrailHead } from '../office/backtest-trail.js';
import type { OfficeDeps } from '../office/deps.js';
import { recordedInExport } from '../office/recorded-in-export.js';
import { beginsWith, headOfStore, recordedInStore } from '../office/recorded-in-store.js';
import type { Rulebook } from '../rulebook/model.js';
import { readLines } from '../trail/read-lines.js';
import type { CliDeps } from './deps.js';

/** Where recorded cases are read, and where it is kept how far that got. */
export interface BacktestSource {
  readonly from: 'store' | 'export';
  readonly head: TrailHead;
  /** The file of the state, unless the findings are written to one of their own. */
  readonly statePath: string;
  /** Whether the trail begins with what an earlier run read. */
  readonly beginsWith: (head: TrailHead) => Promise<Result<boolean>>;
  readonly trail: (head: TrailHead) => Promise<Result<RecordedTrail>>;
}

const stateName = ({ hash }: Rulebook): string => `backtest-${hash.slice(0, 16)}.json`;

export async function storeSource(
  office: OfficeDeps,
  data: string,
  rulebook: Rulebook,
): Promise<Result<BacktestSource>> {
  const head = await headOfStore(office);
  if (!head.ok) return head;
  return ok({
    from: 'store',
    head: head.value,
    statePath: join(data, stateName(rulebook)),
    beginsWith: (earlier) => beginsWith(office, earlier),
    trail: (until) => recordedInStore(office, rulebook.id, until),
  });
}

/** An exported trail; one that does not verify, with its checkpoint where that lies beside it, is refused. */
export async function exportSource(
  deps: CliDeps,
  file: string,
  rulebook: Rulebook,
): Promise<Result<BacktestSource>> {
  const bytes = deps.readBytes(file);
  if (!bytes.ok) return bytes;
  const note = await deps.readText(`${file}.checkpoint`);
  const verified = await deps.verifyLines(readLines(bytes.value), note.ok ? { checkpoint: note.value } : {});
  if (!verified.ok) {
    const errors = verified.problems.filter(({ severity }) => severity === 'error');
    return fail([problem('backtest_export_unsound', { file: quoted(file) }), ...errors.slice(0, 1)]);
  }
  const head = { size: verified.entries, root: verified.root, leaf: '' };
  return ok({
    from: 'export',
    head,
    statePath: `${file}.${stateName(rulebook)}`,
    beginsWith: async ({ size, root }) => ok(size === head.size && root === head.root),
    trail: (until) => recordedInExport(deps, rulebook.id, { bytes: () => deps.readBytes(file), head: until }),
  });
}
