import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { destinations } from '../../src/web/shell/navigation.js';

const folder = 'dist/web';
const firstLoadMost = 80_000;
const firstFilesMost = 3;
const askingMost = 60_000;
/** With what comes first. */
const homeMost = 275_000;
const homeFilesMost = 25;
const routeMost = 200_000;

const chunkSchema = z.looseObject({
  file: z.string(),
  isEntry: z.boolean().default(false),
  imports: z.array(z.string()).default([]),
  dynamicImports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
});

const chunks = z
  .record(z.string(), chunkSchema)
  .parse(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')));

const preloadsSchema = z.object({
  app: z.array(z.string()),
  frame: z.array(z.string()),
  pages: z.record(z.string(), z.array(z.string())),
  links: z.record(z.string(), z.array(z.string())),
});

/** The chunks that are loaded with one, itself included. */
function withImports(name: string, found: Set<string> = new Set()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const each of chunks[name]?.imports ?? []) withImports(each, found);
  return found;
}

const filesOf = (names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].flatMap((name) => [chunks[name]?.file ?? '', ...(chunks[name]?.css ?? [])]));

const compressed = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);

const entry = Object.keys(chunks).find((name) => chunks[name]?.isEntry) ?? '';
const first = filesOf(withImports(entry));

it('begins with the page before a session, which is a few files and small', () => {
  expect(first.size).toBeGreaterThan(0);
  expect(first.size).toBeLessThanOrEqual(firstFilesMost);
  expect(compressed(first)).toBeLessThanOrEqual(firstLoadMost);
});

it('names at once all that a page of a session needs, for every place that the navigation leads to', () => {
  const { app, frame, pages, links } = preloadsSchema.parse(
    JSON.parse(readFileSync(join(folder, 'preloads.json'), 'utf8')),
  );
  const named = (files: readonly string[]) => files.map((file) => file.replace(/^\//, ''));
  const asking = filesOf(withImports('app.tsx'));
  const drawn = ['shell/frame.tsx', 'pages/today/today.tsx'].flatMap((name) => [
    ...filesOf(withImports(name)),
  ]);
  const home = new Set([...asking, ...drawn]);
  expect(new Set(named(app))).toEqual(new Set([...asking].filter((file) => !first.has(file))));
  expect(new Set(named([...app, ...(pages['/'] ?? [])]))).toEqual(
    new Set([...home].filter((file) => !first.has(file))),
  );
  // What asks for answers waits for nothing that draws them.
  expect(compressed(app.map((file) => file.replace(/^\//, '')))).toBeLessThanOrEqual(askingMost);
  expect(home.size).toBeLessThanOrEqual(homeFilesMost);
  expect(compressed(home)).toBeLessThanOrEqual(homeMost);
  for (const path of ['setup', 'welcome'])
    expect(new Set(named([...app, ...(links[`/${path}`] ?? [])])), path).toEqual(
      new Set([...asking, ...filesOf(withImports(`session/${path}.tsx`))].filter((file) => !first.has(file))),
    );
  const frameFiles = new Set(named(frame));
  for (const { to } of destinations.filter(({ to: path }) => !['/report', '/service'].includes(path)))
    expect(
      named(pages[to] ?? []).filter((file) => !frameFiles.has(file)),
      to,
    ).not.toEqual([]);
});

it('adds little with each further page', () => {
  const later = Object.keys(chunks).filter((name) => /^pages\/|^session\//.test(name));
  expect(later.length).toBeGreaterThan(1);
  const frame = filesOf([...withImports('app.tsx'), ...withImports('shell/frame.tsx')]);
  const sizes = later.map((name) => {
    const own = [...filesOf(withImports(name))].filter((file) => !first.has(file) && !frame.has(file));
    return [name, compressed(own)] as const;
  });
  expect(sizes.filter(([, size]) => size > routeMost)).toEqual([]);
});
