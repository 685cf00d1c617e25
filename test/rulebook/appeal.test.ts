import { describe, expect, it, test } from 'vitest';
import { baseText, patched, placeOf, read } from './base-rulebook.js';

const calendar = 'calendar: { use: cn }\n';
const terms =
  'appeal: { within: P1M, decide_within: 30 working_days, suspends: [order, history], basis: [{ cite: art. 20 }] }\n';
const withTerms = patched(baseText, calendar, `${terms}${calendar}`);

describe('what a rules file says of appeals', () => {
  it('is read, with its periods and what is suspended', () => {
    const { rulebook, problems } = read(withTerms);
    expect(problems).toEqual([]);
    expect(rulebook?.appeal).toEqual({
      within: { kind: 'iso', years: 0, months: 1, weeks: 0, days: 0, text: 'P1M' },
      decideWithin: { kind: 'working_days', days: 30, text: '30 working_days' },
      suspends: ['history', 'order'],
      basis: [{ cite: 'art. 20' }],
    });
    const none = read(patched(withTerms, '[order, history]', '[]')).rulebook;
    expect(none?.appeal?.suspends).toEqual([]);
  });

  it('is nothing where the file says nothing, and part of the content where it does', () => {
    const { rulebook } = read(baseText);
    expect(rulebook?.appeal).toBeNull();
    expect(read(withTerms).rulebook?.hash).not.toBe(rulebook?.hash);
  });

  test.each([
    ['a period that cannot be counted', 'within: P1M', 'within: P0M', 'duration_unknown', 'P0M'],
    [
      'a period in words',
      'decide_within: 30 working_days',
      'decide_within: soon',
      'duration_unknown',
      'soon',
    ],
    ['no time at all', 'within: P1M', 'within: immediate', 'appeal_no_time', 'immediate'],
    ['something else suspended', '[order, history]', '[orders]', 'value_not_allowed', 'orders]'],
    ['one thing suspended twice', '[order, history]', '[order, order]', 'listed_twice', 'order], basis'],
    ['a key that it does not know', 'suspends: [order', 'suspend: [order', 'unknown_key', 'suspend:'],
    ['no basis', '[{ cite: art. 20 }]', '[]', 'too_few', '[] }'],
  ])('with %s is refused, at its place', (_name, from, to, code, mark) => {
    const text = patched(withTerms, from, to);
    const { rulebook, problems } = read(text);
    expect(rulebook).toBeNull();
    const found = problems.find((each) => each.code === code);
    expect([problems.map((each) => each.code), found?.place]).toMatchObject([
      expect.arrayContaining([code]),
      { file: 'base.yaml', ...placeOf(text, mark) },
    ]);
  });
});
