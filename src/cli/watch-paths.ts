import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { byCodeUnit } from '../domain/identifiers.js';

export interface WatchOptions {
  /** How long between two looks, in milliseconds. */
  readonly everyMs: number;
  /** Aborted when the watching is to end. */
  readonly signal: AbortSignal;
}

/** What changes when a file is written, replaced or removed; of a folder, likewise of what lies in it. */
async function lookOf(path: string): Promise<string> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return [found.ino, found.size, found.mtimeMs, found.ctimeMs].join(':');
    const names = (await readdir(path)).sort(byCodeUnit);
    const looks = await Promise.all(names.map((name) => stat(join(path, name)).catch(() => null)));
    return names.map((name, index) => `${name}:${looks[index]?.ino}:${looks[index]?.mtimeMs}`).join('\n');
  } catch {
    // Not there, for now: an editor may take a file away before it puts the new one in its place.
    return '';
  }
}

const looksOf = (paths: readonly string[]): Promise<readonly string[]> => Promise.all(paths.map(lookOf));

/** Waits for the next look; false when the watching is to end. */
async function waited({ everyMs, signal }: WatchOptions): Promise<boolean> {
  try {
    await wait(everyMs, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}

/**
 * All paths at once, then, each time that some of them changed, those: when two looks in a row are the same, so that a
 * file is not read while it is written. Looking again and again works on every file system, over networks too, and sees
 * a file that an editor replaces by another of its name. Ends when the signal is given.
 */
export async function* watchPaths(
  paths: readonly string[],
  options: WatchOptions,
): AsyncGenerator<readonly string[]> {
  let known = await looksOf(paths);
  yield paths;
  let last = known;
  while (await waited(options)) {
    const now = await looksOf(paths);
    const isSteady = now.every((look, index) => look === last[index]);
    const changed = paths.filter((_, index) => now[index] !== known[index]);
    last = now;
    if (!isSteady || changed.length === 0) continue;
    known = now;
    yield changed;
  }
}
