import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallCases } from '../support/publishing.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { withdrawRulebook } from '../../src/office/withdraw-rulebook.js';
import { gradus, newFolder, onData, s1 } from './command.js';

const folder = newFolder();
const file = join(folder, 'a-version.yaml');
const cases = join(folder, 'cases');

beforeAll(() => {
  writeFileSync(file, smallRulebook({ from: '2022-08-01' }));
  mkdirSync(cases);
  writeFileSync(join(cases, 'all.yaml'), smallCases);
});

/** A data folder in which the shipped rulebooks are published. */
async function newData(): Promise<string> {
  const data = join(newFolder(), 'data');
  expect((await gradus(['case', 'import', s1, '--as', 'clerk-1', '--data', data])).code).toBe(0);
  return data;
}

const publish = (data: string, ...more: readonly string[]) =>
  gradus(['rules', 'publish', file, '--cases', cases, '--by', 'author-1', '--data', data, ...more]);

async function proposed() {
  const data = await newData();
  const { code, out } = await publish(data, '--json');
  expect(code).toBe(0);
  const { hash, proposal }: { hash: string; proposal: number } = JSON.parse(out);
  const approve = (...more: readonly string[]) =>
    gradus(['rules', 'approve', 'small', '1.0.0', '--hash', hash, '--data', data, ...more]);
  return { data, hash, proposal, approve };
}

describe('rules publish', () => {
  test('shows what was found and how a second person approves it, in both languages', async () => {
    const data = await newData();
    const english = await publish(data);
    expect(english).toMatchObject({ code: 0, err: '' });
    expect(english.out).toMatch(/^small 1\.0\.0: from 2022-08-01 on, the first version\n {2}entry \d+, /);
    expect(english.out).toContain('cases    4 of 4 passed\n');
    expect(english.out).toContain('proofs   3 of 3 proved\n');
    expect(english.out).toContain('analysis nothing found\n');
    expect(english.out).toContain('backtest no recorded case\n');
    expect(english.out).toMatch(
      / {2}gradus rules approve small 1\.0\.0 --by ID --hash [0-9a-f]{64} --proposal \d+\n$/,
    );
    const chinese = await publish(data, '--lang', 'zh');
    expect(chinese.out).toMatch(/^small 1\.0\.0：自 2022-08-01 起，首个版本\n {2}条目 \d+，由 author-1 于/);
    expect(chinese.out).toContain('案例  4 个中通过 4 个\n');
    const shown = await gradus(['rules', 'proposal', 'small', '1.0.0', '--data', data, '--lang', 'zh']);
    expect(shown).toEqual({ code: 0, out: chinese.out, err: '' });
  });

  test('gives a program what HTTP gives', async () => {
    const data = await newData();
    const made = await publish(data, '--json');
    expect(JSON.parse(made.out)).toMatchObject({
      id: 'small',
      version: '1.0.0',
      state: 'open',
      proposed_by: 'author-1',
      file: 'a-version.yaml',
      supersedes: null,
      review: { tests: { cases: 4, passed: 4, never_met: [], files: [{ file: 'all.yaml' }] } },
    });
    const read = await gradus(['rules', 'proposal', 'small', '1.0.0', '--data', data, '--json']);
    const text = smallRulebook({ from: '2022-08-01' });
    expect(JSON.parse(read.out)).toEqual({ ...JSON.parse(made.out), text });
    const plain = await gradus(['rules', 'proposal', 'small', '1.0.0', '--data', data, '--text']);
    expect(plain).toEqual({ code: 0, out: text, err: '' });
  });

  test('ends with 1 where a case does not pass, with 3 where the file is bad, and records nothing', async () => {
    const data = await newData();
    const wrong = join(folder, 'wrong.yaml');
    writeFileSync(wrong, smallCases.replace('response: top', 'response: order'));
    const failed = await gradus([
      ...['rules', 'publish', file, '--cases', wrong, '--by', 'author-1', '--data', data],
    ]);
    expect(failed).toMatchObject({ code: 1, out: '' });
    expect(failed.err).toContain(`${wrong}:17:3: expected \`response\` of \`town\` to be \`order\``);
    const bad = join(folder, 'bad.yaml');
    writeFileSync(bad, smallRulebook().replace('effect: settle', 'effect: setle'));
    const refused = await gradus(['rules', 'publish', bad, '--by', 'author-1', '--data', data]);
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toMatch(/bad\.yaml:\d+:\d+: /);
    const missing = await gradus(['rules', 'publish', join(folder, 'no.yaml'), '--by', 'a', '--data', data]);
    expect(missing.code).toBe(3);
    const nowhere = await gradus([
      ...['rules', 'publish', file, '--cases', cases, '--by', 'a', '--data', join(folder, 'no')],
    ]);
    expect(nowhere.code).toBe(3);
    expect((await gradus(['rules', 'proposal', 'small', '1.0.0', '--data', data])).code).toBe(3);
  });

  test('takes an id for who proposes it, by default that of the system, and no name', async () => {
    const data = await newData();
    const by = (...who: readonly string[]) =>
      gradus(['rules', 'publish', file, '--cases', cases, ...who, '--data', data, '--json'], {
        env: { USER: 'zhang-3' },
      });
    expect(JSON.parse((await by()).out).proposed_by).toBe('zhang-3');
    const named = await gradus(['rules', 'publish', file, '--by', '张三', '--data', data]);
    expect(named).toMatchObject({ code: 2, out: '' });
    expect(named.err).toContain('not `张三`');
    expect((await gradus(['rules', 'publish', file, '--data', data])).code).toBe(2);
  });
});

describe('what is shown of a later version', () => {
  test('is what it answers otherwise than the one before, and which properties do not hold', async () => {
    const { data, proposal, approve } = await proposed();
    expect((await approve('--by', 'second-2', '--proposal', String(proposal))).code).toBe(0);
    const milder = smallRulebook({ version: '1.1.0', from: '2022-09-01' }).replace(
      '[true, great], then: top',
      '[true, great], then: order',
    );
    const next = join(folder, 'next.yaml');
    writeFileSync(next, milder);
    const others = join(folder, 'milder.yaml');
    writeFileSync(others, smallCases.replace('response: top', 'response: order'));
    const publishNext = (...more: readonly string[]) =>
      gradus(['rules', 'publish', next, '--cases', others, '--by', 'author-1', '--data', data, ...more]);
    const { code, out } = await publishNext();
    expect(code).toBe(0);
    expect(out).toMatch(
      /changes {2}\d+ of \d+ different cases otherwise than 1\.0\.0: \d+ milder, 0 severer, 0 other\n/,
    );
    expect(out).toMatch(/ {4}▼ top → order {2}\d+ {2}GRID-3\n/);
    expect((await publishNext('--lang', 'zh')).out).toMatch(
      /差异 {2}\d+ 种情形中 \d+ 种与 1\.0\.0 不同：减轻 \d+，加重 0/,
    );
    const never = `properties:
  - { id: P-1, title: { en: Never, zh: 决不 }, never: { when: { fact: harm, operator: equal, value: great }, at_least: order } }
`;
    writeFileSync(next, `${milder}${never}`);
    const refused = await publishNext();
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(
      /^expected property `P-1` to hold in every case, found that it does not in `\{.*"harm":"great"/,
    );
  });
});

describe('rules approve', () => {
  test('publishes for somebody else, once', async () => {
    const { data, proposal, approve } = await proposed();
    const same = await approve('--by', 'Author.1');
    expect(same).toMatchObject({ code: 4, out: '' });
    expect(same.err).toContain('expected somebody other than `author-1`');
    const other = await approve('--by', 'second-2', '--proposal', String(proposal - 1));
    expect(other).toMatchObject({ code: 4, out: '' });
    const done = await approve('--by', 'second-2', '--proposal', String(proposal));
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toBe(
      `✓ published small 1.0.0, which holds from 2022-08-01 on (entry ${proposal + 2}, approved by second-2)\n`,
    );
    expect((await approve('--by', 'second-2')).code).toBe(4);
    const rebuilt = await gradus(['rebuild', '--data', data, '--json']);
    expect(JSON.parse(rebuilt.out)).toMatchObject({ differences: [], problems: [] });
  });

  test('wants a hash, a number and ids of the right form', async () => {
    const { data, approve } = await proposed();
    expect((await approve('--by', '李四')).code).toBe(2);
    expect((await approve('--by', 'second-2', '--proposal', 'last')).code).toBe(2);
    const short = ['rules', 'approve', 'small', '1.0.0', '--by', 'second-2', '--hash', 'abc', '--data', data];
    expect(await gradus(short)).toMatchObject({ code: 2, out: '' });
    expect((await gradus(['rules', 'approve', 'small', '1.0.0', '--data', data])).code).toBe(2);
    const unknown = ['rules', 'approve', 'smal', '9', '--by', 'a', '--hash', 'a'.repeat(64), '--data', data];
    expect(await gradus(unknown)).toMatchObject({ code: 3, out: '' });
  });
});

describe('rules withdraw', () => {
  const reason = '表格的两行写反了，更正后重新发布';

  test('takes a published version out of force with reasons and a second person', async () => {
    const data = await newData();
    const withdraw = (...more: readonly string[]) =>
      gradus([
        ...['rules', 'withdraw', 'workplace-safety', '1.0.0', '--by', 'li-4', '--data', data],
        ...['--lang', 'zh', ...more],
      ]);
    expect((await withdraw('--reason', reason)).code).toBe(2);
    expect((await withdraw('--reason', '不好', '--second', '王五')).code).toBe(3);
    expect((await withdraw('--reason', reason, '--second', 'Li 4')).code).toBe(3);
    const done = await withdraw('--reason', reason, '--second', '王五');
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toMatch(/^✓ 已撤回 workplace-safety 1\.0\.0（条目 \d+）/);
    expect((await withdraw('--reason', reason, '--second', '王五')).code).toBe(4);
  });

  test('that the service proposed waits for `rules second`, by another person', async () => {
    const data = await newData();
    const version = { id: 'workplace-safety', version: '1.0.0' };
    const actor = { id: 'li-4', authenticated: true };
    const { entry } = await onData(data, (office) =>
      withdrawRulebook(office, { ...version, reason, secondPerson: null, actor, idempotency: null }),
    );
    expect((await gradus(['case', 'secondings', '--data', data, '--lang', 'zh'])).out).toBe(
      `条目 ${entry}  2022-07-10  li-4  -  撤回 workplace-safety 1.0.0\n` +
        `  gradus rules second workplace-safety 1.0.0 --proposal ${entry}\n`,
    );
    const second = (...more: readonly string[]) =>
      gradus([
        ...['rules', 'second', 'workplace-safety', '1.0.0', '--data', data, '--proposal', String(entry)],
        ...['--reason', '两行对照印发稿确有颠倒，同意撤回', ...more],
      ]);
    expect((await second('--by', 'li-4')).code).toBe(4);
    const done = await second('--by', 'wang-5');
    expect(done.out).toMatch(/^✓ agreed to withdraw workplace-safety 1\.0\.0 \(entry \d+\); it is withdrawn/);
    expect((await second('--by', 'wang-5', '--decline')).code).toBe(4);
  });

  test('takes back a proposal by its entry', async () => {
    const { data, proposal, approve } = await proposed();
    const back = ['rules', 'withdraw', 'small', '1.0.0', '--by', 'author-1', '--reason', reason];
    expect((await gradus([...back, '--proposal', 'x', '--data', data])).code).toBe(2);
    const done = await gradus([...back, '--proposal', String(proposal), '--data', data]);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect((await approve('--by', 'second-2')).code).toBe(4);
  });
});

describe('rules list', () => {
  test('shows every version with its state, days and hash', async () => {
    const { data, hash, proposal } = await proposed();
    const { code, out } = await gradus(['rules', 'list', '--data', data]);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe('epidemic-supervision');
    expect(lines[1]).toMatch(/^ {2}1\.0\.0 {2}in force {2}2022-06-28 to before 2022-12-07 {2}[0-9a-f]{64}$/);
    expect(lines[2]).toMatch(/^ {2}1\.1\.0 {2}approved {2}from 2022-12-07 +[0-9a-f]{64}$/);
    expect(lines.slice(3, 5)).toEqual([
      'small',
      `  1.0.0  proposed  from 2022-08-01                  ${hash}`,
    ]);
    const chinese = await gradus(['rules', 'list', '--data', data, '--lang', 'zh']);
    expect(chinese.out).toMatch(/1\.0\.0 {2}现行 +2022-06-28 至 2022-12-07 前 {2}/);
    const json = await gradus(['rules', 'list', '--data', data, '--json']);
    expect(JSON.parse(json.out).versions).toContainEqual({
      id: 'small',
      version: '1.0.0',
      state: 'proposed',
      hash,
      effective: { from: '2022-08-01', until: null },
      in_force: null,
      withdrawn_on: null,
      entry: proposal,
    });
  });
});
