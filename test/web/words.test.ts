import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../src/web/words/fill.js';

const folder = 'src/web';
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const quoted = String.raw`(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)")`;
const pair = new RegExp(String.raw`\bzh:\s*${quoted},\s*en:\s*${quoted}`, 'g');
const pairs = sources.flatMap(({ name, text }) =>
  [...text.matchAll(pair)].map((found) => ({
    name,
    zh: found[1] ?? found[2] ?? '',
    en: found[3] ?? found[4] ?? '',
  })),
);

describe('the words of the pages', () => {
  it('are found', () => {
    expect(pairs.length).toBeGreaterThan(30);
    for (const { text, name } of sources)
      expect([name, [...text.matchAll(/\bzh:\s*['"]/g)].length]).toEqual([
        name,
        pairs.filter((each) => each.name === name).length,
      ]);
  });

  it('have the same places in both languages', () => {
    const unlike = pairs.filter(({ zh, en }) => placesIn(zh).join() !== placesIn(en).join());
    expect(unlike).toEqual([]);
  });

  it('are Chinese in the one and not in the other', () => {
    const hasChinese = /\p{Script=Han}/u;
    expect(pairs.filter(({ en }) => hasChinese.test(en))).toEqual([]);
    expect(pairs.filter(({ zh }) => zh === '')).toEqual([]);
  });

  it('stand nowhere else', () => {
    const outside = sources.flatMap(({ name, text }) =>
      text
        .replaceAll(pair, '')
        .split('\n')
        .filter((line) => /\p{Script=Han}/u.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
    // A language is named in itself, and how days are written is no word.
    expect(outside.filter((each) => !/name: '中文'|\$\{year\}年/.test(each))).toEqual([]);
  });
});
