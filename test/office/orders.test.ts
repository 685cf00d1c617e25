import { describe, expect, it } from 'vitest';
import type { SentOrder, SentVerification } from '../../src/domain/order.js';
import type { Result } from '../../src/domain/result.js';
import { decideAppeal } from '../../src/office/decide-appeal.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { issueOrder } from '../../src/office/issue-order.js';
import { lodgeAppeal } from '../../src/office/lodge-appeal.js';
import { readOrders } from '../../src/office/read-orders.js';
import { replay } from '../../src/office/replay.js';
import { reportRectification } from '../../src/office/report-rectification.js';
import { supplementFacts } from '../../src/office/supplement-facts.js';
import { verifyRectification } from '../../src/office/verify-rectification.js';
import {
  by,
  clerk,
  decided,
  decider,
  reasonsGiven,
  smallOffice,
  submitted,
  type TestOffice,
} from '../support/office.js';
import { codesOf, valueIn } from '../support/results.js';

const known = { theirs: true, knowing: false, pressed: false, helped: false };
const noted = { subjects: [{ id: 'town', ref: 'u-1', facts: known }] };

interface Ground {
  readonly office: TestOffice;
  readonly caseId: string;
  readonly decision: number;
}

/** A case on which a note was decided, on Sunday 2022-07-10. */
async function ground(): Promise<Ground> {
  const office = await smallOffice();
  const answer = await submitted(office, noted);
  return { office, caseId: answer.caseId, decision: await decided(office, answer) };
}

const ordering = ({ office, caseId, decision }: Ground, more: Partial<SentOrder> = {}) =>
  issueOrder(office, {
    caseId,
    order: {
      subject: 'town',
      decision,
      demands: ['Open the site', 'Put up a sign'],
      owner: 'mayor-1',
      within: '3 working_days',
      verify_by: 'A visit at noon',
      ...more,
    },
    ...by(decider),
  });

const reporting = ({ office, caseId }: Ground, order: number, doneOn: string) =>
  reportRectification(office, {
    caseId,
    rectification: {
      order,
      done: 'The site is open.',
      done_on: doneOn,
      evidence: [{ kind: 'photo', ref: 'IMG_7.jpg' }],
    },
    ...by(),
  });

const verifying = (
  { office, caseId }: Ground,
  order: number,
  verifiedOn: string,
  result: SentVerification['result'],
) =>
  verifyRectification(office, {
    caseId,
    verification: { order, verified_on: verifiedOn, result, reasons: reasonsGiven },
    ...by(),
  });

const ordersOf = async ({ office, caseId }: Ground) =>
  valueIn(await readOrders(office, { caseId, personal: true }));

const standing = async (at: Ground) => {
  const [order] = await ordersOf(at);
  return [order?.row.state, order?.row.outcome, order?.row.days_overdue];
};

const kindsOf = (result: Result<unknown>) =>
  result.ok ? [] : result.error.map(({ code, kind }) => [code, kind]);

describe('an order', () => {
  it('is due by working days, and keeps its texts outside the trail', async () => {
    const at = await ground();
    const { entry } = valueIn(await ordering(at));
    const [order] = await ordersOf(at);
    expect(order?.row).toMatchObject({
      order_seq: entry,
      issued_on: '2022-07-10',
      due_on: '2022-07-13',
      immediate: false,
      state: 'open',
      outcome: null,
    });
    expect(order?.issued.body).toMatchObject({
      demands: [{ value: 'Open the site' }, { value: 'Put up a sign' }],
      verify_by: { value: 'A visit at noon' },
    });
    const [hidden] = valueIn(await readOrders(at.office, { caseId: at.caseId, personal: false }));
    expect(JSON.stringify(hidden)).not.toContain('Open the site');
  });

  it('takes the day that it is given', async () => {
    const at = await ground();
    const { within: _, ...order } = { within: undefined, due_on: '2022-07-10' };
    valueIn(
      await issueOrder(at.office, {
        caseId: at.caseId,
        order: {
          subject: 'town',
          decision: at.decision,
          demands: ['x'],
          owner: 'o',
          verify_by: 'y',
          ...order,
        },
        ...by(),
      }),
    );
    expect((await ordersOf(at))[0]?.row.due_on).toBe('2022-07-10');
  });

  it.each<[Partial<SentOrder>, string]>([
    [{ due_on: '2022-07-12' }, 'office_order_two_deadlines'],
    [{ within: 'soon' }, 'office_order_period'],
    [{ notified_at: '2022-07-10T13:00:00+08:00' }, 'office_order_notified_ahead'],
    [{ notified_at: '2022-07-10T11:00:00+08:00' }, 'office_order_notified_first'],
    [{ subject: 'village' }, 'office_subject_unknown'],
    [{ decision: 1 }, 'office_not_latest_decision'],
  ])('with %j is refused', async (more, code) => {
    expect(codesOf(await ordering(await ground(), more))).toEqual([code]);
  });

  it('past what the calendar knows counts Monday to Friday as worked, and says so', async () => {
    const at = await ground();
    const issued = valueIn(await ordering(at, { within: 'P5Y' }));
    // 2027-07-10 is a Saturday.
    expect(issued.dueOn).toBe('2027-07-12');
    expect(issued.warnings).toMatchObject([
      { code: 'office_deadline_beyond_calendar', severity: 'warning', params: { expected: '2025-12-31' } },
    ]);
    const [order] = await ordersOf(at);
    expect(order?.row.beyond_calendar).toBe(true);
    expect(order?.issued.body).toMatchObject({
      beyond_calendar: { calendar: 'inline', covers_to: '2025-12-31' },
    });
    const given = valueIn(await ordering(at, { within: undefined, due_on: '2027-07-10' }));
    expect(given).toMatchObject({ dueOn: '2027-07-10', warnings: [] });
  });

  it('needs a deadline, not before the notification', async () => {
    const at = await ground();
    const base = { subject: 'town', decision: at.decision, demands: ['x'], owner: 'o', verify_by: 'y' };
    const issue = (order: SentOrder) => issueOrder(at.office, { caseId: at.caseId, order, ...by() });
    expect(codesOf(await issue(base))).toEqual(['office_order_no_deadline']);
    expect(codesOf(await issue({ ...base, due_on: '2022-07-09' }))).toEqual(['office_order_due_first']);
  });

  it('rests on a decision above the first rung, the latest recommendation, and no appeal', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, noted);
    const nothing = await decided(office, answer, { response: 'nothing' });
    const mild = { office, caseId: answer.caseId, decision: nothing };
    expect(kindsOf(await ordering(mild))).toEqual([['office_order_first_rung', 'unprocessable']]);

    const stale = await ground();
    const supplement = { kind: 'correction', source: 'A letter', facts: { harm: 'some' } } as const;
    valueIn(await supplementFacts(stale.office, { caseId: stale.caseId, supplement, ...by() }));
    expect(kindsOf(await ordering(stale))).toEqual([
      ['office_order_stale', 'precondition'],
      ['office_moved', 'precondition'],
      ['office_moved', 'precondition'],
    ]);

    const appealed = await ground();
    await appeal(appealed);
    expect(kindsOf(await ordering(appealed))).toEqual([['office_under_appeal', 'conflict']]);
  });
});

const appeal = async ({ office, caseId, decision }: Ground): Promise<number> =>
  valueIn(
    await lodgeAppeal(office, {
      caseId,
      appeal: { subject: 'town', decision, lodged_on: '2022-07-10' },
      ...by(),
    }),
  ).entry;

describe('a verification', () => {
  it.each([
    ['2022-07-13', 'complied', 0],
    ['2022-07-14', 'late', 1],
  ] as const)('of what was done on %s closes the order: %s', async (doneOn, outcome, days) => {
    const at = await ground();
    const { entry } = valueIn(await ordering(at));
    at.office.setDay('2022-07-15');
    expect(kindsOf(await verifying(at, entry, '2022-07-15', 'corrected'))).toEqual([
      ['office_verification_before_report', 'conflict'],
    ]);
    valueIn(await reporting(at, entry, doneOn));
    expect(await standing(at)).toEqual(['reported', null, null]);
    expect(codesOf(await verifying(at, entry, '2022-07-12', 'corrected'))).toEqual(['office_verified_first']);
    valueIn(await verifying(at, entry, '2022-07-15', 'corrected'));
    expect(await standing(at)).toEqual(['closed', outcome, days]);
    expect(codesOf(await verifying(at, entry, '2022-07-15', 'corrected'))).toEqual(['office_order_closed']);
    expect(codesOf(await reporting(at, entry, '2022-07-15'))).toEqual(['office_order_closed']);
  });

  it('can find an order unmet without a report only when its last day is over', async () => {
    const at = await ground();
    const { entry } = valueIn(await ordering(at));
    at.office.setDay('2022-07-14');
    expect(kindsOf(await verifying(at, entry, '2022-07-13', 'not_corrected'))).toEqual([
      ['office_order_not_due', 'conflict'],
    ]);
    valueIn(await verifying(at, entry, '2022-07-14', 'not_corrected'));
    expect(await standing(at)).toEqual(['open', 'not_complied', 1]);
    expect(codesOf(await reporting(at, entry, '2022-07-12'))).toEqual(['office_done_before_check']);
    valueIn(await reporting(at, entry, '2022-07-14'));
    valueIn(await verifying(at, entry, '2022-07-14', 'corrected'));
    expect(await standing(at)).toEqual(['closed', 'late', 1]);
  });

  it('that finds a report untrue before the order is due opens it again and holds nothing against anyone', async () => {
    const at = await ground();
    const { entry } = valueIn(await ordering(at));
    at.office.setDay('2022-07-12');
    valueIn(await reporting(at, entry, '2022-07-11'));
    valueIn(await verifying(at, entry, '2022-07-12', 'partly'));
    expect(await standing(at)).toEqual(['reopened', null, 0]);
    expect(codesOf(await verifying(at, entry, '2022-07-12', 'corrected'))).toEqual([
      'office_verification_before_report',
    ]);
  });

  it('that finds that a correction did not hold opens the order again', async () => {
    const at = await ground();
    const { entry } = valueIn(await ordering(at));
    at.office.setDay('2022-07-12');
    valueIn(await reporting(at, entry, '2022-07-11'));
    valueIn(await verifying(at, entry, '2022-07-12', 'corrected'));
    at.office.setDay('2022-07-20');
    valueIn(await verifying(at, entry, '2022-07-20', 'not_corrected'));
    expect(await standing(at)).toEqual(['reopened', 'not_complied', 7]);
    const [order] = await ordersOf(at);
    expect([order?.rectifications.length, order?.verifications.length]).toEqual([1, 2]);
  });

  it('is made by somebody else than the owner, with reasons, of an order of the case', async () => {
    const at = await ground();
    const { entry } = valueIn(await ordering(at, { owner: clerk.id, within: 'immediate' }));
    expect(codesOf(await verifying(at, entry, '2022-07-10', 'not_corrected'))).toContain('office_own_check');
    expect(codesOf(await verifying(at, entry - 1, '2022-07-10', 'corrected'))).toEqual([
      'office_order_unknown',
    ]);
    expect(codesOf(await reporting(at, entry - 1, '2022-07-10'))).toEqual(['office_order_unknown']);
  });

  it('holds nothing against who appeals, and an order whose decision fell is gone', async () => {
    const at = await ground();
    const { entry } = valueIn(await ordering(at));
    const lodged = await appeal(at);
    at.office.setDay('2022-07-20');
    expect(codesOf(await verifying(at, entry, '2022-07-20', 'not_corrected'))).toEqual([
      'office_under_appeal',
    ]);
    const outcome = { subject: 'town', appeal: lodged, result: 'set_aside', reasons: reasonsGiven } as const;
    valueIn(await decideAppeal(at.office, { caseId: at.caseId, appeal: outcome, ...by() }));
    expect(await standing(at)).toEqual(['fallen', null, null]);
    expect(codesOf(await reporting(at, entry, '2022-07-12'))).toEqual(['office_order_fallen']);
  });
});

const lastOrderOf = async (office: OfficeDeps, caseId: string) => {
  const supplement = { kind: 'correction', source: 'A letter', facts: { harm: 'none' } } as const;
  const [made] = valueIn(await supplementFacts(office, { caseId, supplement, ...by() })).recommendations;
  return made?.recommendation;
};

describe('what an order came to', () => {
  it('is read by the next evaluation of the same case, and replay reads it as it was', async () => {
    const at = await ground();
    const { entry } = valueIn(await ordering(at, { within: 'immediate' }));
    expect((await lastOrderOf(at.office, at.caseId))?.facts['last_order']?.value).toBe('none');
    at.office.setDay('2022-07-11');
    valueIn(await verifying(at, entry, '2022-07-11', 'not_corrected'));
    const unmet = await lastOrderOf(at.office, at.caseId);
    expect([unmet?.facts['last_order']?.value, unmet?.response]).toEqual(['not_complied', 'order']);
    valueIn(await reporting(at, entry, '2022-07-11'));
    valueIn(await verifying(at, entry, '2022-07-11', 'corrected'));
    expect((await lastOrderOf(at.office, at.caseId))?.facts['last_order']?.value).toBe('late');
    expect(valueIn(await replay(at.office, { all: true }))).toMatchObject({ checked: 4, identical: 4 });
  });
});
