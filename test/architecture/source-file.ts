import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

export interface Import {
  /** As it is written. */
  readonly from: string;
  /** `import type`: gone before the program runs. */
  readonly isType: boolean;
  /** `export … from`: what a barrel file is made of. */
  readonly isReExport: boolean;
}

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const statement =
  /^[ \t]*(import|export)\s+(type\s+)?(?:[\w$*\s{},]*?\sfrom\s+|(?=['"]))['"]([^'"\n]+)['"]/gm;
const call = /\b(?:import|require)\s*\(\s*(?:\/\*[^*]*\*\/\s*)?['"`]([^'"`\n]+)['"`]/g;

/** The imports of a text, in their order. Comments that look like one are taken for one, which is the safe side. */
export function importsOf(text: string): readonly Import[] {
  const stated = [...text.matchAll(statement)].map(([, word, type, from = '']) => ({
    from,
    isType: type !== undefined,
    isReExport: word === 'export',
  }));
  const called = [...text.matchAll(call)].map(([, from = '']) => ({
    from,
    isType: false,
    isReExport: false,
  }));
  return [...stated, ...called];
}

export const sourceFile = (path: string, text: string): SourceFile => ({
  path,
  text,
  imports: importsOf(text),
});

/** All TypeScript and JavaScript files under a folder, sorted. */
export function readSources(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mts|js|mjs)$/.test(name))
    .map((name) => join(folder, name).split(sep).join('/'))
    .sort()
    .map((path) => sourceFile(path, readFileSync(path, 'utf8')));
}

/** The file that a relative import means: `.js` is written where `.ts` or `.tsx` stands. */
export function targetOf(file: SourceFile, from: string, paths: ReadonlySet<string>): string | undefined {
  const path = posix.normalize(posix.join(dirname(file.path), from));
  return [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].find((each) => paths.has(each));
}

/** Folders right under `root` that hold files, sorted. */
export function foldersOf(files: readonly SourceFile[], root: string): readonly string[] {
  const folders = files
    .map(({ path }) => relative(root, path).split(sep))
    .filter((parts) => parts.length > 1)
    .map(([folder = '']) => `${root}/${folder}`);
  return [...new Set(folders)].sort();
}
