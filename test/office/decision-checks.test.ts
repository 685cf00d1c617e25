import { describe, expect, it } from 'vitest';
import { requirementsOf } from '../../src/office/decision-checks.js';
import { departureOf } from '../../src/office/departure.js';
import { readRulesFile } from '../../src/office/publish-rulebook.js';
import { sha256 } from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { valueIn } from '../support/results.js';

const text = smallRulebook();
const { rulebook } = valueIn(
  readRulesFile({ sha256 }, { text, file: 'small.yaml', calendar: () => undefined }),
);

describe('what a decision requires', () => {
  it.each([
    ['nothing', 'note', [], []],
    ['order', 'order', [], ['hearing']],
    ['order', 'order', ['two_officers'], ['hearing', 'two_officers']],
    ['note', 'order', ['two_officers'], ['hearing', 'second_person']],
    ['order', 'note', ['hearing'], []],
    ['top', 'top', [], ['hearing', 'second_person', 'two_officers']],
  ])('after %s was recommended, to decide %s is as it should be', (response, decided, requires, expected) => {
    const departure = departureOf(rulebook.ladder, response, decided);
    const severer = response === 'nothing' ? ['second_person'] : [];
    expect(requirementsOf(rulebook, { response, requires }, decided, departure)).toEqual([
      ...expected,
      ...severer,
    ]);
  });
});

describe('a departure', () => {
  it.each([
    ['note', 'note', 'none'],
    ['note', 'nothing', 'milder'],
    ['note', null, 'milder'],
    ['note', 'order', 'severer'],
    [null, 'note', 'severer'],
    [null, 'nothing', 'other'],
    ['nothing', null, 'other'],
    [null, null, 'none'],
  ] as const)('from %s to %s is %s', (recommended, decided, departure) => {
    expect(departureOf(rulebook.ladder, recommended, decided)).toBe(departure);
  });
});
