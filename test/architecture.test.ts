import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLayers, findCircles } from './architecture/check-layers.js';
import { barrels, misnamed, readsClockOrChance, tooLong } from './architecture/check-shape.js';
import { foldersOf, importsOf, readSources, sourceFile } from './architecture/source-file.js';

const sources = readSources('src');

describe('the source', () => {
  it('is there', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
  });

  it('imports downward only, and each package and Node only where the design says', () => {
    expect(checkLayers(sources)).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(findCircles(sources)).toEqual([]);
  });

  it('has no barrel files', () => {
    expect(barrels(sources)).toEqual([]);
  });

  it('has no file past 300 lines', () => {
    expect(tooLong(sources)).toEqual([]);
  });

  it('has files named in kebab-case', () => {
    expect(misnamed(sources)).toEqual([]);
  });

  it('reads no clock and makes no random value below the office', () => {
    expect(readsClockOrChance(sources)).toEqual([]);
  });

  it('opens every folder with a README', () => {
    const folders = foldersOf(sources, 'src');
    expect(folders).toContain('src/domain');
    expect(folders.filter((folder) => !existsSync(`${folder}/README.md`))).toEqual([]);
  });
});

describe('reading imports', () => {
  it('finds every way to write one', () => {
    const text = `import { a } from './a.js';
import type { B } from "./b.js";
import c, { type D } from './c.js';
import {
  e,
  f as g,
} from '../e/f.js';
import * as h from 'h';
import './side-effect.js';
export { i } from './i.js';
export * from './j.js';
export type { K } from './k.js';
const l = await import('l/deep');
type M = import('./m.js').M;
const n = require('n');
export const o = 'from "p"';
const notOne = important('./q.js');`;
    expect(importsOf(text).map(({ from, isType, isReExport }) => [from, isType, isReExport])).toEqual([
      ['./a.js', false, false],
      ['./b.js', true, false],
      ['./c.js', false, false],
      ['../e/f.js', false, false],
      ['h', false, false],
      ['./side-effect.js', false, false],
      ['./i.js', false, true],
      ['./j.js', false, true],
      ['./k.js', true, true],
      ['l/deep', false, false],
      ['./m.js', false, false],
      ['n', false, false],
    ]);
  });
});

describe('what the checks would find', () => {
  const there = [
    'src/domain/a.ts',
    'src/trail/b.ts',
    'src/store/c.ts',
    'src/letters/d.ts',
    'src/office/e.ts',
  ];

  it.each([
    ['upward', 'src/domain/x.ts', "import { b } from '../trail/b.js';", /must not import upward or sideways/],
    [
      'a type upward',
      'src/office/x.ts',
      "import type { C } from '../store/c.js';",
      /upward or sideways from src\/store\/c\.ts/,
    ],
    [
      'sideways',
      'src/store/x.ts',
      "import { d } from '../letters/d.js';",
      /must not import upward or sideways/,
    ],
    [
      'to a rank that the pages may not see',
      'src/web/x.tsx',
      "import { e } from '../office/e.js';",
      /domain and trail only/,
    ],
    ['to the program', 'src/cli/x.ts', "import { run } from '../main.js';", /not there|upward/],
    ['to Node', 'src/trail/x.ts', "import { createHash } from 'node:crypto';", /must not import from Node/],
    ['to Node by a call', 'src/domain/x.ts', "await import('node:fs');", /must not import from Node/],
    [
      'to a database elsewhere',
      'src/office/x.ts',
      "import { sql } from 'kysely';",
      /no place for the package kysely/,
    ],
    ['to zod in the trail', 'src/trail/x.ts', "import { z } from 'zod';", /no place for the package zod/],
    [
      'to a package that nobody named',
      'src/http/x.ts',
      "import x from 'left-pad';",
      /no place for the package left-pad/,
    ],
    [
      'to a value of pino in http',
      'src/http/x.ts',
      "import { pino } from 'pino';",
      /no place for the package pino/,
    ],
    ['to what is not there', 'src/domain/x.ts', "import { y } from './y.js';", /not there/],
    ['from a folder of its own making', 'src/utils/x.ts', '', /stands in no layer/],
  ])('an import %s', (_, path, text, expected) => {
    const files = [...there.map((each) => sourceFile(each, '')), sourceFile(path, text)];
    expect(checkLayers(files)).toEqual([expect.stringMatching(expected)]);
  });

  it.each([
    ['to a lower rank', 'src/store/x.ts', "import { a } from '../domain/a.js';"],
    ['within a folder', 'src/store/deep/x.ts', "import { c } from '../c.js';"],
    ['of a scoped package', 'src/http/x.ts', "import swagger from '@fastify/swagger';"],
    ['of a type of pino', 'src/http/x.ts', "import type { Logger } from 'pino';"],
    ['of a part of a package', 'src/domain/x.ts', "import { z } from 'zod/mini';"],
  ])('but nothing in an import %s', (_, path, text) => {
    expect(checkLayers([...there.map((each) => sourceFile(each, '')), sourceFile(path, text)])).toEqual([]);
  });

  it('a circle of values, and none of types', () => {
    const circle = [
      sourceFile('src/domain/a.ts', "import { b } from './b.js';"),
      sourceFile('src/domain/b.ts', "import { c } from './c.js';"),
      sourceFile('src/domain/c.ts', "import { a } from './a.js';"),
    ];
    expect(findCircles(circle)).toEqual([
      'src/domain/a.ts -> src/domain/b.ts -> src/domain/c.ts -> src/domain/a.ts',
    ]);
    const types = circle.map(({ path, text }) => sourceFile(path, text.replace('import {', 'import type {')));
    expect(findCircles(types)).toEqual([]);
  });

  it('a barrel, a long file, a misnamed file, a clock', () => {
    expect(barrels([sourceFile('src/domain/a.ts', "export * from './b.js';")])).toHaveLength(1);
    expect(barrels([sourceFile('src/domain/index.ts', '')])).toHaveLength(1);
    expect(tooLong([sourceFile('src/domain/a.ts', 'x\n'.repeat(301))])).toEqual([
      'src/domain/a.ts has 301 lines, at most 300',
    ]);
    expect(tooLong([sourceFile('src/domain/a.ts', 'x\n'.repeat(300))])).toEqual([]);
    expect(misnamed([sourceFile('src/domain/caseFile.ts', '')])).toHaveLength(1);
    expect(readsClockOrChance([sourceFile('src/engine/a.ts', 'const t = Date.now();')])).toHaveLength(1);
  });
});
