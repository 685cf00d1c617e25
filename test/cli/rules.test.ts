import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus, newFolder } from './command.js';

const shipped = 'rules/epidemic-supervision/1.0.0.yaml';
const mistakes = 'fixtures/bad/five-mistakes.yaml';

/** The shipped rules file, changed, in a folder of its own with its calendar. */
function changedCopy(change: (text: string) => string): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'calendars'));
  mkdirSync(join(folder, 'here'));
  copyFileSync('rules/calendars/cn.yaml', join(folder, 'calendars', 'cn.yaml'));
  const file = join(folder, 'here', 'a-copy.yaml');
  writeFileSync(file, change(readFileSync(shipped, 'utf8')));
  return file;
}

/** The text without the rule of this id: from its line to that of the next rule. */
function without(text: string, id: string): string {
  const from = text.indexOf(`  - id: ${id}\n`);
  const to = text.indexOf('\n  - id: ', from) + 1;
  expect(from).toBeGreaterThan(0);
  expect(to).toBeGreaterThan(from);
  return text.slice(0, from) + text.slice(to);
}

describe('rules check', () => {
  test('reports all of five mistakes with file, line and column, and exits with 1', async () => {
    const { code, out, err } = await gradus(['rules', 'check', mistakes]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const places = [...out.matchAll(/^fixtures\/bad\/five-mistakes\.yaml:(\d+:\d+): /gm)].map(([, at]) => at);
    expect(places).toEqual(['43:19', '53:42', '54:15', '55:14', '72:78']);
    expect(out).toContain('did you mean `harm_actual`?');
    expect(out).toContain(`✗ ${mistakes}: 5 errors, 0 warnings`);
  });

  test('says the same in Chinese', async () => {
    const { code, out } = await gradus(['rules', 'check', mistakes, '--lang', 'zh']);
    expect(code).toBe(1);
    expect(out.match(/是否想写/g)).toHaveLength(3);
    expect(out).toContain(`✗ ${mistakes}：错误 5 处，警告 0 条`);
  });

  test('gives a program each finding with its place, and each file its hash', async () => {
    const { code, out } = await gradus(['rules', 'check', shipped, mistakes, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).files).toMatchObject([
      { file: shipped, ok: true, id: 'epidemic-supervision', version: '1.0.0', problems: [] },
      { file: mistakes, ok: false, id: null, hash: null },
    ]);
    expect(JSON.parse(out).files[1].problems.map(({ at }: { at: object }) => at)).toMatchObject([
      { file: mistakes, line: 43, column: 19 },
      { line: 53 },
      { line: 54 },
      { line: 55 },
      { line: 72 },
    ]);
  });

  test('says what a sound file holds', async () => {
    const { code, out } = await gradus(['rules', 'check', shipped]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^✓ .*1\.0\.0\.yaml: epidemic-supervision 1\.0\.0, \d+ rules, 15 table rows, \d+ facts, 0 warnings\n$/,
    );
  });

  test('goes on to the next file when one cannot be opened', async () => {
    const { code, out, err } = await gradus(['rules', 'check', 'no-such.yaml', shipped]);
    expect(code).toBe(3);
    expect(err).toBe('expected a file at `no-such.yaml`, found nothing\n');
    expect(out).toContain('✓');
  });
});

describe('rules schema', () => {
  test('prints the schema that is shipped', async () => {
    const { code, out } = await gradus(['rules', 'schema']);
    expect(code).toBe(0);
    expect(out).toBe(readFileSync('rules/rulebook.schema.json', 'utf8'));
  });

  test('writes it to a file, which then is the current one', async () => {
    const file = join(newFolder(), 'schema.json');
    expect(await gradus(['rules', 'schema', '--write', file])).toEqual({ code: 0, out: '', err: '' });
    expect(await gradus(['rules', 'schema', '--check', file])).toEqual({ code: 0, out: '', err: '' });
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  test('finds a file that is another text', async () => {
    const { code, err } = await gradus(['rules', 'schema', '--check', 'package.json']);
    expect(code).toBe(1);
    expect(err).toContain('expected `package.json` to be the schema of this release');
  });
});

describe('rules new', () => {
  test('prints a file that passes every check', async () => {
    const { code, out } = await gradus(['rules', 'new', 'noise-at-night']);
    expect(code).toBe(0);
    const file = join(newFolder(), 'new.yaml');
    writeFileSync(file, out);
    const checked = await gradus(['rules', 'check', file]);
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('noise-at-night 0.1.0');
    expect(checked.out).toContain('0 warnings');
    const cases = join(newFolder(), 'cases.yaml');
    writeFileSync(cases, (await gradus(['rules', 'new', 'noise-at-night', '--cases'])).out);
    expect((await gradus(['rules', 'test', file, '--cases', cases])).out).toContain(
      '6 cases passed, 0 failed; 0 rules met by no case',
    );
  });

  test('takes no id that is none', async () => {
    expect(await gradus(['rules', 'new', 'Noise at night'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('rules test', () => {
  test('passes for a shipped file, and for a copy of it that lies elsewhere under another name', async () => {
    const copy = changedCopy((text) => text);
    for (const file of [shipped, copy]) {
      const { code, out, err } = await gradus(['rules', 'test', file]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(
        /^✓ epidemic-supervision 1\.0\.0: \d{3} cases passed, 0 failed, \d+ of other versions; 0 rules met by no case\n$/,
      );
    }
  });

  test('fails for a copy that lacks one rule, and says which cases want it', async () => {
    const copy = changedCopy((text) => without(text, 'AGG-06'));
    const { code, out } = await gradus(['rules', 'test', copy]);
    expect(code).toBe(1);
    expect(out).toMatch(/^✗ fixtures\/cases\/epidemic-supervision\/\w+\.yaml:\d+: /m);
    expect(out).toMatch(/\.met: expected \[[^\]]*"AGG-06"[^\]]*\], found \[/);
  });

  test('gives a program every case, in the same bytes each time', async () => {
    const argv = ['rules', 'test', 'rules/workplace-safety/1.0.0.yaml', '--json'];
    const [first, second] = [await gradus(argv), await gradus(argv)];
    expect(first.out).toBe(second.out);
    const report = JSON.parse(first.out);
    expect(report).toMatchObject({ id: 'workplace-safety', ok: true, skipped: 0, never_met: [] });
    expect(report.cases.every(({ passed }: { passed: boolean }) => passed)).toBe(true);
  });

  test('names in Chinese a rule that no case meets, and fails for it', async () => {
    const cases = 'fixtures/cases/epidemic-supervision/settle.yaml';
    const { code, out } = await gradus(['rules', 'test', shipped, '--cases', cases, '--lang', 'zh']);
    expect(code).toBe(1);
    expect(out).toContain('✗ TRK-12：没有案例满足这条规则');
    expect(out).toMatch(/案例通过 \d+，未通过 0/);
  });

  test('tells of a case with a fact that is not of the rulebook, with its place', async () => {
    const file = join(newFolder(), 'cases.yaml');
    const text = readFileSync('fixtures/cases/epidemic-supervision/settle.yaml', 'utf8');
    writeFileSync(file, text.replace('lapse_facts_status:', 'lapse_fact_status:'));
    const { code, out } = await gradus(['rules', 'test', shipped, '--cases', file]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /cases\.yaml:\d+:\d+: expected a fact that the rulebook declares, found `lapse_fact_status`/,
    );
  });

  test('treats a bad rules file as a finding, and cases that are not there as bad input', async () => {
    expect((await gradus(['rules', 'test', mistakes])).code).toBe(1);
    const folder = newFolder();
    const { code, err } = await gradus(['rules', 'test', shipped, '--cases', folder]);
    expect(code).toBe(3);
    expect(err).toContain(`expected cases in \`${folder}\`, found none`);
  });
});
