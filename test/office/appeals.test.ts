import { describe, expect, it } from 'vitest';
import type { SentDecision } from '../../src/domain/decision.js';
import { decide } from '../../src/office/decide.js';
import { issueOrder } from '../../src/office/issue-order.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { recordHearing } from '../../src/office/record-hearing.js';
import { replay } from '../../src/office/replay.js';
import {
  appealedTo,
  appealing,
  appealOffice,
  appealRulebook,
  reviewer,
  rowsOf,
  settling,
  withFacts,
} from '../support/appeals.js';
import {
  type Decided,
  decidedCase,
  type Ground,
  ordered,
  rectified,
  reportedCase,
} from '../support/casework.js';
import { by, decider, decisionOn, submitted } from '../support/office.js';
import { codesOf, valueIn } from '../support/results.js';

const deciding = ({ office, answer, caseId }: Ground, more: Partial<SentDecision> = {}) =>
  decide(office, { caseId, decision: decisionOn(answer, more), second: 'named', ...by(decider) });

const hear = async ({ office, caseId }: Ground): Promise<void> => {
  const hearing = { subject: 'town', held_on: '2022-07-09', heard: 'The mayor' };
  valueIn(await recordHearing(office, { caseId, hearing, ...by() }));
};

/** A case for which an order was decided. */
async function orderedCase(office: Decided['office']): Promise<Decided> {
  const at = await reportedCase({ facts: { kind: 'late', harm: 'some' } }, office);
  await hear(at);
  return { ...at, decision: valueIn(await deciding(at)).entry };
}

describe('the last day of appeal', () => {
  it('is counted by the rulebook from the day of the decision, and no shorter one is given', async () => {
    const office = await appealOffice();
    const at = await reportedCase({}, office);
    // A month from Sunday 2022-07-10 ends on Wednesday 2022-08-10.
    expect(codesOf(await deciding(at, { appeal_until: '2022-08-09' }))).toEqual(['office_appeal_over']);
    expect(valueIn(await deciding(at)).appealUntil).toBe('2022-08-10');
    const longer = await reportedCase({}, office);
    expect(valueIn(await deciding(longer, { appeal_until: '2022-09-30' })).appealUntil).toBe('2022-09-30');
    expect(await rowsOf(office, 'decision')).toMatchObject(
      [
        { case_id: at.caseId, appeal_until: '2022-08-10', final: false },
        { case_id: longer.caseId, appeal_until: '2022-09-30', final: false },
      ].sort((a, b) => (a.case_id < b.case_id ? -1 : 1)),
    );
  });

  it('is given by a person where it rests on holidays that the calendar does not know', async () => {
    const office = await appealOffice();
    office.setDay('2025-12-15');
    const at = await reportedCase({}, office);
    const refused = await deciding(at);
    expect(refused.ok ? [] : refused.error.map(({ code, params }) => [code, params.found])).toEqual([
      ['office_appeal_beyond_calendar', '2026-01-15'],
    ]);
    expect(valueIn(await deciding(at, { appeal_until: '2026-01-16' })).appealUntil).toBe('2026-01-16');
  });

  it('is the end of it: later an appeal is refused with that day, and ahead of today or the decision too', async () => {
    const office = await appealOffice();
    const at = await decidedCase({}, office);
    office.setDay('2022-08-11');
    const late = await appealing(at, at.decision, '2022-08-11');
    expect(late.ok ? [] : late.error.map(({ code, params }) => [code, params.expected])).toEqual([
      ['office_appeal_late', '2022-08-10'],
    ]);
    expect(codesOf(await appealing(at, at.decision, '2022-08-12'))).toEqual(['office_day_to_come']);
    expect(codesOf(await appealing(at, at.decision, '2022-07-09'))).toEqual(['office_appeal_first']);
    // Lodged on the last day and recorded later.
    valueIn(await appealing(at, at.decision, '2022-08-10'));
  });

  it('is that of the version in force at the decision, also where a milder one of before decides', async () => {
    const office = await appealOffice();
    const text = appealRulebook([])
      .replace('version: 1.0.0', 'version: 2.0.0')
      .replace('from: 2022-01-01 }', 'from: 2022-07-11 }')
      .replace('within: P1M', 'within: P15D');
    valueIn(await publishRulebook(office, { text, file: 'small.yaml', calendar: () => undefined, ...by() }));
    office.setDay('2022-07-12');
    const at = await reportedCase({}, office);
    expect(at.answer.recommendations[0]?.recommendation.rulebook.version).toBe('1.0.0');
    expect(valueIn(await deciding(at)).appealUntil).toBe('2022-07-27');
  });
});

describe('an appeal', () => {
  it('is due by the rulebook, and stands as a row until it is decided', async () => {
    const office = await appealOffice();
    const at = await decidedCase({}, office);
    const { entry } = valueIn(await appealing(at, at.decision, '2022-07-10'));
    const row = { appeal_seq: entry, lodged_on: '2022-07-10', due_on: '2022-08-05', suspends: [] };
    expect(await rowsOf(office, 'appeal')).toMatchObject([{ ...row, state: 'under_way', ended_seq: null }]);
    const outcome = valueIn(await settling(at, entry, { result: 'upheld' })).entry;
    const ended = { state: 'upheld', ended_seq: outcome, ended_on: '2022-07-10' };
    expect(await rowsOf(office, 'appeal')).toMatchObject([{ ...row, ...ended }]);
  });

  it('is decided by nobody who decided or agreed to it', async () => {
    const office = await appealOffice();
    const at = await reportedCase({}, office);
    await hear(at);
    const decision = valueIn(await deciding(at, { response: 'order', second_person: 'Reviewer-1' })).entry;
    const { entry } = valueIn(await appealing(at, decision, '2022-07-10'));
    for (const actor of [decider, reviewer])
      expect(codesOf(await settling(at, entry, { result: 'upheld' }, actor))).toEqual([
        'office_appeal_same_person',
      ]);
    valueIn(await settling(at, entry, { result: 'varied', response: 'note' }, by().actor));
    // Who varied it does not hear the next one either.
    const [row] = await rowsOf(office, 'decision');
    const next = valueIn(await appealing(at, row?.decision_seq ?? -1, '2022-07-10')).entry;
    expect(codesOf(await settling(at, next, { result: 'upheld' }, by().actor))).toEqual([
      'office_appeal_same_person',
    ]);
  });

  it.each([
    [['order', 'history'], 'office_under_appeal', 0],
    [['order'], 'office_under_appeal', 1],
    [['history'], undefined, 0],
    [[], undefined, 1],
  ] as const)('that suspends %j', async (suspends, refusal, counted) => {
    const office = await appealOffice(suspends);
    const at = await decidedCase({}, office);
    office.setDay('2022-08-11');
    valueIn(await appealing(at, at.decision, '2022-08-10'));
    const order = {
      subject: 'town',
      decision: at.decision,
      demands: ['Open the site'],
      owner: 'mayor-1',
      within: 'immediate',
      verify_by: 'A visit',
    };
    const issued = await issueOrder(office, { caseId: at.caseId, order, ...by(decider) });
    expect(codesOf(issued)).toEqual(refusal ? [refusal] : []);
    const day = { found_on: '2022-08-11', conduct: { from: '2022-08-11', until: null } };
    const next = await submitted(office, { ...day, subjects: [{ id: 'town', ref: 'u-1', facts: {} }] });
    expect(next.recommendations[0]?.recommendation.facts['earlier']?.value).toBe(counted);
  });

  it('that is upheld counts no sooner than one that was never lodged', async () => {
    const office = await appealOffice(['history']);
    const at = await decidedCase({}, office);
    await appealedTo(at, '2022-07-10', { result: 'upheld' });
    const countedOn = async (day: string) => {
      office.setDay(day);
      const subjects = [{ id: 'town', ref: 'u-1', facts: {} }];
      const { recommendations } = await submitted(office, {
        found_on: day,
        conduct: { from: day, until: null },
        subjects,
      });
      return recommendations[0]?.recommendation.facts['earlier']?.value;
    };
    expect([await countedOn('2022-08-10'), await countedOn('2022-08-11')]).toEqual([0, 1]);
    expect(valueIn(await replay(office, { all: true }))).toMatchObject({ checked: 3, identical: 3 });
  });
});

describe('an order that an appeal suspended', () => {
  const dueDays = async (office: Decided['office']) =>
    (await rowsOf(office, 'subject_order')).map(({ due_on: day }) => day);

  it('has the time that was left of it when the decision is upheld', async () => {
    const office = await appealOffice(['order']);
    const at = await decidedCase({}, office);
    // Due on Wednesday 13; on Saturday 30, and so on Monday; and at once, which was over before the appeal.
    await ordered(at);
    await ordered(at, { within: 'P20D' });
    await ordered(at, { within: 'immediate' });
    expect(await dueDays(office)).toEqual(['2022-07-13', '2022-08-01', '2022-07-10']);
    office.setDay('2022-07-12');
    const { entry } = valueIn(await appealing(at, at.decision, '2022-07-11'));
    office.setDay('2022-07-16');
    valueIn(await settling(at, entry, { result: 'upheld' }));
    // Five days later: Monday 18, Saturday 6 and so Monday 8; what was overdue before stays so.
    expect(await dueDays(office)).toEqual(['2022-07-18', '2022-08-08', '2022-07-10']);
  });

  it('runs on where it was not suspended', async () => {
    const office = await appealOffice(['history']);
    const at = await decidedCase({}, office);
    await ordered(at);
    const { entry } = valueIn(await appealing(at, at.decision, '2022-07-10'));
    office.setDay('2022-07-16');
    valueIn(await settling(at, entry, { result: 'upheld' }));
    expect(await dueDays(office)).toEqual(['2022-07-13']);
  });
});

describe('a decision that was varied', () => {
  it('stands with the milder response, without its orders, and can be ordered and appealed by its new entry', async () => {
    const office = await appealOffice();
    const at = await orderedCase(office);
    const order = await ordered(at);
    const appeal = valueIn(await appealing(at, at.decision, '2022-07-10')).entry;
    for (const response of ['order', 'top'])
      expect(codesOf(await settling(at, appeal, { result: 'varied', response }))).toEqual([
        'office_varied_not_milder',
      ]);
    expect(codesOf(await settling(at, appeal, { result: 'varied', response: 'notes' }))).toEqual([
      'office_response_unknown',
    ]);
    const entry = valueIn(await settling(at, appeal, { result: 'varied', response: 'note' })).entry;
    const now = { decision_seq: entry, decided_on: '2022-07-10', response: 'note', above_first: true };
    expect(await rowsOf(office, 'decision')).toMatchObject([{ ...now, under_appeal: false, final: true }]);
    expect(await rowsOf(office, 'case_subject')).toMatchObject([
      { decided_response: 'note', decision_seq: entry, finality: 'final' },
    ]);
    expect(await rowsOf(office, 'case_work')).toMatchObject([
      {
        ...now,
        decider: decider.id,
        departure: 'milder',
        reversals: [{ decision: at.decision, response: 'order', by: 'appeal', entry }],
      },
    ]);
    expect(await rowsOf(office, 'subject_order')).toMatchObject([{ order_seq: order, state: 'fallen' }]);
    expect(codesOf(await appealing(at, at.decision, '2022-07-10'))).toEqual(['office_not_latest_decision']);
    const again = await ordered({ ...at, decision: entry });
    expect((await rowsOf(office, 'subject_order')).map((row) => [row.order_seq, row.state])).toEqual([
      [order, 'fallen'],
      [again, 'open'],
    ]);
    await rectified(at, again, '2022-07-10');
    expect(codesOf(await deciding(at))).toEqual(['office_already_decided']);
    const next = valueIn(await appealing(at, entry, '2022-07-10')).entry;
    const nothing = { result: 'varied', response: 'nothing' } as const;
    const none = valueIn(await settling(at, next, nothing, by().actor)).entry;
    expect(await rowsOf(office, 'decision')).toMatchObject([{ decision_seq: none, above_first: false }]);
  });

  it('leaves a newer recommendation to be decided on, never above what it was varied to', async () => {
    const office = await appealOffice();
    const at = await orderedCase(office);
    const newer = await withFacts(at, { harm: 'great' });
    await appealedTo(at, '2022-07-10', { result: 'varied', response: 'note' });
    const officers = { second_person: 'Another', officers: ['A. One', 'B. Two'] };
    expect(codesOf(await deciding(newer, officers))).toEqual(['office_severer_than_fallen']);
    valueIn(await deciding(newer, { response: 'note' }));
  });
});

describe('nothing severer follows', () => {
  it('a decision that an appeal set aside, whatever facts come up', async () => {
    const office = await appealOffice();
    const at = await decidedCase({}, office);
    const entry = await appealedTo(at, '2022-07-10', { result: 'set_aside' });
    await hear(at);
    const up = { response: 'order', second_person: 'Another' };
    const refused = await deciding(at, up);
    expect(
      refused.ok
        ? []
        : refused.error.map(({ code, kind, params }) => [code, kind, params.expected, params.number]),
    ).toEqual([['office_severer_than_fallen', 'conflict', '`note`', String(entry)]]);
    const graver = await withFacts(at, { harm: 'some' });
    expect(graver.answer.recommendations[0]?.recommendation.response).toBe('order');
    expect(codesOf(await deciding(graver))).toEqual(['office_severer_than_fallen']);
    valueIn(await deciding(graver, { response: 'note' }));
    expect(await rowsOf(office, 'reversal')).toMatchObject([
      { reversal_seq: entry, by: 'appeal', effect: 'set_aside', decision_seq: at.decision, untold_count: 0 },
    ]);
  });

  it('while an appeal is under way, and a milder decision ends it', async () => {
    const office = await appealOffice(['order', 'history']);
    const at = await orderedCase(office);
    await ordered(at);
    const { entry } = valueIn(await appealing(at, at.decision, '2022-07-10'));
    const officers = { second_person: 'Another', officers: ['A. One', 'B. Two'] };
    const graver = await withFacts(at, { harm: 'great' });
    expect(codesOf(await deciding(graver, officers))).toEqual(['office_severer_under_appeal']);
    expect(codesOf(await deciding(graver, { response: 'order' }))).toEqual(['office_severer_under_appeal']);
    const milder = await withFacts(at, { harm: 'none' });
    const { entry: decision } = valueIn(await deciding(milder));
    expect(await rowsOf(office, 'appeal')).toMatchObject([
      { appeal_seq: entry, state: 'overtaken', ended_seq: decision, ended_on: '2022-07-10' },
    ]);
    expect(await rowsOf(office, 'subject_order')).toMatchObject([{ under_appeal: false, suspends: [] }]);
    expect(codesOf(await settling(at, entry, { result: 'upheld' }))).toEqual(['office_no_appeal']);
    valueIn(await appealing(at, decision, '2022-07-10'));
  });

  it('from a look-back that reaches the decision anew, but not the one that fell', async () => {
    const office = await appealOffice();
    const at = await decidedCase({}, office);
    office.setDay('2022-08-10');
    const appeal = valueIn(await appealing(at, at.decision, '2022-08-10')).entry;
    office.setDay('2022-09-10');
    valueIn(await settling(at, appeal, { result: 'set_aside' }));
    const anew = valueIn(await deciding(at)).entry;
    // An order counts as it would have on the decision that fell, since it rests on the same recommendation.
    await ordered({ ...at, decision: anew });
    expect(await rowsOf(office, 'subject_order')).toMatchObject([{ decided_on: '2022-07-10' }]);
    // A hundred days after the first decision, and fifty after the one that took its place.
    const day = '2022-11-01';
    office.setDay(day);
    const later = { found_on: day, conduct: { from: day, until: null } };
    const next = await submitted(office, { ...later, subjects: [{ id: 'town', ref: 'u-1', facts: {} }] });
    expect(next.recommendations[0]?.recommendation.facts['earlier']?.value).toBe(0);
    expect(await rowsOf(office, 'decision')).toMatchObject([
      { decided_on: '2022-09-10', first_decided_on: '2022-07-10' },
    ]);
  });
});
