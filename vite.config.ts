import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rollup } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = join(here, 'dist/web');

/** Beside each asset a copy in each coding, made once instead of at every request. */
const compressed = (): Plugin => ({
  name: 'gradus-compressed',
  closeBundle() {
    const folder = join(out, 'assets');
    // A build that failed has said why already.
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder).filter((each) => /\.(js|css|svg)$/.test(each))) {
      const bytes = readFileSync(join(folder, name));
      if (bytes.length < 1024) continue;
      writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
    }
  },
});

/** The chunks that a page needs, its own and what it imports, with their styles. */
function filesOf(bundle: Rollup.OutputBundle, starts: readonly Rollup.OutputChunk[]): ReadonlySet<string> {
  const files = new Set<string>();
  const open = [...starts];
  for (let chunk = open.pop(); chunk; chunk = open.pop()) {
    if (files.has(chunk.fileName)) continue;
    files.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') open.push(imported);
    }
  }
  return files;
}

/**
 * Tells the service worker what it keeps: the frame and the pages of reporting, which open without a connection. Its
 * list changes with any of them, and so it is taken up anew.
 */
const keptShell = (): Plugin => ({
  name: 'gradus-kept-shell',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const worker = bundle['sw.js'];
    if (worker?.type !== 'chunk') throw new Error('the service worker was not built');
    // A classic script: with an import in it no browser takes it.
    if (worker.imports.length > 0) throw new Error(`the service worker imports ${worker.imports.join(', ')}`);
    const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
    const starts = chunks.filter(
      ({ name, isEntry, facadeModuleId }) =>
        (isEntry && name !== 'sw') ||
        /\/web\/app\.tsx$|\/pages\/report\/|\/drafts\/|\/session\/|\/shell\//.test(facadeModuleId ?? ''),
    );
    const kept = [...filesOf(bundle, starts)].sort().map((file) => `/${file}`);
    const place = '__KEPT_SHELL__';
    if (!worker.code.includes(place)) throw new Error('the service worker has no place for what it keeps');
    worker.code = worker.code.replace(place, JSON.stringify(kept));
  },
});

/** Where people begin: the module of the page at each address. */
const firstPages = {
  '/': 'today/today',
  '/cases': 'cases/list/case-list',
  '/cases/$id': 'cases/case',
  '/report/$draft': 'report/report',
  '/orders': 'followup/orders/orders',
  '/secondings': 'followup/secondings',
  '/matrix': 'matrix/matrix-page',
  '/units': 'followup/units/units',
  '/proposals': 'proposals/proposals-page',
  '/statistics': 'statistics/statistics-page',
  '/rules': 'rules/rules-list',
  '/trail': 'trail/trail',
  '/accounts': 'accounts/account-list',
} as const;

/** Where a link leads that lets somebody in: without the frame of a session. */
const linkPages = { '/setup': 'session/setup', '/welcome': 'session/welcome' } as const;

/** Tells the service which files a page needs, so that its document names them all at once. */
const preloads = (): Plugin => ({
  name: 'gradus-preloads',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
    const chunkOf = (module: string) => {
      const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${module}.tsx`));
      if (!found) throw new Error(`no chunk of ${module}`);
      return found;
    };
    const entry = filesOf(
      bundle,
      chunks.filter(({ isEntry }) => isEntry),
    );
    const sizeOf = (file: string): number => {
      const found = bundle[file];
      return found?.type === 'chunk' ? found.code.length : (found?.source.length ?? 0);
    };
    // The large ones last: those that are small keep nothing waiting.
    const needs = (modules: readonly string[]): readonly string[] =>
      [...filesOf(bundle, modules.map(chunkOf))]
        .filter((file) => !entry.has(file))
        .sort((one, other) => sizeOf(one) - sizeOf(other))
        .map((file) => `/${file}`);
    const app = needs(['web/app']);
    const after = (modules: readonly string[]) => needs(modules).filter((file) => !app.includes(file));
    const frame = 'shell/frame';
    const each = (addresses: Readonly<Record<string, string>>, needed: (page: string) => readonly string[]) =>
      Object.fromEntries(Object.entries(addresses).map(([path, page]) => [path, needed(page)]));
    const pages = each(firstPages, (page) => after([frame, `pages/${page}`]));
    const links = each(linkPages, (page) => after([page]));
    const source = JSON.stringify({ app, frame: after([frame]), pages, links });
    this.emitFile({ type: 'asset', fileName: 'preloads.json', source });
  },
});

/** Addresses and answers. */
const ofAsking =
  /\/node_modules\/(?:@tanstack|@oazapfts)\/|\/dist\/client\.ts$|\/src\/web\/(?:api|session)\/[\w-]+\.ts$/;
/** What stands around a page: menu, signing in again, drafts that wait, and languages of what is made of antd. */
const ofFrame =
  /\/node_modules\/(?:antd\/(?:es\/(?:modal|drawer|alert)|lib\/locale|locale)|@rc-component\/(?:dialog|drawer)|dayjs|idb)\/|\/src\/web\/(?:shell\/(?:controls|theme|navigation)|drafts\/(?:draft|draft-store|use-drafts|waiting-notice)|api\/use-connected)\.ts/;
/** What pages alone need that are filled in. */
const ofForms = /\/node_modules\/(?:zod|@rc-component\/(?:input|checkbox)|antd\/es\/(?:input|radio))\//;

export default defineConfig({
  root: join(here, 'src/web'),
  plugins: [react(), keptShell(), preloads(), compressed()],
  build: {
    outDir: out,
    // For the sizes of what is loaded with each page.
    manifest: true,
    emptyOutDir: true,
    // The browsers of offices are often years old.
    target: ['chrome97', 'firefox104', 'safari15.4'],
    // Nothing inline: the policy of the pages allows none of it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { index: join(here, 'src/web/index.html'), sw: join(here, 'src/web/sw/service-worker.ts') },
      // A service worker reaches no further than its own address, which never changes.
      output: {
        codeSplitting: {
          groups: [
            // What every page needs comes as one file.
            { name: 'base', tags: ['$initial'], test: /^(?!.*\/sw\/(?!keep-shell))/, priority: 4 },
            // What asks the service, before what draws its answers is there.
            { name: 'core', test: ofAsking, priority: 3 },
            // What most of them share, as another, and as a third what those have that are filled in; the rest comes
            // with those that need it.
            { name: 'common', test: (id) => !ofForms.test(id), minShareCount: 15, priority: 2 },
            // What stands around every page of a session.
            { name: 'around', test: ofFrame, priority: 1 },
            { name: 'forms', test: ofForms, minShareCount: 15, priority: 1 },
          ],
        },
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // The policy of the pages lets nothing be made of text; zod would try once, when the first schema is made, and
        // be refused. Whichever piece is run first says so before any schema is.
        banner: 'globalThis.__zod_globalConfig??={jitless:true};',
      },
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080', '/p/': 'http://127.0.0.1:8080' } },
});
