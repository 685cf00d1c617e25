import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../domain/result.js';
import { writeProblem } from './file-problem.js';

/** A file that grows page by page beside its name, and is put in its place when it is whole. */
export interface ResumableFile {
  /** Appends, synced; gives how many bytes there are then. */
  readonly append: (text: string) => Promise<Result<number>>;
  readonly finish: () => Promise<Result<null>>;
  readonly close: () => Promise<void>;
}

const draftOf = (path: string): string => `${path}.part`;

async function openAt(draft: string, length: number): Promise<FileHandle> {
  if (length === 0) return open(draft, 'w');
  const file = await open(draft, 'r+');
  await file.truncate(length);
  return file;
}

/** How many bytes lie in the draft beside a file; 0 when there is none that can be read. */
export const draftBytes = async (path: string): Promise<number> =>
  (await stat(draftOf(path)).catch(() => null))?.size ?? 0;

/**
 * Opens the draft beside `path` to go on after its first `length` bytes; 0 begins anew. What lies behind them was
 * written after the state that is gone on from, and is written again.
 */
export async function openResumable(path: string, length: number): Promise<Result<ResumableFile>> {
  const draft = draftOf(path);
  try {
    const file = await openAt(draft, length);
    let size = length;
    const tried = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
      try {
        return ok(await work());
      } catch (error) {
        return fail([writeProblem(path, error)]);
      }
    };
    return ok({
      append: (text) =>
        tried(async () => {
          const bytes = new TextEncoder().encode(text);
          for (let at = 0; at < bytes.length; ) {
            const { bytesWritten } = await file.write(bytes, at, bytes.length - at, size + at);
            at += bytesWritten;
          }
          size += bytes.length;
          if (bytes.length > 0) await file.sync();
          return size;
        }),
      finish: () =>
        tried(async () => {
          await rename(draft, path);
          return null;
        }),
      close: () => file.close(),
    });
  } catch (error) {
    return fail([writeProblem(path, error)]);
  }
}
