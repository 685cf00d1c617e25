import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus, newFolder, s1 } from './command.js';

const folder = newFolder();
const sound = readFileSync(s1, 'utf8');
const soundRules = readFileSync('rules/epidemic-supervision/1.0.0.yaml', 'utf8');

/** Writes a file into the folder and gives its path. */
function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const inCase = (from: string, to: string): string => {
  expect(sound).toContain(from);
  return sound.replace(from, to);
};

const twice = (): string => {
  const parsed = JSON.parse(sound);
  return JSON.stringify({ ...parsed, subjects: [...parsed.subjects, ...parsed.subjects] }, null, 2);
};

const withMark = (text: string): string => `\ufeff${text}`;
const windows = (text: string): string => text.replaceAll('\n', '\r\n');
/** “中国” as an editor with a Chinese code page saves it. */
const gbk = Uint8Array.from([0x22, 0xd6, 0xd0, 0xb9, 0xfa, 0x22]);
const binary = Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256);
const tooLarge = new Uint8Array(50 * 1024 * 1024).fill(0x20);
const deep = '['.repeat(10_000) + ']'.repeat(10_000);

const cases: readonly (readonly [string, string, string | Uint8Array, RegExp])[] = [
  ['not YAML', 'not.yaml', 'a: [b\n c: }', /not\.yaml:1:5: expected a comma/],
  [
    'JSON that was cut off',
    'cut.json',
    sound.slice(0, 200),
    /cut\.json:\d+:\d+: expected the rest of the JSON/,
  ],
  [
    'a misspelt fact',
    'fact.json',
    inCase('harm_actual', 'harm_actuall'),
    /fact\.json:17:\d+: .*\n {2}did you mean `harm_actual`/,
  ],
  [
    'a value of the wrong type',
    'type.json',
    inCase('"evidence_count": 2', '"evidence_count": "two"'),
    /type\.json:16:\d+: fact `evidence_count` takes a whole number, not `"two"`/,
  ],
  ['an unknown key', 'key.json', inCase('"unit"', '"unitt"'), /key\.json:4:3: .*\n {2}did you mean `unit`/],
  [
    'a day that does not exist',
    'day.json',
    inCase('"found_on": "2022-07-08"', '"found_on": "2022-02-30"'),
    /day\.json:5:\d+: expected a day that exists/,
  ],
  [
    'a subject that stands twice',
    'twice.json',
    twice(),
    /twice\.json:\d+:\d+: expected each subject once, found `town` again/,
  ],
  [
    'a key that stands twice',
    'keys.json',
    inCase('"facts": {', '"facts": {},\n  "facts": {'),
    /keys\.json:13:3: expected each key once/,
  ],
  ['fifty megabytes', 'large.json', tooLarge, /expected at most 16777216 bytes, found 52428800 bytes/],
  ['ten thousand levels of JSON', 'deep.json', deep, /deep\.json:1:65: expected at most 64 levels/],
  ['ten thousand levels of YAML', 'deep.yaml', deep, /deep\.yaml: expected at most 64 levels/],
  [
    'a key that reaches for the prototype',
    'proto.json',
    inCase('"facts": {', '"facts": { "__proto__": 1,'),
    /proto\.json:12:\d+: expected keys other than __proto__/,
  ],
  ['an empty file', 'empty.json', '', /expected content in .*found an empty file/],
  ['a binary file', 'binary.json', binary, /binary\.json: expected UTF-8 text/],
  [
    'Chinese in GBK',
    'gbk.json',
    gbk,
    /gbk\.json: expected UTF-8 text, found bytes that are not\n {2}save the file as UTF-8/,
  ],
];

describe('a case that cannot be read is one clear message, on each way in:', () => {
  test.each(cases)('%s', async (_, name, content, message) => {
    const file = put(name, content);
    const asked = await gradus(['recommend', file, '--on', '2022-07-10']);
    expect(asked).toMatchObject({ code: 3, out: '', err: expect.stringMatching(message) });
    expect(asked.err).not.toMatch(/\n {4}at /);
    const data = join(folder, `data-of-${name}`);
    const imported = await gradus(['case', 'import', file, '--as', 'clerk-1', '--data', data]);
    expect(imported).toMatchObject({ code: 3, err: expect.stringMatching(message) });
  });

  test.each([
    ['a folder', folder, /expected a file at .*, found a folder/],
    ['a missing file', join(folder, 'missing.json'), /expected a file at .*, found nothing/],
    ['a path through a file', `${s1}/x`, /expected a file at .*, found nothing/],
    ['a name that is too long', join(folder, 'x'.repeat(5000)), /expected a file at .*, found nothing/],
    ['a device that never ends', '/dev/zero', /expected at most 16777216 bytes/],
  ])('%s', async (_, file, message) => {
    for (const argv of [
      ['recommend', file],
      ['case', 'import', file, '--as', 'clerk-1', '--data', join(folder, 'data')],
    ])
      expect(await gradus(argv)).toMatchObject({ code: 3, out: '', err: expect.stringMatching(message) });
  });

  test('a rules file of another rulebook’s rules is told as that file’s, not the case’s', async () => {
    const missing = join(folder, 'missing.yaml');
    const { code, err } = await gradus(['recommend', s1, '--rules', missing]);
    expect({ code, err }).toEqual({ code: 3, err: `expected a file at \`${missing}\`, found nothing\n` });
  });
});

describe('a rules file that cannot be read', () => {
  test.each([
    ['not YAML', 'not-rules.yaml', 'a: [b\n c: }'],
    ['ten thousand levels', 'deep-rules.yaml', deep],
    ['empty', 'empty-rules.yaml', ''],
  ])('%s: a finding of check and test, bad input to recommend', async (_, name, content) => {
    const file = put(name, content);
    const codes = [];
    for (const argv of [
      ['rules', 'check', file],
      ['rules', 'test', file],
      ['recommend', s1, '--rules', file],
    ]) {
      const { code, out, err } = await gradus(argv);
      expect(out + err).toContain(name);
      codes.push(code);
    }
    expect(codes).toEqual([1, 1, 3]);
  });

  test.each([
    ['binary', 'binary-rules.yaml', binary],
    ['fifty megabytes', 'large-rules.yaml', tooLarge],
  ])('%s: bad input to each', async (_, name, content) => {
    const file = put(name, content);
    for (const argv of [
      ['rules', 'check', file],
      ['rules', 'test', file],
      ['recommend', s1, '--rules', file],
    ])
      expect(await gradus(argv)).toMatchObject({ code: 3, out: '' });
  });
});

describe('a file saved on Windows', () => {
  test.each([
    ['with a byte order mark', withMark],
    ['with its line ends', windows],
    ['with both', (text: string) => withMark(windows(text))],
  ])('%s is read as any other, JSON and YAML alike', async (name, saved) => {
    const json = put(`${name}.json`, saved(sound));
    const [plain, found] = [
      await gradus(['recommend', s1, '--on', '2022-07-10', '--json']),
      await gradus(['recommend', json, '--on', '2022-07-10', '--json']),
    ];
    expect(found).toEqual(plain);
    const line = put(`${name}.ndjson`, saved(`${JSON.stringify(JSON.parse(sound))}\n`));
    const data = join(folder, `data ${name}`);
    expect(await gradus(['case', 'import', line, '--as', 'clerk-1', '--data', data])).toMatchObject({
      code: 0,
    });
    mkdirSync(join(folder, name), { recursive: true });
    const rules = put(`${name}/1.0.0.yaml`, saved(soundRules));
    const hashes = [];
    for (const file of [rules, 'rules/epidemic-supervision/1.0.0.yaml']) {
      const { out } = await gradus(['rules', 'check', file, '--json']);
      hashes.push(JSON.parse(out).files[0].hash);
    }
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});
