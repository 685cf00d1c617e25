import { open, realpath, rename, rm, stat } from 'node:fs/promises';
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

interface Target {
  /** Where the pieces go first: beside the file, or straight into a device or pipe, which cannot be replaced. */
  readonly draft: string;
  /** The file itself where the name is a link to it. */
  readonly path: string;
  /** Who may do what with it, where it was there before. */
  readonly mode: number | null;
}

async function targetOf(name: string): Promise<Target> {
  try {
    const found = await stat(name);
    if (!found.isFile() && !found.isDirectory()) return { draft: name, path: name, mode: null };
    const path = await realpath(name);
    return { draft: `${path}.part`, path, mode: found.isFile() ? found.mode & 0o777 : null };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { draft: `${name}.part`, path: name, mode: null };
    throw error;
  }
}

async function writeDraft({ draft, path, mode }: Target, pieces: NewFile['pieces']): Promise<Result<null>> {
  const isDevice = draft === path;
  const file = await open(draft, isDevice ? 'a' : 'w');
  try {
    if (mode !== null) await file.chmod(mode);
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

const dropAll = async (drafts: readonly Target[]): Promise<void> => {
  for (const { draft } of drafts) await rm(draft, { force: true }).catch(() => undefined);
};

/**
 * Writes every file beside its name, syncs it, and puts all in their places when all are there, in their order. What
 * fails leaves the named files as they were. If the process dies while they are put in place, the earlier ones are
 * new and the later ones old; none is ever half of the new one.
 */
export async function writeFiles(files: readonly NewFile[]): Promise<Result<null>> {
  const drafts: Target[] = [];
  let current = '';
  try {
    for (const file of files) {
      current = file.path;
      const target = await targetOf(file.path);
      if (target.draft !== target.path) drafts.push(target);
      const written = await writeDraft(target, file.pieces);
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
