import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gradus, newFolder } from './command.js';

const fixture = (name: string): string => join('fixtures', 'letters', `${name}.json`);

describe('gradus letter', () => {
  it.each(['reminder', 'written-order', 'escalation-report', 'proposal', 'review-rights', 'decision'])(
    'writes a %s',
    async (kind) => {
      const to = join(newFolder(), 'a.docx');
      const ran = await gradus(['letter', kind, fixture(kind), '--to', to]);
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(readFileSync(to).subarray(0, 2).toString()).toBe('PK');
    },
  );

  it('reads standard input, and sets the language of the letter', async () => {
    const folder = newFolder();
    const input = readFileSync(fixture('reminder'), 'utf8');
    const [zh, en] = [join(folder, 'zh.docx'), join(folder, 'en.docx')];
    expect((await gradus(['letter', 'reminder', '-', '--to', zh], { input })).code).toBe(0);
    const ran = await gradus(['letter', 'reminder', '-', '--to', en, '--lang', 'en', '--json'], { input });
    expect(JSON.parse(ran.out)).toEqual({ kind: 'reminder', to: en, bytes: readFileSync(en).length });
    expect(readFileSync(en).equals(readFileSync(zh))).toBe(false);
  });

  it.each([
    [
      ['letter', 'remainder', fixture('reminder'), '--to', 'a.docx'],
      2,
      /`remainder`\n.*did you mean `reminder`/,
    ],
    [
      ['letter', 'reminder', fixture('reminder'), '--to', 'a.pdf'],
      2,
      /ends in `.docx` for `--to <file>`, found `a.pdf`/,
    ],
    [['letter', 'reminder', fixture('reminder')], 2, /--to/],
    [['letter', 'reminder', 'none.json', '--to', 'a.docx'], 3, /none.json/],
    [
      ['letter', 'reminder', fixture('decision'), '--to', 'a.docx'],
      3,
      /^\S+decision\.json:2:\d+: expected reminder, found `"decision"`\n$/,
    ],
    [
      ['letter', 'reminder', fixture('reminder'), '--to', 'a.docx', '--template', 'README.md'],
      3,
      /^README\.md: expected a DOCX document/,
    ],
    [['letter', 'reminder', fixture('reminder'), '--to', 'a.docx', '--template', 'no.docx'], 3, /`no\.docx`/],
    [['letter', 'reminder', 'README.md', '--to', 'a.docx'], 3, /README\.md/],
    [['letter', 'reminder', fixture('reminder'), '--to', 'no/such/a.docx'], 4, /no such folder/],
  ])('refuses %j with %i', async (argv, code, expected) => {
    const ran = await gradus(argv);
    expect(ran.err).toMatch(expected);
    expect(ran.code).toBe(code);
    expect(existsSync('a.docx')).toBe(false);
  });

  it('leaves the file as it was when the letter is wrong', async () => {
    const to = join(newFolder(), 'a.docx');
    writeFileSync(to, 'before');
    const input = readFileSync(fixture('reminder'), 'utf8').replace('"facts"', '"fact"');
    const ran = await gradus(['letter', 'reminder', '-', '--to', to, '--lang', 'zh'], { input });
    expect(ran.code).toBe(3);
    expect(ran.err).toMatch(/^-:\d+:\d+: /);
    expect(readFileSync(to, 'utf8')).toBe('before');
  });
});
