import { describe, expect, it } from 'vitest';
import { type HistoryQuestion, historyFacts, type Prior } from '../../src/office/history-facts.js';
import type { OrderRow } from '../../src/office/standing-order.js';
import { readRulesFile } from '../../src/office/publish-rulebook.js';
import { sha256 } from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { valueIn } from '../support/results.js';

const text = smallRulebook();
const { rulebook } = valueIn(
  readRulesFile({ sha256 }, { text, file: 'small.yaml', calendar: () => undefined }),
);

const prior = (more: Partial<Prior> = {}): Prior => ({
  case_id: 'c-1',
  subject: 'town',
  ref: 'u-1',
  decision_seq: 10,
  recommendation_seq: 9,
  act: null,
  facts: { kind: 'late' },
  conduct_from: '2022-05-01',
  decided_on: '2022-06-01',
  first_decided_on: more.decided_on ?? '2022-06-01',
  response: 'note',
  above_first: true,
  exempted: false,
  final: true,
  appeal_until: null,
  under_appeal: false,
  suspends: [],
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
  historyFacts(rulebook.facts, priors && { decisions: priors, orders: [] }, { ...question, ...more })[
    'earlier'
  ];

const counted = (more: Partial<Prior>, asked: Partial<HistoryQuestion> = {}) =>
  earlier([prior(more)], asked)?.value;

const ordered = (more: Partial<OrderRow> = {}): OrderRow => ({
  order_seq: 20,
  case_id: 'c-1',
  subject: 'town',
  ref: 'u-1',
  act: null,
  decision_seq: 10,
  decided_on: '2022-06-01',
  owner: 'o-1',
  issued_on: '2022-06-01',
  notified_at: 0,
  due_on: '2022-06-08',
  immediate: false,
  beyond_calendar: false,
  state: 'closed',
  reported_seq: 21,
  done_on: '2022-06-07',
  verified_seq: 22,
  verified_on: '2022-06-08',
  outcome: 'complied',
  days_overdue: 0,
  reopened: 0,
  final: true,
  appeal_until: null,
  under_appeal: false,
  suspends: [],
  ...more,
});

const unmet = { outcome: 'not_complied', days_overdue: 3 } as const;

const last = (orders: readonly OrderRow[], more: Partial<HistoryQuestion> = {}) =>
  historyFacts(rulebook.facts, { decisions: [], orders }, { ...question, ...more })['last_order'];

const lastOrder = (orders: readonly OrderRow[], more: Partial<HistoryQuestion> = {}) =>
  last(orders, more)?.value;

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
    ['is under appeal', { under_appeal: true, suspends: ['order', 'history'] }, 0],
    ['is under an appeal that suspends orders alone', { under_appeal: true, suspends: ['order'] }, 1],
    ['was upheld before its last day of appeal', { final: true, appeal_until: '2022-07-10' }, 0],
    ['was upheld and is past its last day of appeal', { final: true, appeal_until: '2022-07-09' }, 1],
    ['takes the place of one from before the look-back', { first_decided_on: '2022-03-29' }, 0],
    ['takes the place of one within the look-back', { first_decided_on: '2022-03-30' }, 1],
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
  it('is that of the latest that was decided on before the conduct and has one, with case and delay', () => {
    const orders = [
      ordered({ case_id: 'c-1', decided_on: '2022-05-01' }),
      ordered({ case_id: 'c-2', order_seq: 30, ...unmet }),
      ordered({ case_id: 'c-3', order_seq: 40, decided_on: '2022-07-08' }),
      ordered({ case_id: 'c-4', order_seq: 50, decided_on: '2022-07-01', outcome: null, state: 'open' }),
    ];
    expect(last(orders)).toEqual({ value: 'not_complied', cases: ['c-2'], order: 30, days_overdue: 3 });
  });

  it.each<[string, Partial<OrderRow>, Partial<HistoryQuestion>, string]>([
    ['the same case', { case_id: 'c-9' }, {}, 'not_complied'],
    ['the same act', { act: 'a-1' }, { act: 'a-1' }, 'not_complied'],
    ['another act', { act: 'a-2' }, { act: 'a-1' }, 'none'],
    ['another case while no act is named', {}, {}, 'none'],
  ])('decided on the day of the conduct, of %s, is %s', (_, more, asked, value) => {
    expect(lastOrder([ordered({ ...unmet, decided_on: '2022-07-08', ...more })], asked)).toBe(value);
  });

  it('is none where there was no order, and unknown while the day of the conduct is', () => {
    expect(lastOrder([])).toBe('none');
    expect(lastOrder([ordered()], { conductFrom: null })).toBeNull();
    expect(lastOrder([ordered({ case_id: 'c-9' })], { conductFrom: null })).toBe('complied');
    expect(historyFacts(rulebook.facts, null, question)['last_order']?.value).toBeNull();
  });

  it.each<[string, Partial<OrderRow>]>([
    ['is under appeal', { under_appeal: true, suspends: ['history'] }],
    ['was upheld before its last day of appeal', { final: true, appeal_until: '2022-07-10' }],
    ['can still be appealed against', { final: false, appeal_until: '2022-07-10' }],
    ['has fallen', { state: 'fallen' }],
  ])('of a decision that %s does not count, and uncovers nothing worse', (_, more) => {
    expect(lastOrder([ordered({ ...unmet, ...more })])).toBe('none');
    const worse = ordered({ case_id: 'c-0', order_seq: 5, ...unmet });
    expect(lastOrder([worse, ordered({ ...more })])).toBe('complied');
    expect(lastOrder([ordered({ case_id: 'c-0', order_seq: 5 }), ordered({ ...unmet, ...more })])).toBe(
      'complied',
    );
  });
});
