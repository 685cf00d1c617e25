import { closeSync, fsyncSync, linkSync, openSync, unlinkSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './error-code.js';

let drafts = 0;

/** Beside the file that it becomes, by process and draft, so that no two write into one. */
function besides(path: string): string {
  drafts += 1;
  return `${path}.${process.pid}.${drafts}.new`;
}

function syncFolder(path: string): void {
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/**
 * Makes a file that is not there yet, whole, synced, or not at all. False if there is one by now, which stays.
 * A process that dies within leaves at most a `.new` file beside it.
 */
export function createDurably(path: string, text: string, mode: number): boolean {
  const fresh = besides(path);
  const file = openSync(fresh, 'w', mode);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    // Unlike a rename, a link does not replace what another process has made meanwhile.
    linkSync(fresh, path);
    syncFolder(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(fresh);
  }
}

/**
 * Writes a file whole or not at all, in the place of the one that is there: under another name, synced, then renamed,
 * and the folder synced. A process that dies within leaves the old file.
 */
export async function replaceDurably(path: string, text: string, mode: number): Promise<void> {
  const fresh = besides(path);
  const file = await open(fresh, 'w', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
