import { describe, expect, test } from 'vitest';
import { parseDuration } from '../../src/domain/duration.js';
import { runProcedure } from '../../src/engine/procedure.js';
import type { Effect, Rule } from '../../src/rulebook/model.js';
import { ruleOf, rulebookOf } from '../support/made-rulebook.js';

const rule = (id: string, effect: Effect): Rule => ruleOf(id, { kind: 'all', of: [] }, effect);

const within = (text: string) => {
  const duration = parseDuration(text);
  if (!duration) throw new Error(text);
  return duration;
};

const base = (id: string, response: string): Rule => rule(id, { effect: 'base', response });
const floor = (id: string, response: string): Rule => rule(id, { effect: 'floor', response });
const ceiling = (id: string, response: string): Rule => rule(id, { effect: 'ceiling', response });
const up = (id: string, steps = 1): Rule => rule(id, { effect: 'aggravate', steps });
const down = (id: string, steps = 1): Rule => rule(id, { effect: 'mitigate', steps });
const due = (id: string, text: string): Rule => rule(id, { effect: 'deadline', within: within(text) });
const settle = rule('SET', { effect: 'settle' });
const exempt = rule('EXM', { effect: 'exempt' });
const follow = rule('TRK', { effect: 'track', track: 'follow_up' });

const rulebook = rulebookOf([], []);

/** 2022-07-08 is a Friday. */
const run = (met: readonly Rule[], severest: number | null = 3, limits = rulebook.limits) =>
  runProcedure({ ...rulebook, limits }, met, severest, '2022-07-08');

const steps = (met: readonly Rule[], severest: number | null = 3, limits = rulebook.limits) =>
  run(met, severest, limits).derivation.map(({ step, from, to, by, notes }) => ({
    step,
    from,
    to,
    by,
    notes,
  }));

describe('the procedure', () => {
  test('ends with the first rung when a settle rule is met, and lists what was not reached', () => {
    const { outcome, response, derivation } = run([
      settle,
      base('B', 'high'),
      up('U'),
      exempt,
      due('D', 'P7D'),
      follow,
    ]);
    expect([outcome, response]).toEqual(['settled', 'none']);
    expect(derivation.map(({ step, notes }) => [step, notes])).toEqual([
      ['settle', []],
      ['base', ['not_reached']],
      ['aggravate', ['not_reached']],
      ['exempt', ['not_reached']],
      ['track', []],
      ['deadline', ['not_reached']],
    ]);
  });

  test('takes the severest base and names those that give it', () => {
    expect(steps([base('B1', 'low'), base('B2', 'middle'), base('B3', 'middle')])).toEqual([
      { step: 'base', from: null, to: 'middle', by: ['B2', 'B3'], notes: [] },
    ]);
  });

  test('gives no response when no base rule is met: a floor never creates one', () => {
    const { outcome, response, derivation } = run([floor('F', 'high'), up('U'), follow], null);
    expect([outcome, response]).toEqual(['no_rule', null]);
    expect(derivation.map(({ step, notes }) => [step, notes])).toEqual([
      ['aggravate', ['not_reached']],
      ['floor', ['not_reached']],
      ['track', []],
    ]);
  });

  test('cuts aggravation to the limit and stops at the top rung', () => {
    expect(steps([base('B', 'low'), up('U1'), up('U2')])[1]).toEqual({
      step: 'aggravate',
      from: 'low',
      to: 'middle',
      by: ['U1', 'U2'],
      notes: ['limit'],
    });
    expect(steps([base('B', 'middle'), up('U', 2)], 3, { aggravate: 2, mitigate: 1 })[1]).toMatchObject({
      to: 'high',
      notes: ['clamped'],
    });
  });

  test('mitigates what aggravation gave, so that the order of the two is fixed', () => {
    expect(run([base('B', 'high'), up('U'), down('M')]).response).toBe('middle');
    expect(run([base('B', 'none'), up('U'), down('M')]).response).toBe('none');
    expect(steps([base('B', 'none'), down('M')])[1]).toMatchObject({
      by: [],
      notes: ['clamped', 'no_change'],
    });
  });

  test('raises to the severest floor, caps to the mildest ceiling, and shows their collision', () => {
    expect(
      steps([
        base('B', 'none'),
        floor('F1', 'low'),
        floor('F2', 'high'),
        ceiling('C1', 'middle'),
        ceiling('C2', 'low'),
      ]),
    ).toEqual([
      { step: 'base', from: null, to: 'none', by: ['B'], notes: [] },
      { step: 'floor', from: 'none', to: 'high', by: ['F2'], notes: [] },
      { step: 'ceiling', from: 'high', to: 'low', by: ['C2'], notes: ['collision'] },
    ]);
    expect(steps([base('B', 'middle'), floor('F', 'low')])[1]).toMatchObject({
      by: [],
      notes: ['no_change'],
    });
  });

  test('keeps the response when an exemption is proposed', () => {
    const { response, exemption } = run([base('B', 'middle'), exempt]);
    expect([response, exemption]).toEqual(['middle', { rules: ['EXM'], if_confirmed: 'none' }]);
  });

  test('lowers the response to the severest completion', () => {
    expect(steps([base('B', 'high')], 1)).toEqual([
      { step: 'base', from: null, to: 'high', by: ['B'], notes: [] },
      { step: 'bounded', from: 'high', to: 'low', by: [], notes: [] },
    ]);
  });

  test('takes the deadline that falls due first, working days before a period on the same day', () => {
    const { deadline } = run([
      base('B', 'low'),
      due('D1', 'P7D'),
      due('D2', '5 working_days'),
      due('D3', 'P1M'),
    ]);
    expect(deadline).toEqual({
      within: '5 working_days',
      rule: 'D2',
      due_if_ordered_on: '2022-07-15',
      beyondCalendar: false,
    });
  });

  test('has no deadline unless a response above the first rung is recommended', () => {
    expect(run([base('B', 'none'), due('D', 'immediate')]).deadline).toBeNull();
    expect(run([due('D', 'immediate')], null).deadline).toBeNull();
    expect(run([base('B', 'low'), due('D', 'immediate')]).deadline?.due_if_ordered_on).toBe('2022-07-08');
  });

  test('adds every track that is met, once', () => {
    const again = rule('TRK-2', { effect: 'track', track: 'follow_up' });
    expect(run([follow, again], null).tracks).toEqual(['follow_up']);
  });
});
