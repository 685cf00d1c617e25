import { open, rename, rm, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../domain/result.js';
import { codeOf, writeProblem } from './file-problem.js';

/** A file to be written, and what goes into it, piece by piece; a piece that is a problem ends it. */
export interface NewFile {
  readonly path: string;
  readonly pieces: AsyncIterable<Result<Uint8Array>> | Iterable<Result<Uint8Array>>;
}

/** A file of one text. */
export const textFile = (path: string, text: string): NewFile => ({
  path,
  pieces: [ok(new TextEncoder().encode(text))],
});

/** Where the pieces go first: beside the file, or straight into a device or pipe, which cannot be replaced. */
async function draftOf(path: string): Promise<string> {
  try {
    const found = await stat(path);
    return found.isFile() || found.isDirectory() ? `${path}.part` : path;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return `${path}.part`;
    throw error;
  }
}

async function writeDraft(draft: string, { path, pieces }: NewFile): Promise<Result<null>> {
  const isDevice = draft === path;
  const file = await open(draft, isDevice ? 'a' : 'w');
  try {
    for await (const piece of pieces) {
      if (!piece.ok) return piece;
      await file.writeFile(piece.value);
    }
    if (!isDevice) await file.sync();
    return ok(null);
  } finally {
    await file.close();
  }
}

interface Draft {
  readonly draft: string;
  readonly path: string;
}

const dropAll = async (drafts: readonly Draft[]): Promise<void> => {
  for (const { draft } of drafts) await rm(draft, { force: true }).catch(() => undefined);
};

/**
 * Writes every file beside its name, syncs it, and puts all in their places when all are there, in their order. What
 * fails leaves the named files as they were. If the process dies while they are put in place, the earlier ones are
 * new and the later ones old; none is ever half of the new one.
 */
export async function writeFiles(files: readonly NewFile[]): Promise<Result<null>> {
  const drafts: Draft[] = [];
  let current = '';
  try {
    for (const file of files) {
      current = file.path;
      const draft = await draftOf(file.path);
      if (draft !== file.path) drafts.push({ draft, path: file.path });
      const written = await writeDraft(draft, file);
      if (written.ok) continue;
      await dropAll(drafts);
      return written;
    }
    for (const { draft, path } of drafts) {
      current = path;
      await rename(draft, path);
    }
    return ok(null);
  } catch (error) {
    await dropAll(drafts);
    return fail([writeProblem(current, error)]);
  }
}
