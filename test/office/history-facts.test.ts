import { describe, expect, it } from 'vitest';
import { type HistoryQuestion, historyFacts, type Prior } from '../../src/office/history-facts.js';
import { readRulesFile } from '../../src/office/publish-rulebook.js';
import { sha256, valueIn } from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';

const text = smallRulebook();
const { rulebook } = valueIn(
  readRulesFile({ sha256 }, { text, file: 'small.yaml', calendar: () => undefined }),
);

const prior = (more: Partial<Prior> = {}): Prior => ({
  case_id: 'c-1',
  subject: 'town',
  ref: 'u-1',
  decision_seq: 10,
  act: null,
  facts: { kind: 'late' },
  conduct_from: '2022-05-01',
  decided_on: '2022-06-01',
  response: 'note',
  above_first: true,
  exempted: false,
  final: true,
  appeal_until: null,
  under_appeal: false,
  order_outcome: null,
  ...more,
});

const question: HistoryQuestion = {
  caseId: 'c-9',
  act: null,
  conductFrom: '2022-07-08',
  evaluatedOn: '2022-07-10',
  facts: { kind: 'late' },
};

const earlier = (priors: readonly Prior[] | null, more: Partial<HistoryQuestion> = {}) =>
  historyFacts(rulebook.facts, priors, { ...question, ...more })['earlier'];

const counted = (more: Partial<Prior>, asked: Partial<HistoryQuestion> = {}) =>
  earlier([prior(more)], asked)?.value;

const lastOrder = (priors: readonly Prior[], more: Partial<HistoryQuestion> = {}) =>
  historyFacts(rulebook.facts, priors, { ...question, ...more })['last_order']?.value;

describe('the count of earlier cases', () => {
  it('has the cases that were counted, each once', () => {
    const priors = [prior(), prior({ subject: 'village' }), prior({ case_id: 'c-0' })];
    expect(earlier(priors)).toEqual({ value: 2, cases: ['c-0', 'c-1'] });
  });

  it('is unknown for a subject that the register does not have', () => {
    expect(earlier(null)).toEqual({ value: null, cases: [] });
  });

  it.each([
    ['on the day on which the conduct began', '2022-07-08', 0],
    ['on the day before', '2022-07-07', 1],
    ['on the first day of the look-back', '2022-03-30', 1],
    ['on the day before that', '2022-03-29', 0],
  ])('with a decision %s (%s) is %i', (_, day, count) => {
    expect(counted({ decided_on: day })).toBe(count);
  });

  it.each<[string, Partial<Prior>, number]>([
    ['was above the first rung', {}, 1],
    ['was on the first rung', { above_first: false }, 0],
    ['was exempted', { exempted: true }, 0],
    ['is under appeal', { under_appeal: true }, 0],
    ['can be appealed until today', { final: false, appeal_until: '2022-07-10' }, 0],
    ['could be appealed until yesterday', { final: false, appeal_until: '2022-07-09' }, 1],
    ['was of another kind', { facts: { kind: 'missing' } }, 0],
    ['was of an unknown kind', { facts: {} }, 0],
    ['is of the case itself', { case_id: 'c-9' }, 0],
  ])('with a decision that %s is as it should be', (_, more, count) => {
    expect(counted(more)).toBe(count);
  });

  it('leaves out what was decided about the same act', () => {
    expect(counted({ act: 'a-1' }, { act: 'a-1' })).toBe(0);
    expect(counted({ act: 'a-1' }, { act: 'a-2' })).toBe(1);
    expect(counted({ act: null }, { act: 'a-2' })).toBe(1);
    expect(counted({ act: null }, { act: null })).toBe(1);
  });

  it('is unknown while the kind or the day of the conduct is, unless there is nothing to count', () => {
    expect(counted({}, { facts: { kind: null } })).toBeNull();
    expect(counted({}, { conductFrom: null })).toBeNull();
    expect(counted({ above_first: false }, { facts: { kind: null }, conductFrom: null })).toBe(0);
  });
});

describe('the outcome of the last order', () => {
  it('is that of the latest decision before the conduct that had an order', () => {
    const priors = [
      prior({ case_id: 'c-1', decided_on: '2022-05-01', order_outcome: 'complied' }),
      prior({ case_id: 'c-2', decided_on: '2022-06-01', order_outcome: 'not_complied' }),
      prior({ case_id: 'c-3', decided_on: '2022-07-08', order_outcome: 'complied' }),
      prior({ case_id: 'c-4', decided_on: '2022-07-01' }),
    ];
    expect(lastOrder(priors)).toBe('not_complied');
  });

  it('is none where there was no order, and unknown while the day of the conduct is', () => {
    expect(lastOrder([prior()])).toBe('none');
    expect(lastOrder([prior({ order_outcome: 'complied' })], { conductFrom: null })).toBeNull();
  });

  it('is unknown if the rulebook does not have the word', () => {
    expect(lastOrder([prior({ order_outcome: 'pending' })])).toBeNull();
  });
});
