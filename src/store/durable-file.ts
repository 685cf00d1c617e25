import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

const besides = (path: string): string => `${path}.${process.pid}.new`;

/**
 * Writes a file whole or not at all: under another name, synced, then renamed, and the folder synced. A process that
 * dies within leaves the old file, and beside it a `.new` one that the next writer of its number replaces.
 */
export function writeDurably(path: string, text: string, mode: number): void {
  const fresh = besides(path);
  const file = openSync(fresh, 'w', mode);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** The same without keeping the event loop waiting. */
export async function writeDurablyLater(path: string, text: string, mode: number): Promise<void> {
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
