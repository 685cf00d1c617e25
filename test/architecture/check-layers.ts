import type { Layer } from './layers.js';
import { layers, topFiles } from './layers.js';
import type { Import, SourceFile } from './source-file.js';
import { targetOf } from './source-file.js';

const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

function layerOf(path: string): Layer | undefined {
  const folder = folderOf(path);
  return folder === undefined ? topFiles[path] : layers[folder];
}

const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

const isNamed = (name: string, names: readonly string[]): boolean =>
  names.some((each) => (each.endsWith('/*') ? name.startsWith(each.slice(0, -1)) : name === each));

function checkPackage(layer: Layer, { from, isType }: Import): string | undefined {
  if (from.startsWith('node:')) return layer.node ? undefined : 'must not import from Node';
  const name = packageOf(from);
  if (isNamed(name, layer.packages) || (isType && isNamed(name, layer.types ?? []))) return undefined;
  return `is no place for the package ${name}`;
}

function checkFile(
  file: SourceFile,
  layer: Layer,
  { from }: Import,
  paths: ReadonlySet<string>,
): string | undefined {
  const target = targetOf(file, from, paths);
  if (target === undefined)
    return /\.(json|css)$/.test(from) ? undefined : 'imports a file that is not there';
  const own = folderOf(file.path);
  const other = folderOf(target);
  if (own !== undefined && own === other) return undefined;
  const lower = layerOf(target);
  if (!lower || lower.rank >= layer.rank) return `must not import upward or sideways from ${target}`;
  if (layer.only && !layer.only.includes(other ?? ''))
    return `may import from ${layer.only.join(' and ')} only`;
  return undefined;
}

/** Every import that goes upward, sideways, to Node or to a package where it must not; one line each. */
export function checkLayers(files: readonly SourceFile[]): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  return files.flatMap((file) => {
    const layer = layerOf(file.path);
    if (!layer) return [`${file.path} stands in no layer of the design`];
    return file.imports.flatMap((each) => {
      const wrong = each.from.startsWith('.')
        ? checkFile(file, layer, each, paths)
        : checkPackage(layer, each);
      return wrong === undefined ? [] : [`${file.path} ${wrong}: ${each.from}`];
    });
  });
}

/**
 * The first circle of imports through each file, as a path back to where it began. Types don't count: they are gone
 * before anything is loaded, so that nothing can be missing in the middle of a circle.
 */
export function findCircles(files: readonly SourceFile[]): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  const next = new Map(
    files.map((file) => [
      file.path,
      file.imports
        .filter(({ from, isType }) => from.startsWith('.') && !isType)
        .flatMap(({ from }) => targetOf(file, from, paths) ?? []),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const begin = way.indexOf(path);
    if (begin >= 0) circles.push([...way.slice(begin), path].join(' -> '));
    if (begin >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return circles;
}
