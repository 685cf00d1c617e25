import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CatalogueEntry, catalogue } from '../../src/domain/problem.js';

const folder = new URL('../../src/domain/catalogue/', import.meta.url);

/** The codes as the files of all areas write them, each as often as it is written. */
const written = readdirSync(folder).flatMap((file) =>
  [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^ {2}(\w+): \{/gm)].map(([, code = '']) => code),
);

const entries: [string, CatalogueEntry][] = Object.entries(catalogue);

/** What a text is filled with, sorted; `_en` and `_zh` are one parameter in two languages. */
const parameters = (text: string): string[] => {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/_(en|zh)$/, ''));
  return [...new Set(names)].sort();
};

test('every code stands in one area, where none hides another, and each area is in the catalogue', () => {
  expect(written.filter((code, index) => written.indexOf(code) !== index)).toEqual([]);
  expect([...written].sort()).toEqual(Object.keys(catalogue).sort());
});

/** The codes of the entries that break a rule. */
const breaking = (rule: (code: string, entry: CatalogueEntry) => boolean): string[] =>
  entries.filter(([code, entry]) => !rule(code, entry)).map(([code]) => code);

const texts = ({ message, hint }: CatalogueEntry): string[] => [
  message.en,
  message.zh,
  ...(hint ? [hint.en, hint.zh] : []),
];

describe('every entry', () => {
  test('has a code in snake_case', () => {
    expect(breaking((code) => /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  test('is one line without a final stop, in each language', () => {
    expect(breaking((_, entry) => texts(entry).every((text) => /^\S(.*[^\s.。])?$/.test(text)))).toEqual([]);
  });

  test('is written in lower case, and its Chinese in Chinese', () => {
    // A name or abbreviation may begin a message; the capital of a sentence may not.
    expect(breaking((_, { message }) => !/^[A-Z][a-z]+ /.test(message.en))).toEqual([]);
    expect(breaking((_, { message }) => /\p{Script=Han}/u.test(message.zh))).toEqual([]);
  });

  test('tells the same in both languages', () => {
    const same = (text: CatalogueEntry['message']) =>
      JSON.stringify(parameters(text.en)) === JSON.stringify(parameters(text.zh));
    expect(breaking((_, { message, hint }) => same(message) && (!hint || same(hint)))).toEqual([]);
  });
});
