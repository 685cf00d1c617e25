import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { ok } from '../../src/domain/result.js';
import { recommend } from '../../src/engine/recommend.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { gradus, newFolder, s1 } from './command.js';

/** A data folder with two cases, from which every test takes its own copy. */
const recorded = join(newFolder(), 'data');
const incident = (name: string): string => `fixtures/incidents/${name}.json`;

beforeAll(async () => {
  for (const name of ['s1', 's7']) {
    const { code } = await gradus(['case', 'import', incident(name), '--as', 'clerk-1', '--data', recorded]);
    expect(code).toBe(0);
  }
});

function copyOfData(): string {
  const data = join(newFolder(), 'data');
  cpSync(recorded, data, { recursive: true });
  return data;
}

/** The numbers of the recommendations in a data folder's trail. */
function recommendationsIn(data: string): number[] {
  const file = new Sqlite(join(data, 'gradus.sqlite'));
  const rows = file
    .prepare("select seq from entry where kind = 'recommendation_made' order by seq")
    .pluck()
    .all();
  file.close();
  return rows.map(Number);
}

function change(data: string, statement: string): void {
  const file = new Sqlite(join(data, 'gradus.sqlite'));
  file.exec(statement);
  file.close();
}

async function exported(data: string): Promise<string> {
  const file = join(newFolder(), 'trail.jsonl');
  const { code, out } = await gradus(['trail', 'export', file, '--data', data]);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^✓ exported \d+ entries to .*trail\.jsonl, the checkpoint to .*trail\.jsonl\.checkpoint\n$/,
  );
  return file;
}

/** Flips the lowest bit of one byte within the line of an entry. */
function flipBit(file: string, entry: number): void {
  const bytes = readFileSync(file);
  let line = 0;
  for (let number = 0; number < entry; number += 1) line = bytes.indexOf(0x0a, line) + 1;
  // The digit after `"time":`, so that the line stays JSON.
  const at = bytes.indexOf('"time":', line) + 7;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe('case import', () => {
  test('takes a case once, however often it is run', async () => {
    const data = copyOfData();
    const { code, out } = await gradus(['case', 'import', s1, '--as', 'clerk-1', '--data', data]);
    expect(code).toBe(0);
    expect(out).toMatch(/^✓ c-[0-9a-f]{16} {2}town: written_order \(taken before\)\n1 taken, 0 not taken\n$/);
  });

  test('takes the sound lines of a file, and says of each other where it is wrong', async () => {
    const data = copyOfData();
    const line = (name: string): string => JSON.stringify(JSON.parse(readFileSync(incident(name), 'utf8')));
    const file = join(newFolder(), 'cases.ndjson');
    writeFileSync(
      file,
      [
        line('s3'),
        '',
        '{"rulebook": ',
        line('s8').replace('evidence_count', 'evidence_cuont'),
        line('s10'),
      ].join('\n'),
    );
    const { code, out, err } = await gradus(['case', 'import', file, '--as', 'clerk-1', '--data', data]);
    expect(code).toBe(3);
    expect(out.match(/^✓ c-/gm)).toHaveLength(2);
    expect(out).toContain('2 taken, 2 not taken\n');
    expect(err).toMatch(/cases\.ndjson:3:\d+: expected the rest of the JSON value/);
    expect(err).toMatch(/cases\.ndjson:4:\d+: .*`evidence_cuont`\n {2}did you mean `evidence_count`\?/);
    const again = await gradus(['case', 'import', file, '--as', 'clerk-1', '--data', data, '--json']);
    expect(JSON.parse(again.out)).toMatchObject({
      taken: 2,
      refused: 2,
      untried: 0,
      results: [{ line: 1, repeated: true }, { line: 3 }, { line: 4 }, { line: 5, repeated: true }],
    });
  });

  test('goes on where an earlier start made the folder and published nothing', async () => {
    const data = join(newFolder(), 'data');
    const stopped = await gradus(['case', 'import', s1, '--as', 'clerk-1', '--data', data], {
      deps: { listFiles: async () => ({ ok: true, value: [] }) },
    });
    expect(stopped.code).toBe(3);
    const { code } = await gradus(['case', 'import', s1, '--as', 'clerk-1', '--data', data]);
    expect(code).toBe(0);
  });

  test('makes no data folder for a file that cannot be read', async () => {
    const data = join(newFolder(), 'data');
    expect((await gradus(['case', 'import', 'no.json', '--as', 'clerk-1', '--data', data])).code).toBe(3);
    expect(existsSync(data)).toBe(false);
  });
});

describe('trail show', () => {
  test('shows an entry with its kind, its case and its leaf', async () => {
    const [number] = recommendationsIn(recorded);
    const data = copyOfData();
    const english = await gradus(['trail', 'show', String(number), '--data', data]);
    expect(english.code).toBe(0);
    expect(english.out).toMatch(new RegExp(`^${number} {2}Recommendation made \\(recommendation_made\\)\n`));
    expect(english.out).toContain('clerk-1 (declared)');
    const chinese = await gradus(['trail', 'show', '0', '--data', data, '--lang', 'zh']);
    expect(chinese.out).toMatch(/^0 {2}台账建立（genesis）\n/);
    const json = await gradus(['trail', 'show', '0', '--data', data, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ number: 0, entry: { kind: 'genesis', case: null } });
  });

  test('says how many entries there are when there is none of that number', async () => {
    const { code, err } = await gradus(['trail', 'show', '9999', '--data', copyOfData()]);
    expect(code).toBe(3);
    expect(err).toMatch(/^expected an entry below \d+, found no entry 9999\n$/);
  });
});

describe('trail list', () => {
  test('chooses by kind, person and days, the newest first', async () => {
    const data = copyOfData();
    const numbers = recommendationsIn(recorded);
    const list = (...more: readonly string[]) => gradus(['trail', 'list', '--data', data, ...more]);
    const made = await list('--kind', 'recommendation_made', '--actor', 'clerk-1', '--limit', '1');
    expect(made.out).toMatch(
      new RegExp(`^${numbers.at(-1)}  2022-07-10T\\S+Z  clerk-1  c-\\w+  Recommendation made\n`),
    );
    const json = await list('--kind', 'recommendation_made', '--since', '2022-07-10', '--json');
    expect(JSON.parse(json.out).entries.map(({ number }: { number: number }) => number)).toEqual(
      numbers.toReversed(),
    );
    expect((await list('--until', '2022-07-09', '--lang', 'zh')).out).toBe('没有符合条件的条目\n');
    expect((await list('--kind', 'nothing')).code).toBe(2);
    expect((await list('--since', '2022-07-10', '--until', '2022-07-09')).code).toBe(3);
  });
});

describe('trail export', () => {
  test('writes entries and checkpoint, and puts both in the place of older ones', async () => {
    const data = copyOfData();
    const file = await exported(data);
    await gradus(['case', 'import', incident('s9'), '--as', 'clerk-1', '--data', data]);
    expect((await gradus(['trail', 'export', file, '--data', data])).code).toBe(0);
    expect(await gradus(['trail', 'verify', file])).toMatchObject({ code: 0 });
    expect(readdirSync(join(file, '..')).sort()).toEqual(['trail.jsonl', 'trail.jsonl.checkpoint']);
  });

  test.each([
    ['a folder that is not there', (folder: string) => join(folder, 'none', 'x'), 'no such folder'],
    ['a path through a file', () => join(s1, 'x'), 'a file where a folder should be'],
    ['a folder', (folder: string) => folder, 'a folder of that name'],
  ])('cannot write to %s, and says so', async (_, place, why) => {
    const target = place(newFolder());
    const { code, err } = await gradus(['trail', 'export', target, '--data', copyOfData()]);
    expect(code).toBe(4);
    expect(err).toContain(`expected to write \`${target}\`, found ${why}`);
    expect(existsSync(`${target}.part`)).toBe(false);
    expect(existsSync(`${target}.checkpoint`)).toBe(false);
  });

  test('leaves both files as they were when the checkpoint cannot be written', async () => {
    const file = await exported(copyOfData());
    const before = readFileSync(file, 'utf8');
    const folder = newFolder();
    const target = join(folder, 'trail.jsonl');
    copyFileSync(file, target);
    mkdirSync(`${target}.checkpoint.part`);
    const data = copyOfData();
    await gradus(['case', 'import', incident('s9'), '--as', 'clerk-1', '--data', data]);
    expect((await gradus(['trail', 'export', target, '--data', data])).code).toBe(4);
    expect(readFileSync(target, 'utf8')).toBe(before);
    expect(existsSync(`${target}.part`)).toBe(false);
  });
});

describe('trail verify', () => {
  test('verifies the store and an export, in both languages and for a program', async () => {
    const data = copyOfData();
    const file = await exported(data);
    for (const of of [['--data', data], [file]]) {
      const english = await gradus(['trail', 'verify', ...of]);
      expect(english).toMatchObject({ code: 0, err: '' });
      expect(english.out).toMatch(/^✓ the trail verifies, \d+ entries\n/);
      const chinese = await gradus(['trail', 'verify', ...of, '--lang', 'zh']);
      expect(chinese.out).toMatch(/^✓ 台账验证无误，共 \d+ 个条目\n/);
      const json = await gradus(['trail', 'verify', ...of, '--json']);
      expect(JSON.parse(json.out)).toMatchObject({ ok: true, first_bad: null, problems: [] });
    }
  });

  test.each([0, 4, 9])('fails at entry %i when one bit of it is changed in an export', async (entry) => {
    const file = await exported(copyOfData());
    flipBit(file, entry);
    const { code, out } = await gradus(['trail', 'verify', file]);
    expect(code).toBe(1);
    expect(out).toContain(`first bad entry: ${entry}\n`);
    expect(out).toContain('✗ the trail does not verify');
    const json = await gradus(['trail', 'verify', file, '--json', '--lang', 'zh']);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, first_bad: { from: entry, to: entry } });
  });

  test.each([1, 4, 9])('fails at entry %i when one byte of it is changed in the database', async (entry) => {
    const data = copyOfData();
    change(
      data,
      `update entry set bytes = cast(replace(cast(bytes as text), '"format":"gradus', '"format":"gradvs') as blob) where seq = ${entry}`,
    );
    const { code, out } = await gradus(['trail', 'verify', '--data', data]);
    expect(code).toBe(1);
    expect(out).toContain(`first bad entry: ${entry}\n`);
    const shown = await gradus(['trail', 'show', String(entry), '--data', data]);
    expect(shown).toMatchObject({ code: 1, out: '' });
    expect(shown.err).toMatch(new RegExp(`^entry ${entry} is not what was recorded: .*\n.*\n$`));
  });

  test('says that entries are lost when the database file is cut back to an older copy', async () => {
    const data = copyOfData();
    const older = join(newFolder(), 'older.sqlite');
    copyFileSync(join(data, 'gradus.sqlite'), older);
    await gradus(['case', 'import', incident('s9'), '--as', 'clerk-1', '--data', data]);
    copyFileSync(older, join(data, 'gradus.sqlite'));
    const verified = await gradus(['trail', 'verify', '--data', data]);
    expect(verified.code).toBe(1);
    const opened = await gradus(['rebuild', '--data', data]);
    expect(opened).toMatchObject({ code: 4, out: '' });
    expect(opened.err).toMatch(/expected at least the \d+ entries of the mark .*: entries are lost/);
  });

  test('holds the store against a checkpoint that was kept elsewhere', async () => {
    const data = copyOfData();
    const file = await exported(data);
    await gradus(['case', 'import', incident('s9'), '--as', 'clerk-1', '--data', data]);
    const kept = `${file}.checkpoint`;
    expect((await gradus(['trail', 'verify', '--data', data, '--earlier', kept])).code).toBe(0);
    const other = join(newFolder(), 'data');
    await gradus(['case', 'import', s1, '--as', 'clerk-1', '--data', other]);
    expect((await gradus(['trail', 'verify', '--data', other])).code).toBe(0);
    expect((await gradus(['trail', 'verify', '--data', other, '--earlier', kept])).code).toBe(1);
  });

  test('says of an export without its checkpoint what that leaves open', async () => {
    const file = await exported(copyOfData());
    const alone = join(newFolder(), 'alone.jsonl');
    copyFileSync(file, alone);
    const { code, out } = await gradus(['trail', 'verify', alone]);
    expect(code).toBe(0);
    expect(out).toContain('warning: no checkpoint was given');
  });

  test.each([
    ['something else', (file: string) => writeFileSync(file, 'hello\n')],
    ['nothing', (file: string) => writeFileSync(file, '')],
    [
      'a last line that was cut off',
      (file: string) => writeFileSync(file, readFileSync(file).subarray(0, -20)),
    ],
    ['a further line', (file: string) => appendFileSync(file, '{}\n')],
  ])('fails for a file with %s', async (_, spoil) => {
    const file = await exported(copyOfData());
    spoil(file);
    const { code, out } = await gradus(['trail', 'verify', file]);
    expect(code).toBe(1);
    expect(out).toContain('first bad entry: ');
  });

  test('ends with 3 where there is nothing to verify', async () => {
    const folder = newFolder();
    expect(await gradus(['trail', 'verify', '--data', folder])).toMatchObject({ code: 3, out: '' });
    expect(await gradus(['trail', 'verify', join(folder, 'none.jsonl')])).toMatchObject({ code: 3, out: '' });
    expect(await gradus(['trail', 'verify', folder])).toMatchObject({ code: 3, out: '' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** A later release that judges everything more severely. */
const severer: OfficeDeps['recommend'] = async (request) => {
  const found = await recommend(request);
  return found.ok ? ok({ ...found.value, response: 'escalation' }) : found;
};

describe('replay', () => {
  test('gives the same bytes for one recommendation and for all', async () => {
    const data = copyOfData();
    const [first] = recommendationsIn(data);
    expect(await gradus(['replay', String(first), '--data', data])).toEqual({
      code: 0,
      out: '✓ 1 recommendation replayed: 1 identical, 0 different, 0 not replayable\n',
      err: '',
    });
    expect(await gradus(['replay', '--all', '--data', data, '--lang', 'zh'])).toEqual({
      code: 0,
      out: '✓ 重放 2 条建议：相同 2，不同 0，无法重放 0\n',
      err: '',
    });
    const { out } = await gradus(['replay', '--all', '--data', data, '--json']);
    expect(JSON.parse(out)).toEqual({ checked: 2, identical: 2, different: [], not_replayable: [] });
  });

  test('finds another evaluation than was recorded, and where it differs', async () => {
    const data = copyOfData();
    const [first] = recommendationsIn(data);
    const { code, out } = await gradus(['replay', '--all', '--data', data], {
      office: { recommend: severer },
    });
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^entry ${first} differs at \`/`));
    expect(out).toContain('0 identical, 2 different');
  });

  test('says of another entry that it is no recommendation', async () => {
    const { code, err } = await gradus(['replay', '0', '--data', copyOfData()]);
    expect({ code, err }).toEqual({
      code: 3,
      err: 'expected a recommendation in entry 0, found none that this release can read\n',
    });
  });
});

describe('rebuild', () => {
  test('makes the same rows anew', async () => {
    const data = copyOfData();
    const { code, out } = await gradus(['rebuild', '--data', data]);
    expect(code).toBe(0);
    expect(out).toMatch(/^✓ \d+ rows made anew from \d+ entries, 0 had been otherwise\n$/);
    const chinese = await gradus(['rebuild', '--data', data, '--lang', 'zh']);
    expect(chinese.out).toMatch(/^✓ 由 \d+ 个条目重建 \d+ 行投影，不同 0 行\n$/);
  });

  test('finds a row that somebody changed, and mends it', async () => {
    const data = copyOfData();
    change(data, "update case_subject set ref = 'u-9999'");
    const { code, out } = await gradus(['rebuild', '--data', data]);
    expect(code).toBe(1);
    expect(out).toMatch(/case_subject .*: expected .*, found .*u-9999/);
    expect((await gradus(['rebuild', '--data', data, '--json'])).code).toBe(0);
  });
});
