#!/usr/bin/env node
// The command. One process: a signal reaches the program itself, and what it started ends with it.
//
// The sources and the packages that they use are bundled into `build` whenever one of them is newer, since a few files load in a third of the time
// that three hundred take. Where nothing can be written the sources are run as they are.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = dirname(fileURLToPath(import.meta.url));
const build = join(src, '..', 'build');
const program = join(build, 'main.mjs');
const dayMs = 86_400_000;

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isCurrent() {
  const made = changedAt(program);
  if (made === 0 || changedAt(join(src, '..', 'package.json')) > made) return false;
  return readdirSync(src, { recursive: true }).every((path) => changedAt(join(src, path)) <= made);
}

/** Other pieces are written before the one that names them, so that whoever starts meanwhile finds whole ones. */
function write(pieces) {
  mkdirSync(build, { recursive: true });
  for (const { path, contents } of pieces.sort((a) => (a.path === program ? 1 : -1))) {
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, contents);
    renameSync(draft, path);
  }
  // A process that started before may still load its own pieces.
  const kept = new Set(pieces.map(({ path }) => basename(path)));
  for (const name of readdirSync(build))
    if (!kept.has(name) && Date.now() - changedAt(join(build, name)) > dayMs) rmSync(join(build, name));
}

/** Whether there is a bundle of the sources as they are. */
async function bundle() {
  if (isCurrent()) return true;
  const { buildSync } = await import('esbuild');
  try {
    const { outputFiles } = buildSync({
      entryPoints: [join(src, 'main.ts')],
      bundle: true,
      splitting: true,
      minifyWhitespace: true,
      minifySyntax: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      // Packages too: one that is found by name costs as much as reading it. These bring files of their own.
      external: ['@node-rs/argon2', 'better-sqlite3', 'pg', 'esbuild', 'tsx', 'z3-solver'],
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      outdir: build,
      outExtension: { '.js': '.mjs' },
      logLevel: 'silent',
      write: false,
    });
    write(outputFiles);
    return true;
  } catch {
    return false;
  }
}

async function load() {
  if (await bundle()) return import(program);
  const { register } = await import('tsx/esm/api');
  register();
  return import('./main.ts');
}

await load().catch((error) => {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write(
    'expected the packages of Gradus to be installed, found none\n  run `npm ci` where Gradus lies\n',
  );
  process.exit(4);
});
