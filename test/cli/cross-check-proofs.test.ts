import { describe, expect, test } from 'vitest';
import { crossCheckProofs } from '../../src/cli/cross-check-proofs.js';
import { exitCodeOf } from '../../src/cli/exit-code.js';
import { hintOf, messageOf, type Problem } from '../../src/domain/problem.js';
import { fail, ok } from '../../src/domain/result.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { ruleOf, rulebookOf } from '../support/made-rulebook.js';
import { gradus } from './command.js';
import { runProgram } from './program.js';

/** A base rule for true alone: the response is not monotone the other way, and false is a gap. */
const rulebook: Rulebook = {
  ...rulebookOf(
    ['x'],
    [
      ruleOf('BASE', {
        kind: 'leaf',
        fact: 'x',
        operator: 'equal',
        operand: { kind: 'literal', value: true },
      }),
    ],
  ),
  properties: [
    { id: 'P-1', title: { en: 'up' }, kind: 'monotone', fact: 'x', direction: 'up', unknown: false },
    { id: 'P-2', title: { en: 'complete' }, kind: 'complete', unknown: false },
  ],
};

const problemsOf = async (verdicts: Readonly<Record<string, 'proved' | 'refuted' | 'undecided'>>) => {
  const proofs = Object.entries(verdicts).map(([id, verdict]) => ({ id, verdict }));
  const checked = await crossCheckProofs(rulebook, proofs, { timeoutMs: 20_000 });
  if (!checked.ok) throw new Error('z3-solver is not installed');
  return checked.value.problems;
};
const codes = (problems: readonly Problem[]) => exitCodeOf(problems.map(({ kind }) => kind));

describe('a second opinion on proofs', () => {
  test('says nothing where both say the same, and where the first could not say', async () => {
    expect(await problemsOf({ 'P-1': 'proved', 'P-2': 'refuted', unknown_never_harms: 'undecided' })).toEqual(
      [],
    );
  });

  test('says what both say where they differ, with the case of z3, and ends with 4', async () => {
    const problems = await problemsOf({ 'P-1': 'refuted', 'P-2': 'proved' });
    expect(problems.map((one) => messageOf(one))).toEqual([
      '`P-1` is refuted by the decision diagrams and proved by z3, by the rules of 2022-01-01',
      '`P-2` is proved by the decision diagrams and refuted by z3, by the rules of 2022-01-01, which shows `{"x":false}`',
    ]);
    expect(problems.map((one) => messageOf(one, 'zh'))[1]).toBe(
      '`P-2` 按 2022-01-01 有效的规则，决策图的结论是已证明，z3 的结论是被推翻，并给出 `{"x":false}`',
    );
    expect(codes(problems)).toBe(4);
  });

  test('says how far it got where z3 could not end, and ends with 4', async () => {
    const open = async () =>
      ok({
        version: 'none',
        ask: async () => ({ kind: 'gave_up' as const, reason: 'timeout' }),
        askEach: async () => [],
        close: async () => undefined,
      });
    const proofs = [{ id: 'P-1', verdict: 'proved' as const }];
    const checked = await crossCheckProofs(rulebook, proofs, { timeoutMs: 1500, open });
    const problems = checked.ok ? checked.value.problems : [];
    expect(problems.map((one) => messageOf(one))).toEqual([
      '`P-1` is proved by the decision diagrams, by the rules of 2022-01-01 z3 could not say within 1.5 s (timeout)',
    ]);
    expect(codes(problems)).toBe(4);
  });

  test('says what to install where there is no z3', async () => {
    const checked = await crossCheckProofs(rulebook, [], {
      timeoutMs: 1000,
      open: async () => fail('not_installed'),
    });
    const [problem] = checked.ok ? [] : checked.error;
    if (!problem) throw new Error('no problem');
    expect(messageOf(problem)).toContain('`z3-solver`');
    expect(hintOf(problem)).toContain('npm ci');
    expect(codes([problem])).toBe(4);
  });
});

describe('gradus rules prove --cross-check', () => {
  const file = 'rules/workplace-safety/1.0.0.yaml';

  test('says that z3 shares every verdict, and the program ends', async () => {
    const { code, out, err } = await runProgram(['--lang', 'en', 'rules', 'prove', file, '--cross-check']);
    expect(out).toMatch(/gives the same verdict on (\d+) of \1$/m);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('gives both verdicts to a program', async () => {
    const { out } = await gradus(['rules', 'prove', file, '--cross-check', '--json']);
    const { cross_check: found } = JSON.parse(out);
    expect(found.problems).toEqual([]);
    expect(found.claims.length).toBeGreaterThan(5);
    for (const one of found.claims) expect(one).toMatchObject({ second: one.first, agreed: true });
  });

  test('refuses a time that is none, and a file that is not there', async () => {
    const refused = await gradus([
      '--lang',
      'en',
      'rules',
      'prove',
      file,
      '--cross-check',
      '--timeout',
      '1s',
    ]);
    expect(refused.code).toBe(2);
    expect(refused.err).toBe(
      'option `--timeout` takes 1–86400, not `1s`\n  see `gradus rules prove --help`\n',
    );
    expect((await gradus(['rules', 'prove', 'nothing.yaml', '--cross-check'])).code).toBe(3);
  });
});
