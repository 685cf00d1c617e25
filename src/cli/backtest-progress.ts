import { rm } from 'node:fs/promises';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { type BacktestState, backtestStateSchema, newState } from '../office/backtest-state.js';
import type { BacktestSource } from './backtest-source.js';
import type { CliDeps } from './deps.js';
import { draftBytes } from './resumable-file.js';
import { textFile } from './write-files.js';

/** Where a backtest keeps how far it got, and its findings if they are asked for. */
export interface BacktestPlaces {
  readonly state: string;
  readonly out: string | null;
}

export const placesOf = (
  { statePath }: BacktestSource,
  { out, state }: { readonly out?: string; readonly state?: string },
): BacktestPlaces => ({
  state: state ?? (out === undefined ? statePath : `${out}.state`),
  out: out ?? null,
});

/** What an earlier run left; null when it left nothing. */
async function readState(deps: CliDeps, path: string): Promise<Result<BacktestState | null>> {
  const text = await deps.readText(path);
  if (!text.ok) return text.error.some(({ code }) => code === 'file_not_found') ? ok(null) : text;
  const unreadable = fail([problem('backtest_state_unreadable', { file: quoted(path) })]);
  try {
    const parsed = backtestStateSchema.safeParse(JSON.parse(text.value));
    return parsed.success ? ok(parsed.data) : unreadable;
  } catch {
    return unreadable;
  }
}

/** Whether the run that left the state asked the same of the same trail; `grown`: entries may have been added since. */
async function isOfThis(
  state: BacktestState,
  key: string,
  { head, beginsWith }: BacktestSource,
  grown: boolean,
): Promise<Result<boolean>> {
  if (state.key !== key) return ok(false);
  if (state.head.size === head.size) return ok(state.head.root === head.root);
  return grown && state.head.size < head.size ? beginsWith(state.head) : ok(false);
}

/**
 * Where to begin: where an earlier run over the same trail stopped, else at the start. With `resume` there must be an
 * earlier run, and entries that were added since are left to a later backtest.
 */
export async function stateToBegin(
  deps: CliDeps,
  source: BacktestSource,
  places: BacktestPlaces,
  key: string,
  resume: boolean,
): Promise<Result<BacktestState>> {
  const read = await readState(deps, places.state);
  if (!read.ok) return read;
  const state = read.value;
  if (state) {
    const isOwn = await isOfThis(state, key, source, resume);
    if (!isOwn.ok) return isOwn;
    const written = places.out === null ? 0 : await draftBytes(places.out);
    if (isOwn.value && written >= state.out_bytes) return ok(state);
  }
  if (resume) return fail([problem('backtest_nothing_to_resume', { file: quoted(places.state) })]);
  return ok(newState(key, source.head));
}

export const saveState = (
  deps: CliDeps,
  { state: path }: BacktestPlaces,
  state: BacktestState,
): Promise<Result<null>> => deps.writeFiles([textFile(path, `${JSON.stringify(state)}\n`)]);

/** When the result stands, nothing is left to go on with. */
export const dropState = ({ state }: BacktestPlaces): Promise<void> =>
  rm(state, { force: true }).catch(() => undefined);
