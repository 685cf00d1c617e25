import { describe, expect, it } from 'vitest';
import { appealOffice } from '../support/appeals.js';
import { knownFacts } from '../support/casework.js';
import { reasonsGiven, smallCase } from '../support/office.js';
import { newKey, refusalOf, type Service, serviceOf } from './service.js';

const subjects = [{ id: 'town', ref: 'u-1', name: '某镇', facts: knownFacts }];

/** A case with a decision, by `decider-1`. */
async function decided({ post }: Service) {
  const { case: id, recommendations } = (await post('/v1/cases', smallCase({ subjects }))).json();
  const [made] = recommendations;
  const decision = {
    subject: 'town',
    recommendation: made.entry,
    response: made.response,
    facts_confirmed: true,
    reasons: reasonsGiven,
  };
  const answer = await post(`/v1/cases/${id}/decisions`, decision, { 'gradus-actor': 'decider-1' });
  return { url: `/v1/cases/${id}`, answer, decision: answer.json().entry };
}

describe('appeals and corrections over HTTP', () => {
  it('name the last day of appeal, refuse a late one, vary, tell the readers and show it all', async () => {
    const office = await appealOffice(['order']);
    const service = await serviceOf(office, {});
    const { post, get } = service;
    const { url, answer, decision } = await decided(service);
    expect(answer.json()).toMatchObject({ departure: 'none', appeal_until: '2022-08-10' });

    const lodging = { subject: 'town', decision, lodged_on: '2022-08-11', statement: '情节认定过重' };
    office.setDay('2022-08-11');
    const late = await post(`${url}/appeals`, lodging);
    expect(refusalOf(late)).toEqual([422, 'office_appeal_late', '/lodged_on']);
    expect(late.body).toContain('2022-08-10');
    const lodged = await post(`${url}/appeals`, { ...lodging, lodged_on: '2022-08-10' });
    const appeal = lodged.json().entry;
    expect((await get(`${url}/appeals`)).json().appeals).toMatchObject([
      { appeal, state: 'under_way', due_on: '2022-09-07', suspends: ['order'], ended: null },
    ]);

    const outcome = {
      subject: 'town',
      appeal,
      result: 'varied',
      reasons: '事实清楚，但处置过重，予以变更。',
    };
    const outcomes = `${url}/appeal-decisions`;
    expect(refusalOf(await post(outcomes, outcome))).toEqual([400, 'missing', '/response']);
    const upheld = { ...outcome, result: 'upheld', response: 'nothing' };
    expect(refusalOf(await post(outcomes, upheld))).toEqual([400, 'unknown_key', '/response']);
    expect(refusalOf(await post(outcomes, { ...outcome, response: 'order' }))).toEqual([
      422,
      'office_varied_not_milder',
      '/response',
    ]);
    const varied = await post(outcomes, { ...outcome, response: 'nothing' });
    expect(varied.statusCode).toBe(201);
    expect((await get(`${url}/appeals`)).json().appeals).toMatchObject([
      { state: 'varied', ended: { body: { response: 'nothing' } } },
    ]);
    expect((await get(url)).json().subjects).toMatchObject([
      { decision: varied.json().entry, decided_response: 'nothing', finality: 'final' },
    ]);
  });

  it('correct a decision once for each key, and record who was told', async () => {
    const service = await serviceOf(await appealOffice(), {});
    const { post, get } = service;
    const { url, decision } = await decided(service);
    const correction = {
      subject: 'town',
      decision,
      ground: 'evidence_weak',
      effect: 'set_aside',
      reasons: '主要证据不足，原决定应予撤销。',
      restores: '在原通报范围内消除影响',
    };
    const corrections = `${url}/corrections`;
    expect(refusalOf(await post(corrections, { ...correction, ground: 'mood' }))).toEqual([
      400,
      'value_not_allowed',
      '/ground',
    ]);
    const headers = { 'idempotency-key': newKey(), 'gradus-actor': 'reviewer-1' };
    const corrected = await post(corrections, correction, headers);
    expect([corrected.statusCode, corrected.json().tell]).toEqual([201, []]);
    expect((await post(corrections, correction, headers)).body).toBe(corrected.body);
    expect(refusalOf(await post(corrections, correction))).toEqual([412, 'office_no_decision', '/decision']);
    expect((await get(corrections)).json().corrections).toMatchObject([
      { by: 'correction', effect: 'set_aside', decision, untold: [], told: [] },
    ]);
    const told = { correction: corrected.json().entry, told_on: '2022-07-10', how: '电话告知' };
    expect(refusalOf(await post(`${corrections}/told`, told))).toEqual([409, 'office_nobody_to_tell']);
    expect(refusalOf(await get('/v1/cases/c-0/corrections'))).toEqual([404, 'office_case_unknown']);
  });

  it('ask for a recusal, decide on it and lift it again', async () => {
    const service = await serviceOf(await appealOffice(), {});
    const { post } = service;
    const { url } = await decided(service);
    const asking = { person: 'officer-2', ground: 'interest', requested_by: '某镇', note: '系其配偶' };
    const request = (await post(`${url}/recusal-requests`, asking)).json().entry;
    const outcome = { request, result: 'accepted', reasons: '经核实，存在利害关系，应当回避。' };
    const own = await post(`${url}/recusal-requests/decided`, outcome, { 'gradus-actor': 'officer-2' });
    expect(refusalOf(own)).toEqual([403, 'office_recusal_own']);
    const { entry: recusal } = (await post(`${url}/recusal-requests/decided`, outcome)).json();
    const lifted = await post(`${url}/recusals/lifted`, { recusal, reasons: '利害关系已不存在，解除回避。' });
    expect(lifted.statusCode).toBe(201);
  });
});
