import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { syncRulebooks } from '../../src/office/sync-rulebooks.js';
import { calendars, clerk, newOffice, reasonsGiven, rulesFile } from '../support/office.js';
import { newKey, refusalOf, type Service, serviceOf } from './service.js';
import { valueIn } from '../support/results.js';

/** The service over an office whose clock is set to the minute, by the time in Shanghai. */
async function service() {
  let time = Date.parse('2022-06-28T12:00:00+08:00');
  const office = await newOffice('2022-06-28', { clock: () => time });
  const files = [rulesFile('rules/epidemic-supervision/1.0.0.yaml')];
  valueIn(await syncRulebooks(office, { files, calendar: calendars, actor: clerk }));
  const at = (moment: string): void => {
    time = Date.parse(`${moment}:00+08:00`);
  };
  return { ...(await serviceOf(office, {})), at };
}

const incident = JSON.parse(readFileSync('fixtures/incidents/s1.json', 'utf8'));
const [firstSubject] = incident.subjects;
const reported = (act: string) => ({
  ...incident,
  found_on: '2022-07-10',
  conduct: { from: '2022-07-10', until: '2022-07-10' },
  act,
  subjects: [{ ...firstSubject, ref: 'unit-7' }],
});

interface Made {
  readonly entry: number;
  readonly subject: string;
  readonly response: string;
  readonly ask: readonly { readonly fact: string }[];
}

const decisionOn = ({ entry, subject, response, ask }: Made) => ({
  subject,
  recommendation: entry,
  response,
  facts_confirmed: true,
  reasons: reasonsGiven,
  cannot_establish: Object.fromEntries(ask.map(({ fact }) => [fact, 'Nobody who was there can be found'])),
});

async function submit({ post }: Service, act: string) {
  const answer = (await post('/v1/cases', reported(act))).json();
  return { id: answer.case, made: answer.recommendations[0] };
}

describe('an order over HTTP', () => {
  it('given at three and found unmet at nine raises the second answer by one step, and says why', async () => {
    const office = await service();
    office.at('2022-07-10T14:00');
    const first = await submit(office, 'the same matter');
    const decision = (await office.post(`/v1/cases/${first.id}/decisions`, decisionOn(first.made))).json();
    office.at('2022-07-10T15:00');
    const order = {
      subject: first.made.subject,
      decision: decision.entry,
      demands: ['立即整改'],
      owner: 'unit-7-head',
      within: 'immediate',
      verify_by: '当晚现场复查',
    };
    const key = { 'idempotency-key': newKey() };
    const issued = await office.post(`/v1/cases/${first.id}/orders`, order, key);
    expect(issued.statusCode).toBe(201);
    expect((await office.post(`/v1/cases/${first.id}/orders`, order, key)).body).toBe(issued.body);
    const verification = {
      order: issued.json().entry,
      verified_on: '2022-07-10',
      result: 'not_corrected',
      reasons: '现场与下午三时相比没有任何变化，未见整改。',
    };
    expect(refusalOf(await office.post(`/v1/cases/${first.id}/verifications`, verification))).toEqual([
      409,
      'office_order_not_due',
    ]);
    office.at('2022-07-10T21:00');
    const verified = await office.post(`/v1/cases/${first.id}/verifications`, verification);
    expect(verified.statusCode).toBe(201);
    const { orders } = (await office.get(`/v1/cases/${first.id}/orders`)).json();
    expect(orders).toMatchObject([{ state: 'open', outcome: 'not_complied', due_on: '2022-07-10' }]);

    const second = await submit(office, 'the same matter');
    const ladder = ['no_action', 'reminder', 'written_order', 'escalation'];
    const step = (response: string): number => ladder.indexOf(response);
    expect(second.made.facts.prior_order_outcome).toEqual({ value: 'not_complied', origin: 'history' });
    expect(step(second.made.response)).toBe(step(first.made.response) + 1);
    expect(second.made.decisive).toContain('AGG-01');
    expect(JSON.stringify(second.made.text.zh)).toContain('此前责令整改的要求没有落实');
    const { recommendations } = (await office.get(`/v1/cases/${second.id}/recommendations`)).json();
    expect(recommendations[0].history.prior_order_outcome).toEqual({
      value: 'not_complied',
      cases: [first.id],
      order: issued.json().entry,
      days_overdue: 0,
    });
  });

  it('is followed by a report and a verification, and falls with its decision', async () => {
    const office = await service();
    office.at('2022-07-10T14:00');
    const { id, made } = await submit(office, 'a matter');
    const url = `/v1/cases/${id}`;
    const decider = { 'gradus-actor': 'decider-1' };
    const decision = (await office.post(`${url}/decisions`, decisionOn(made), decider)).json().entry;
    const { subject } = made;
    const order = { subject, decision, demands: ['x'], owner: 'o', due_on: '2022-07-12', verify_by: 'y' };
    const { entry } = (await office.post(`${url}/orders`, order)).json();
    const done = { order: entry, done: '已整改', done_on: '2022-07-10' };
    expect((await office.post(`${url}/rectifications`, done)).statusCode).toBe(201);
    const found = { order: entry, verified_on: '2022-07-10', result: 'corrected', reasons: reasonsGiven };
    expect((await office.post(`${url}/verifications`, found)).statusCode).toBe(201);
    expect(refusalOf(await office.post(`${url}/rectifications`, done))).toEqual([409, 'office_order_closed']);
    const lodging = { subject, decision, lodged_on: '2022-07-10' };
    const appeal = (await office.post(`${url}/appeals`, lodging)).json().entry;
    expect(refusalOf(await office.post(`${url}/orders`, order))).toEqual([409, 'office_under_appeal']);
    const outcome = { subject, appeal, result: 'set_aside', reasons: reasonsGiven };
    expect(refusalOf(await office.post(`${url}/appeal-decisions`, outcome, decider))).toEqual([
      403,
      'office_appeal_same_person',
    ]);
    expect((await office.post(`${url}/appeal-decisions`, outcome)).statusCode).toBe(201);
    expect((await office.get(`${url}/orders`)).json().orders[0].state).toBe('fallen');
  });

  it('is given, decided on and verified by nobody who was recused', async () => {
    const office = await service();
    office.at('2022-07-10T14:00');
    const { id, made } = await submit(office, 'a matter');
    const url = `/v1/cases/${id}`;
    const recusal = { person: 'decider-2', ground: 'relative', note: '系其近亲属' };
    expect((await office.post(`${url}/recusals`, recusal)).statusCode).toBe(201);
    expect(refusalOf(await office.post(`${url}/recusals`, { ...recusal, ground: 'dislike' }))).toEqual([
      400,
      'value_not_allowed',
      '/ground',
    ]);
    const recused = { 'gradus-actor': 'decider-2' };
    const deciding = decisionOn(made);
    expect(refusalOf(await office.post(`${url}/decisions`, deciding, recused))).toEqual([
      403,
      'office_recused',
    ]);
    const named = { ...deciding, second_person: 'decider-3' };
    expect(refusalOf(await office.post(`${url}/decisions`, named))).toEqual([
      400,
      'unknown_key',
      '/second_person',
    ]);
    const decision = (await office.post(`${url}/decisions`, deciding)).json().entry;
    const { subject } = made;
    const order = { subject, decision, demands: ['x'], owner: 'o', due_on: '2022-07-12', verify_by: 'y' };
    expect(refusalOf(await office.post(`${url}/orders`, order, recused))).toEqual([403, 'office_recused']);
    const { entry } = (await office.post(`${url}/orders`, order)).json();
    const done = { order: entry, done: '已整改', done_on: '2022-07-10' };
    await office.post(`${url}/rectifications`, done);
    const found = { order: entry, verified_on: '2022-07-10', result: 'corrected', reasons: reasonsGiven };
    expect(refusalOf(await office.post(`${url}/verifications`, found, recused))).toEqual([
      403,
      'office_recused',
    ]);
    const lodging = { subject, decision, lodged_on: '2022-07-10' };
    const appeal = (await office.post(`${url}/appeals`, lodging)).json().entry;
    const outcome = { subject, appeal, result: 'upheld', reasons: reasonsGiven };
    expect(refusalOf(await office.post(`${url}/appeal-decisions`, outcome, recused))).toEqual([
      403,
      'office_recused',
    ]);
  });

  it('with an unknown key, or of an unknown case, is refused', async () => {
    const { post, get } = await service();
    const order = { subject: 'a', decision: 1, demands: ['x'], owner: 'o', verify_by: 'y' };
    expect(refusalOf(await post('/v1/cases/c-0/orders', { ...order, until: 1 }))).toEqual([
      400,
      'unknown_key',
      '/until',
    ]);
    expect(refusalOf(await post('/v1/cases/c-0/orders', order))).toEqual([404, 'office_case_unknown']);
    expect(refusalOf(await get('/v1/cases/c-0/orders'))).toEqual([404, 'office_case_unknown']);
  });
});
