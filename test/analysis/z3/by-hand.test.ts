import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDuration } from '../../../src/domain/duration.js';
import type { FactValue, Operator } from '../../../src/domain/fact.js';
import type { Z3Claim } from '../../../src/analysis/z3/claim.js';
import { openZ3 } from '../../../src/analysis/z3/open-z3.js';
import type { Z3Verdict } from '../../../src/analysis/z3/inquiry.js';
import { proveByZ3 } from '../../../src/analysis/z3/prove-by-z3.js';
import type { Z3Session } from '../../../src/analysis/z3/session.js';
import type { Condition, Effect, FactDeclaration, Rule, Rulebook } from '../../../src/rulebook/model.js';
import { ruleOf, rulebookOf } from '../../support/made-rulebook.js';
import { answered, day } from './every-case.js';

let z3: Z3Session;
beforeAll(async () => {
  const opened = await openZ3();
  if (!opened.ok) throw new Error('z3-solver is not installed');
  z3 = opened.value;
});
afterAll(() => z3.close());

const is = (fact: string, value: FactValue, operator: Operator = 'equal'): Condition => ({
  kind: 'leaf',
  fact,
  operator,
  operand: { kind: 'literal', value },
});
const not = (of: Condition): Condition => ({ kind: 'not', of });
const either = (of: Condition): Condition => ({ kind: 'any', of: [of, not(of)] });
const always: Condition = { kind: 'all', of: [] };

function due(text: string): Effect {
  const within = parseDuration(text);
  if (!within) throw new Error(text);
  return { effect: 'deadline', within };
}

function withFacts(
  facts: readonly string[],
  rules: readonly Rule[],
  dates: readonly string[] = [],
): Rulebook {
  const rulebook = rulebookOf([...facts, ...dates], rules);
  const asDate = (fact: FactDeclaration): FactDeclaration =>
    dates.includes(fact.id) ? { ...fact, type: 'date', builtIn: true } : fact;
  return { ...rulebook, facts: rulebook.facts.map(asDate) };
}

const prove = (rulebook: Rulebook, claim: Z3Claim, timeoutMs = 20_000): Promise<Z3Verdict> =>
  proveByZ3(rulebook, day, claim, { z3, timeoutMs, seed: 1 });

const neverHigh: Z3Claim = { kind: 'never', when: always, atLeast: 'high', unknown: true };

describe('step 6, the severest completion', () => {
  const base = ruleOf('BASE', always, { effect: 'base', response: 'high' });

  test('lowers a response that every completion mitigates, though no mitigation is certain', async () => {
    const mitigation = ruleOf('MIT', either(is('x', true)), { effect: 'mitigate', steps: 1 });
    const rulebook = withFacts(['x'], [base, mitigation]);
    expect(answered(rulebook, { x: null }).rung).toBe(2);
    expect(await prove(rulebook, neverHigh)).toEqual({ verdict: 'proved' });
  });

  test('is the first rung where every completion is settled', async () => {
    const rulebook = withFacts(['x'], [base, ruleOf('SET', either(is('x', true)), { effect: 'settle' })]);
    expect(answered(rulebook, { x: null }).rung).toBe(0);
    expect(await prove(rulebook, { ...neverHigh, atLeast: 'low' })).toEqual({ verdict: 'proved' });
  });

  test('leaves a response that one completion reaches, and the counterexample has the fact unknown or so', async () => {
    const rulebook = withFacts(['x'], [base, ruleOf('SET', is('x', true), { effect: 'settle' })]);
    const proof = await prove(rulebook, neverHigh);
    if (proof.verdict !== 'refuted') throw new Error(proof.verdict);
    expect([null, false]).toContain(proof.counterexample[0]?.['x']);
  });
});

describe('a response that step 6 lowers to the first rung', () => {
  const more: Z3Claim = { kind: 'monotone', fact: 'x', direction: 'up', unknown: false };
  const ifFalse = ruleOf('BASE', is('x', false), { effect: 'base', response: 'low' });
  const settles = (when: Condition): Rule => ruleOf('SET', when, { effect: 'settle' });

  test('is milder than no response at all, where every completion is settled', async () => {
    const rulebook = withFacts(['x', 'y'], [ifFalse, settles(either(is('y', true)))]);
    expect(answered(rulebook, { x: false, y: null })).toMatchObject({ outcome: 'recommended', rung: 0 });
    expect(answered(rulebook, { x: true, y: null })).toMatchObject({ outcome: 'no_rule' });
    expect(await prove(rulebook, { ...more, direction: 'down' })).toEqual({
      verdict: 'refuted',
      counterexample: [
        { x: false, y: null },
        { x: true, y: null },
      ],
    });
  });

  test('is so only if all completions of all unknown facts are settled', async () => {
    const names = ['y1', 'y2', 'y3', 'y4'];
    const nearlyAll = settles({
      kind: 'any',
      of: [
        ...names.map((name) => is(name, true)),
        ...names.slice(1).map((name) => is(name, true, 'notEqual')),
      ],
    });
    const rulebook = withFacts(['x', ...names], [ifFalse, nearlyAll]);
    expect((await prove(rulebook, { ...more, direction: 'down' })).verdict).toBe('refuted');
    const open = withFacts(
      ['x', 'y', 'z'],
      [ifFalse, settles({ kind: 'all', of: [is('y', true), is('z', true)] })],
    );
    expect(await prove(open, { ...more, direction: 'down' })).toEqual({ verdict: 'proved' });
  });
});

describe('the days of the conduct', () => {
  const crossed: Condition = {
    kind: 'leaf',
    fact: 'conduct_until',
    operator: 'before',
    operand: { kind: 'fact', name: 'conduct_from' },
  };
  const dates = ['conduct_from', 'conduct_until'];

  test('never cross, so that a gap where they would is none', async () => {
    const rulebook = withFacts([], [ruleOf('BASE', not(crossed))], dates);
    expect(await prove(rulebook, { kind: 'complete', unknown: false })).toEqual({ verdict: 'proved' });
    const opposite = withFacts([], [ruleOf('BASE', crossed)], dates);
    expect((await prove(opposite, { kind: 'complete', unknown: false })).verdict).toBe('refuted');
  });

  test('leave a claim undecided that only days that cross would refute', async () => {
    const early = ruleOf('AGG', crossed, { effect: 'mitigate', steps: 1 });
    const rulebook = withFacts([], [ruleOf('BASE', always), early], dates);
    const claim: Z3Claim = { kind: 'monotone', fact: 'conduct_from', direction: 'up', unknown: false };
    expect(await prove(rulebook, claim)).toEqual({
      verdict: 'undecided',
      reason: 'days of conduct that cross',
    });
  });
});

describe('indifference of the deadline', () => {
  const claim: Z3Claim = { kind: 'indifferent', facts: ['x'], unknown: false };
  const ifX = (text: string): Rule => ruleOf('DUE-1', is('x', true), due(text));
  const inAll = (text: string): Rule => ruleOf('DUE-2', always, due(text));
  const base = (response: string): Rule => ruleOf('BASE', always, { effect: 'base', response });

  test('holds where nothing is due, on the first rung', async () => {
    expect(await prove(withFacts(['x'], [base('none'), ifX('P7D')]), claim)).toEqual({ verdict: 'proved' });
    expect((await prove(withFacts(['x'], [base('low'), ifX('P7D')]), claim)).verdict).toBe('refuted');
  });

  test('holds where another deadline falls due before on every day', async () => {
    const rulebook = withFacts(['x'], [base('low'), ifX('P30D'), inAll('immediate')]);
    expect(await prove(rulebook, claim)).toEqual({ verdict: 'proved' });
  });

  test('fails where another falls due before on some days and not on others', async () => {
    // From a Monday four days end before four working days; from a Thursday the weekend makes it the other way round.
    for (const [some, every] of [
      ['P5D', '4 working_days'],
      ['4 working_days', 'P5D'],
    ] as const) {
      const rulebook = withFacts(['x'], [base('low'), ifX(some), inAll(every)]);
      expect((await prove(rulebook, claim)).verdict).toBe('refuted');
    }
  });
});

describe('what a proof says when z3 cannot end', () => {
  test('is that it is undecided, and why', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `n${index}`);
    const plain = rulebookOf(
      names,
      names.map((name, index) =>
        ruleOf(
          `AGG-${index}`,
          {
            kind: 'leaf',
            fact: name,
            operator: 'lessThan',
            operand: { kind: 'fact', name: names[(index + 1) % 60] ?? name },
          },
          { effect: 'aggravate', steps: 1 + (index % 7) },
        ),
      ),
    );
    const facts = plain.facts.map((fact): FactDeclaration => ({ ...fact, type: 'integer', min: 0, max: 30 }));
    const rules = [
      ...plain.rules,
      ruleOf('BASE', always),
      ruleOf('MIT', always, { effect: 'mitigate', steps: 90 }),
    ];
    const rulebook: Rulebook = { ...plain, facts, rules, limits: { aggravate: 119, mitigate: 90 } };
    const proof = await prove(rulebook, { ...neverHigh, unknown: false }, 1);
    expect(proof).toEqual({ verdict: 'undecided', reason: 'timeout' });
  });
});
