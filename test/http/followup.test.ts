import { beforeEach, describe, expect, it } from 'vitest';
import { smallCase, reasonsGiven } from '../support/office.js';
import { newKey, problemOf, refusalOf, type Service, smallService } from './service.js';

const known = { theirs: true, knowing: false, pressed: false, helped: false };
const decider = { 'gradus-actor': 'decider-1' };

interface Reported {
  readonly url: string;
  readonly id: string;
  readonly recommendation: number;
}

async function reported({ post }: Service, ref = 'u-1', unit = 'county'): Promise<Reported> {
  const subjects = [{ id: 'town', ref, facts: known }];
  const { case: id, recommendations } = (await post('/v1/cases', smallCase({ subjects, unit }))).json();
  return { url: `/v1/cases/${id}`, id, recommendation: recommendations[0].entry };
}

const decisionOn = ({ recommendation }: Pick<Reported, 'recommendation'>, response = 'note') => ({
  subject: 'town',
  recommendation,
  response,
  facts_confirmed: true,
  reasons: reasonsGiven,
});

async function decided({ post }: Service, at: Reported): Promise<number> {
  return (await post(`${at.url}/decisions`, decisionOn(at), decider)).json().entry;
}

async function ordered(service: Service, at: Reported, more: object = {}) {
  const decision = await decided(service, at);
  const order = {
    subject: 'town',
    decision,
    demands: ['x'],
    owner: 'mayor-1',
    verify_by: 'y',
    within: 'P3D',
  };
  return (await service.post(`${at.url}/orders`, { ...order, ...more })).json();
}

let service: Service;
beforeEach(async () => {
  service = await smallService();
});

describe('a case over HTTP', () => {
  it('is followed up, urged, evaluated again and closed', async () => {
    const { post, get, office } = service;
    const at = await reported(service);
    const order = await ordered(service, at, { within: 'immediate' });
    expect(order).toEqual({ case: at.id, entry: expect.any(Number), due_on: '2022-07-10', warnings: [] });
    const urging = { subject: 'town', urged_on: '2022-07-10', urged_by: '王书记', said: '限今日内整改' };
    expect((await post(`${at.url}/urgings`, urging)).statusCode).toBe(201);
    const followUp = { subject: 'town', within: 'P30D', what: '是否按时开放', owner: 'clerk-2' };
    const planned = await post(`${at.url}/follow-ups`, followUp);
    expect([planned.statusCode, planned.json().due_on]).toEqual([201, '2022-08-09']);

    office.setDay('2022-07-11');
    const unmet = {
      order: order.entry,
      verified_on: '2022-07-11',
      result: 'not_corrected',
      reasons: reasonsGiven,
    };
    await post(`${at.url}/verifications`, unmet);
    const view = (await get(at.url)).json();
    expect(view).toMatchObject({
      status: 'rectifying',
      open: [
        { what: 'order', entry: order.entry, due_on: '2022-07-10' },
        { what: 'follow_up', entry: planned.json().entry, due_on: '2022-08-09' },
      ],
    });
    expect(view.next.map(({ step }: { step: string }) => step)).toEqual(['evaluate', 'rectify', 'check']);

    const key = { 'idempotency-key': newKey() };
    const asked = { reason: reasonsGiven };
    const evaluated = await post(`${at.url}/evaluations`, asked, key);
    expect(evaluated.statusCode).toBe(201);
    expect((await post(`${at.url}/evaluations`, asked, key)).body).toBe(evaluated.body);
    const [made] = evaluated.json().recommendations;
    expect([made.response, made.facts.last_order.value]).toEqual(['order', 'not_complied']);

    const refused = problemOf(await post(`${at.url}/closing`, { reasons: reasonsGiven }));
    expect(refused.status).toBe(409);
    expect(refused.problems?.map(({ code }) => code)).toEqual([
      'office_open_undecided',
      'office_open_order',
      'office_open_follow_up',
    ]);
    const milder = { ...decisionOn({ recommendation: made.entry }), subject: 'town' };
    expect((await post(`${at.url}/decisions`, milder, decider)).statusCode).toBe(201);
    await post(`${at.url}/rectifications`, { order: order.entry, done: 'Open', done_on: '2022-07-11' });
    await post(`${at.url}/verifications`, { ...unmet, result: 'corrected' });
    const check = {
      follow_up: planned.json().entry,
      checked_on: '2022-07-11',
      result: 'held',
      findings: reasonsGiven,
    };
    expect((await post(`${at.url}/checks`, check)).statusCode).toBe(201);
    expect(refusalOf(await post(`${at.url}/checks`, check))).toEqual([409, 'office_follow_up_held']);
    expect((await post(`${at.url}/closing`, { reasons: reasonsGiven })).statusCode).toBe(201);
    expect((await get('/v1/cases?status=closed')).json().cases).toMatchObject([{ case: at.id }]);
    expect((await get(at.url)).json()).toMatchObject({ status: 'closed', open: [], next: [] });
    const read = (await get(`${at.url}/follow-ups`)).json();
    expect(read).toMatchObject({
      follow_ups: [
        {
          state: 'held',
          checked_on: '2022-07-11',
          checks: [{ body: { findings: { value: reasonsGiven } } }],
        },
      ],
      urgings: [{ body: { said: { value: '限今日内整改' } } }],
    });
  });

  it('tells a decision on what was corrected meanwhile what has moved', async () => {
    const at = await reported(service);
    const correction = { kind: 'correction', source: 'A letter', facts: { harm: 'some' } };
    const { recommendations } = (await service.post(`${at.url}/facts`, correction)).json();
    const told = problemOf(await service.post(`${at.url}/decisions`, decisionOn(at), decider));
    expect([told.status, told.code, told.at]).toEqual([412, 'office_not_latest', '/recommendation']);
    expect(told.detail).toContain(`entry ${recommendations[0].entry}`);
    expect(told.problems?.slice(1).map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^expected the response to be `"note"`, .* found `"order"` in entry \d+$/),
      expect.stringMatching(/^expected fact `harm` to be `"none"`, .* found `"some"` in entry \d+$/),
    ]);
  });

  it('refuses what does not fit, and what it does not know', async () => {
    const { post, get } = service;
    const at = await reported(service);
    const order = await ordered(service, at);
    const early = {
      order: order.entry,
      verified_on: '2022-07-10',
      result: 'corrected',
      reasons: reasonsGiven,
    };
    const table: readonly [string, object, readonly unknown[]][] = [
      ['verifications', early, [409, 'office_verification_before_report']],
      [
        'follow-ups',
        { subject: 'town', what: 'x', owner: 'a', due_on: '2022-07-01' },
        [400, 'office_follow_up_due_first', '/due_on'],
      ],
      [
        'checks',
        { follow_up: 1, checked_on: '2022-07-10', result: 'held', findings: reasonsGiven },
        [400, 'office_follow_up_unknown', '/follow_up'],
      ],
      [
        'checks',
        { follow_up: 1, checked_on: '2022-07-10', result: 'fine', findings: 'x' },
        [400, 'value_not_allowed', '/result'],
      ],
      [
        'urgings',
        { subject: 'town', urged_on: '2022-07-10', said: 'x', to: 'y' },
        [400, 'unknown_key', '/to'],
      ],
      ['evaluations', { reason: 'again' }, [422, 'office_reasons_empty', '/reason']],
      ['closing', {}, [400, 'missing', '/reasons']],
    ];
    for (const [part, body, refusal] of table)
      expect(refusalOf(await post(`${at.url}/${part}`, body))).toEqual(refusal);
    const nowhere = '/v1/cases/c-0';
    for (const [part, body] of [
      ['evaluations', { reason: reasonsGiven }],
      ['closing', { reasons: reasonsGiven }],
    ] as const)
      expect(refusalOf(await post(`${nowhere}/${part}`, body))).toEqual([404, 'office_case_unknown']);
    expect(refusalOf(await get('/v1/cases/c-0/follow-ups'))).toEqual([404, 'office_case_unknown']);
    expect(refusalOf(await get('/v1/orders?cursor=9.9'))).toEqual([400, 'office_cursor']);
    expect(refusalOf(await get('/v1/orders?on=2022-02-30'))[0]).toBe(400);
  });

  it('has its deadline counted past the calendar, with a warning', async () => {
    const at = await reported(service);
    const { due_on: dueOn, warnings } = await ordered(service, at, { within: 'P5Y' });
    expect([dueOn, warnings]).toMatchObject(['2027-07-12', [{ code: 'office_deadline_beyond_calendar' }]]);
    expect((await service.get(`${at.url}/orders`)).json().orders).toMatchObject([{ beyond_calendar: true }]);
    expect((await service.get('/v1/orders')).json().orders).toMatchObject([{ beyond_calendar: true }]);
  });
});

describe('orders across cases', () => {
  it('are listed with the overdue first, by owner, unit and day, a page at a time', async () => {
    const { get, post } = service;
    const cases = [];
    for (const [ref, due, owner] of [
      ['u-1', '2022-07-20', 'a'],
      ['u-2', '2022-07-12', 'b'],
      ['u-3', '2022-07-11', 'a'],
      ['u-4', '2022-07-13', 'b'],
    ] as const) {
      const at = await reported(service, ref);
      const { entry } = await ordered(service, at, { within: undefined, due_on: due, owner });
      cases.push({ at, entry });
    }
    // What was reported is no longer overdue: it waits for the office.
    const [, , third] = cases;
    await post(`${third?.at.url}/rectifications`, {
      order: third?.entry,
      done: 'Open',
      done_on: '2022-07-10',
    });
    const list = async (query: string) => {
      const answer = (await get(`/v1/orders?on=2022-07-14${query}`)).json();
      return {
        refs: answer.orders.map(({ ref }: { ref: string }) => ref),
        days: answer.orders.map((row: { days_left: number | null; days_overdue: number | null }) => [
          row.days_left,
          row.days_overdue,
        ]),
        cursor: answer.cursor,
      };
    };
    expect(await list('')).toEqual({
      refs: ['u-2', 'u-4', 'u-1', 'u-3'],
      days: [
        [null, 2],
        [null, 1],
        [6, null],
        [1, null],
      ],
      cursor: null,
    });
    const first = await list('&limit=3');
    expect(first.refs).toEqual(['u-2', 'u-4', 'u-1']);
    expect(await list(`&limit=3&cursor=${first.cursor}`)).toMatchObject({ refs: ['u-3'], cursor: null });
    expect((await list('&owner=b&limit=1')).refs).toEqual(['u-2']);
    expect((await list('&due_before=2022-07-13')).refs).toEqual(['u-2', 'u-3']);
    expect((await list('&unit=u-3')).refs).toEqual(['u-3']);
    expect((await list('&state=reported')).refs).toEqual(['u-3']);
    expect((await list('&state=closed')).refs).toEqual([]);
    expect((await get('/v1/orders')).json().on).toBe('2022-07-10');
  });
});
