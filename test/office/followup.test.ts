import { describe, expect, it } from 'vitest';
import type { SentCheck, SentFollowUp } from '../../src/domain/follow-up.js';
import { hintOf } from '../../src/domain/problem.js';
import { caseRecommendations } from '../../src/office/case-recommendations.js';
import { decide } from '../../src/office/decide.js';
import { declareRecusal } from '../../src/office/declare-recusal.js';
import { checkFollowUp } from '../../src/office/followup/check-follow-up.js';
import { planFollowUp } from '../../src/office/followup/plan-follow-up.js';
import { readFollowUps } from '../../src/office/followup/read-follow-ups.js';
import { recordUrging } from '../../src/office/followup/record-urging.js';
import { requestEvaluation } from '../../src/office/followup/request-evaluation.js';
import { replay } from '../../src/office/replay.js';
import { decidedCase, type Ground, ordered, reportedCase, statusOf, verified } from '../support/casework.js';
import { by, decided, decider, decisionOn, reasonsGiven, requestKey } from '../support/office.js';
import { codesOf, valueIn } from '../support/results.js';

const planning = ({ office, caseId }: Ground, more: Partial<SentFollowUp> = {}) =>
  planFollowUp(office, {
    caseId,
    followUp: {
      subject: 'town',
      due_on: '2022-07-20',
      what: 'Whether the site is open',
      owner: 'clerk-2',
      ...more,
    },
    ...by(),
  });

const checking = (
  { office, caseId }: Ground,
  followUp: number,
  checkedOn: string,
  result: SentCheck['result'],
  more: Partial<SentCheck> = {},
) =>
  checkFollowUp(office, {
    caseId,
    check: { follow_up: followUp, checked_on: checkedOn, result, findings: reasonsGiven, ...more },
    ...by(),
  });

const followUpsOf = async ({ office, caseId }: Ground) =>
  valueIn(await readFollowUps(office, { caseId, personal: true }));

describe('a follow-up', () => {
  it('is due on its day, by working days as well, and keeps its text outside the trail', async () => {
    const at = await reportedCase();
    const { entry, dueOn } = valueIn(await planning(at, { due_on: undefined, within: '5 working_days' }));
    expect(dueOn).toBe('2022-07-15');
    const { followUps } = await followUpsOf(at);
    expect(followUps).toMatchObject([
      {
        row: { follow_up_seq: entry, subject: 'town', ref: 'u-1', state: 'open', planned_on: '2022-07-10' },
        planned: { body: { what: { value: 'Whether the site is open' } } },
        checks: [],
      },
    ]);
    const hidden = valueIn(await readFollowUps(at.office, { caseId: at.caseId, personal: false }));
    expect(JSON.stringify(hidden)).not.toContain('Whether');
    expect(valueIn(await planning(at, { due_on: undefined, within: 'P5Y' })).warnings).toMatchObject([
      { code: 'office_deadline_beyond_calendar' },
    ]);
  });

  it('with no day, two, one that is past, or of another subject is refused', async () => {
    const at = await reportedCase();
    const refused: readonly [Partial<SentFollowUp>, string][] = [
      [{ within: 'P7D' }, 'office_order_two_deadlines'],
      [{ due_on: undefined }, 'office_follow_up_no_day'],
      [{ due_on: undefined, within: 'soon' }, 'office_order_period'],
      [{ due_on: '2022-07-09' }, 'office_follow_up_due_first'],
      [{ subject: 'village' }, 'office_subject_unknown'],
    ];
    for (const [more, code] of refused) expect(codesOf(await planning(at, more))).toEqual([code]);
  });

  it('goes on from day to day until it is found that it held', async () => {
    const at = await decidedCase();
    const { entry } = valueIn(await planning(at));
    expect(await statusOf(at)).toBe('following_up');
    at.office.setDay('2022-07-20');
    const again = { continue_until: '2022-08-01' };
    valueIn(await checking(at, entry, '2022-07-20', 'continue', again));
    at.office.setDay('2022-08-01');
    valueIn(await checking(at, entry, '2022-08-01', 'not_held'));
    expect((await followUpsOf(at)).followUps[0]?.row).toMatchObject({
      state: 'not_held',
      due_on: '2022-08-01',
    });
    expect(await statusOf(at)).toBe('following_up');
    valueIn(await checking(at, entry, '2022-08-01', 'held'));
    expect(await statusOf(at)).toBe('decided');
    expect(
      codesOf(await checking(at, entry, '2022-08-01', 'continue', { continue_until: '2022-08-02' })),
    ).toEqual(['office_follow_up_held']);
    valueIn(await checking(at, entry, '2022-08-01', 'not_held', { continue_until: '2022-08-09' }));
    const [only] = (await followUpsOf(at)).followUps;
    expect(only?.row).toMatchObject({ state: 'not_held', due_on: '2022-08-09' });
    expect(only?.checks.length).toBe(4);
  });

  it('is checked on a day that fits, with findings, and a next day where one is needed', async () => {
    const at = await decidedCase();
    const { entry } = valueIn(await planning(at));
    at.office.setDay('2022-07-20');
    const refused: readonly [string, SentCheck['result'], Partial<SentCheck>, string][] = [
      ['2022-07-21', 'held', {}, 'office_day_to_come'],
      ['2022-07-09', 'held', {}, 'office_checked_first'],
      ['2022-07-20', 'continue', {}, 'office_check_day_missing'],
      ['2022-07-20', 'continue', { continue_until: '2022-07-20' }, 'office_check_day_first'],
      ['2022-07-20', 'held', { continue_until: '2022-07-30' }, 'office_check_day_needless'],
      ['2022-07-20', 'held', { findings: 'ok' }, 'office_findings_empty'],
      ['2022-07-20', 'held', { follow_up: 1 }, 'office_follow_up_unknown'],
    ];
    for (const [day, result, more, code] of refused)
      expect(codesOf(await checking(at, entry, day, result, more))).toEqual([code]);
  });

  it('is planned, checked and left to nobody who was recused', async () => {
    const at = await decidedCase();
    const { entry } = valueIn(await planning(at));
    const recusal = { person: by().actor.id, ground: 'relative' } as const;
    valueIn(await declareRecusal(at.office, { caseId: at.caseId, recusal, ...by() }));
    expect(codesOf(await planning(at))).toEqual(['office_recused']);
    expect(codesOf(await checking(at, entry, '2022-07-10', 'held'))).toEqual(['office_recused']);
    const followUp = { subject: 'town', due_on: '2022-07-20', what: 'x', owner: 'clerk-1' };
    expect(codesOf(await planFollowUp(at.office, { caseId: at.caseId, followUp, ...by(decider) }))).toEqual([
      'office_recused',
    ]);
  });
});

describe('an urging', () => {
  const urged = { subject: 'town', urged_on: '2022-07-10', urged_by: '王书记', said: '限今日内整改到位' };
  it('is kept apart from orders, and moves nothing', async () => {
    const at = await decidedCase();
    valueIn(await recordUrging(at.office, { caseId: at.caseId, urging: urged, ...by() }));
    expect((await followUpsOf(at)).urgings).toMatchObject([
      { body: { urged_by: { value: '王书记' }, said: { value: '限今日内整改到位' } } },
    ]);
    expect(await statusOf(at)).toBe('decided');
  });

  it('of another subject, or on a day to come, is refused', async () => {
    const at = await reportedCase();
    const urging = { ...urged, subject: 'village', urged_on: '2022-07-11' };
    expect(codesOf(await recordUrging(at.office, { caseId: at.caseId, urging, ...by() }))).toEqual([
      'office_subject_unknown',
      'office_day_to_come',
    ]);
  });
});

describe('an evaluation without new facts', () => {
  const evaluating = (
    { office, caseId }: Ground,
    more: { readonly subjects?: string[]; reason?: string } = {},
  ) => requestEvaluation(office, { caseId, evaluation: { reason: reasonsGiven, ...more }, ...by() });

  it('reads what an order has come to since, and is decided on anew', async () => {
    const at = await decidedCase();
    const order = await ordered(at, { within: 'immediate' });
    expect(await statusOf(at)).toBe('rectifying');
    at.office.setDay('2022-07-11');
    await verified(at, order, '2022-07-11', 'not_corrected');
    const { entry, recommendations } = valueIn(await evaluating(at));
    expect(recommendations).toMatchObject([
      { seq: entry + 1, subject: 'town', recommendation: { response: 'order' } },
    ]);
    expect(await statusOf(at)).toBe('awaiting_decision');
    const [latest] = valueIn(await caseRecommendations(at.office, { caseId: at.caseId }));
    expect(latest).toMatchObject({ causedBy: entry, latest: true });
    expect(latest?.history['last_order']).toMatchObject({ value: 'not_complied', order });
    expect(valueIn(await replay(at.office, { all: true }))).toMatchObject({ checked: 2, identical: 2 });
  });

  it('makes a stale recommendation one that can be decided on', async () => {
    const act = { act: 'the same matter' };
    const at = await reportedCase(act);
    const other = await decidedCase(act, at.office);
    const order = await ordered(other, { within: 'immediate' });
    at.office.setDay('2022-07-11');
    await verified(other, order, '2022-07-11', 'not_corrected');
    const decision = decisionOn(at.answer);
    const stale = await decide(at.office, { caseId: at.caseId, decision, second: 'named', ...by(decider) });
    expect(codesOf(stale)).toEqual(['office_recommendation_stale']);
    const [told] = stale.ok ? [] : stale.error;
    expect(told && hintOf(told)).toContain(`gradus case evaluate ${at.caseId}`);
    const { recommendations } = valueIn(await evaluating(at));
    expect(recommendations[0]?.recommendation.facts['last_order']?.value).toBe('not_complied');
    await decided(at.office, { ...at.answer, recommendations }, { response: 'note' });
  });

  it('is of named subjects, each once, for a reason of substance', async () => {
    const at = await reportedCase();
    expect(codesOf(await evaluating(at, { subjects: ['village', 'town', 'town'], reason: 'again' }))).toEqual(
      ['office_subject_unknown', 'office_subject_twice', 'office_reasons_empty'],
    );
    expect(valueIn(await evaluating(at, { subjects: ['town'] })).recommendations.length).toBe(1);
  });

  it('repeated under its key is answered as it was', async () => {
    const at = await reportedCase();
    const evaluation = { reason: reasonsGiven };
    const idempotency = requestKey('evaluate', 'k', evaluation);
    const ask = () => requestEvaluation(at.office, { caseId: at.caseId, evaluation, ...by(), idempotency });
    const first = valueIn(await ask());
    const second = valueIn(await ask());
    expect(second).toEqual({ ...first, repeated: true });
  });
});
