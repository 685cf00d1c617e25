import type { SourceFile } from './source-file.js';

const longest = 300;

/** Files past 300 lines have two jobs. */
export const tooLong = (files: readonly SourceFile[]): readonly string[] =>
  files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines, at most ${longest}`);

/** Files that pass on what others export, or are named as such files are. */
export const barrels = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path, imports }) => /\/index\.\w+$/.test(path) || imports.some(({ isReExport }) => isReExport))
    .map(({ path }) => `${path} passes on what other files export`);

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*\.(ts|tsx|mjs)$/;

export const misnamed = (files: readonly SourceFile[]): readonly string[] =>
  files
    .map(({ path }) => path)
    .filter((path) => !kebabCase.test(path.split('/').at(-1) ?? ''))
    .map((path) => `${path} is not named in kebab-case`);

const impure =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\brandomUUID\(|\bgetRandomValues\(/;

/** Clock and chance are handed in above the engine; below it nothing may read them, or replay would not repeat. */
export const readsClockOrChance = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path }) => /^src\/(domain|rulebook|trail|engine|analysis)\//.test(path))
    .filter(({ text }) => impure.test(text))
    .map(({ path, text }) => `${path} reads a clock or makes a random value: ${impure.exec(text)?.[0]}`);
