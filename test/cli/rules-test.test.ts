import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fewCases, testedText } from '../support/tested-rulebook.js';
import { gradus, newFolder } from './command.js';

const folder = newFolder();
const rules = join(folder, 'small.yaml');
const cases = join(folder, 'cases.yaml');
/** The same with a case of every rule. */
const everyRule = join(folder, 'every-rule.yaml');

beforeAll(() => {
  writeFileSync(rules, testedText());
  writeFileSync(cases, fewCases);
  const ignored = fewCases.replace('last_order: none', 'last_order: not_complied');
  writeFileSync(everyRule, ignored.replace('met: [AGG-1, DUE-1,', 'met: [AGG-1, DUE-1, FLO-2,'));
});

const tested = (...more: readonly string[]) => gradus(['rules', 'test', rules, '--cases', cases, ...more]);

describe('rules test --coverage', () => {
  test('shows how much of each kind is covered, then what is missing with its line', async () => {
    const { code, out, err } = await tested('--coverage');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('coverage by 4 subjects of cases');
    expect(out).toMatch(/^ {2}rows of tables met and not met {2,}6\/6 {2,}100 %$/m);
    const line =
      testedText()
        .split('\n')
        .findIndex((text) => text.includes('id: FLO-2')) + 1;
    expect(out).toContain(`✗ ${rules}:${line}: FLO-2: no case in which it is met`);
  });

  test('says it in Chinese', async () => {
    const { out } = await tested('--coverage', '--lang', 'zh');
    expect(out).toContain('覆盖情况（案例对象 4）');
    expect(out).toMatch(/FLO-2：没有满足的案例/);
  });

  test('is sound where as much is covered as is asked for and every rule is met', async () => {
    const argv = ['rules', 'test', rules, '--cases', everyRule, '--coverage', '--at-least'];
    expect((await gradus([...argv, '0'])).code).toBe(0);
    expect((await gradus([...argv, '100'])).code).toBe(1);
    // That no case meets a rule is a failure by itself.
    expect((await tested('--coverage', '--at-least', '0')).code).toBe(1);
  });
});

describe('rules test --mutate', () => {
  test('lists the faults that no case notices, each with a case that would, and the score', async () => {
    const { code, out } = await tested('--mutate');
    expect(code).toBe(1);
    expect(out).toMatch(/^✗ .*small\.yaml:\d+: AGG-1: condition dropped: answerable$/m);
    expect(out).toContain('    a case that would notice: 明知：属于该对象为否，明知为是，以“不予处理”了结');
    expect(out).toMatch(/^≡ .*: steps changed: 1 → 2 \(the limit of steps is reached either way\)$/m);
    expect(out).toMatch(/^ {2}all {2,}\d+ .* %$/m);
  });

  test('gives a program every fault and what became of it, in the same bytes each time', async () => {
    const [first, second] = [await tested('--mutate', '--json'), await tested('--mutate', '--json')];
    expect(first.out).toBe(second.out);
    const { mutation } = JSON.parse(first.out);
    expect(mutation.mutants).toBe(mutation.killed + mutation.survived + mutation.equivalent);
    expect(mutation.list).toHaveLength(mutation.mutants);
    const survivor = mutation.list.find(({ status }: { status: string }) => status === 'survived');
    expect(survivor).toMatchObject({ at: { file: rules }, witness: { case: { proposed: true } } });
    const killed = mutation.list.find(({ status }: { status: string }) => status === 'killed');
    expect(killed).toMatchObject({ by: { at: { file: cases } }, what: [expect.any(String)] });
  });

  test('is sound where enough is noticed', async () => {
    const argv = ['rules', 'test', rules, '--cases', everyRule, '--mutate'];
    expect((await gradus([...argv, '--at-least', '50'])).code).toBe(0);
    expect((await gradus([...argv, '--at-least', '99.9'])).code).toBe(1);
    expect((await gradus(argv)).code).toBe(1);
  });

  test('takes a percentage, and nothing else', async () => {
    for (const wrong of ['101', '-1', 'half', '1.23']) {
      const { code, err } = await tested('--mutate', `--at-least=${wrong}`);
      expect(code, wrong).toBe(2);
      expect(err).toContain('takes 0..100');
    }
  });

  test('finds the faults of a bad rules file instead', async () => {
    const { code, err } = await gradus(['rules', 'test', 'fixtures/bad/five-mistakes.yaml', '--mutate']);
    expect(code).toBe(1);
    expect(err).toContain('did you mean `harm_actual`?');
  });
});

describe('rules test --write-missing', () => {
  const proposed = join(folder, 'proposed.yaml');

  test('writes cases for the expert, which fail until they are confirmed and then leave nothing unnoticed', async () => {
    const { code, out } = await tested('--write-missing', proposed);
    expect(code).toBe(1);
    expect(out).toMatch(/\d+ proposed cases written to .*proposed\.yaml; take `proposed` away from those/);
    const text = readFileSync(proposed, 'utf8');
    expect(text).toMatch(/^# 为“小 1\.0\.0”提出的案例/);
    expect(text).toContain('\n# Cases proposed for “Small 1.0.0”');
    const unconfirmed = await tested(proposed);
    expect(unconfirmed.code).toBe(1);
    expect(unconfirmed.out).toContain('    is only proposed: read what it wants, and take `proposed` away');
    expect(unconfirmed.out).not.toContain('expected');
    writeFileSync(join(folder, 'confirmed.yaml'), text.replaceAll('  proposed: true\n', ''));
    const confirmed = await tested(join(folder, 'confirmed.yaml'), '--mutate');
    expect(confirmed.code).toBe(0);
    expect(confirmed.out).toMatch(/^ {2}all .* 100 %$/m);
  });

  test('does not write over a file in which cases may have been confirmed', async () => {
    const before = readFileSync(proposed, 'utf8');
    const { code, out, err } = await tested('--write-missing', proposed);
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).toContain('expected no file at');
    expect(readFileSync(proposed, 'utf8')).toBe(before);
  });

  test('writes nothing where there is nothing to propose, or no folder', async () => {
    const none = join(folder, 'none.yaml');
    const { out } = await tested(join(folder, 'confirmed.yaml'), '--write-missing', none);
    expect(out).toContain('no case to propose');
    expect(existsSync(none)).toBe(false);
    const nowhere = await tested('--write-missing', join(folder, 'no', 'folder.yaml'));
    expect(nowhere.code).toBe(4);
    expect(nowhere.err).toContain('found no such folder');
  });
});
