import { readCheckpoint } from '#client';
import { readMark } from '../../../trail/check-mark.js';
import { cutEntries } from './cut-entries.js';
import { trailText } from './trail-text.js';

/** The two files that `gradus trail export` writes. */
export interface Export {
  readonly entries: Blob;
  readonly checkpoint: string;
  readonly size: number;
}

export interface LoadOptions {
  readonly signal: AbortSignal;
  readonly onLoaded: (entries: number, of: number) => void;
}

const page = 1000;

/** Reads all entries that the newest checkpoint covers, a page at a time. What comes in meanwhile is not among them. */
export async function loadExport({ signal, onLoaded }: LoadOptions): Promise<Export> {
  const checkpoint = await readCheckpoint({ signal });
  const mark = readMark(checkpoint, false);
  if (!mark.ok) throw new Error('the service gave no checkpoint');
  const { size } = mark.value.checkpoint;
  const pages: Blob[] = [];
  let loaded = 0;
  onLoaded(loaded, size);
  while (loaded < size) {
    const limit = Math.min(page, size - loaded);
    const path = `/v1/trail/entries?from=${loaded}&limit=${limit}`;
    const lines = cutEntries(await trailText(path, signal));
    if (lines.length === 0) throw new Error(`the service has no entry ${loaded}`);
    pages.push(new Blob([...lines]));
    loaded += lines.length;
    onLoaded(loaded, size);
  }
  return { entries: new Blob(pages), checkpoint, size };
}
