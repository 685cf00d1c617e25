import { describe, expect, it } from 'vitest';
import { registerSubject } from '../../src/office/register/register-subject.js';
import { mergeSubjects } from '../../src/office/register/merge-subjects.js';
import { openTestAccount, tokenOf } from '../support/accounts.js';
import { decidedCase, knownFacts, ordered } from '../support/casework.js';
import {
  decidedCase as decidedLetterCase,
  letterOffice,
  ordered as orderedLetterCase,
} from '../office/letters/letter-office.js';
import { by, decisionOn, smallCase, submitted } from '../support/office.js';
import { deciding, heardCase } from '../support/seconding.js';
import { newKey, problemOf, refusalOf, type Service, serviceOf, smallService } from './service.js';
import { valueIn } from '../support/results.js';

const subjects = (ref: string, kind?: string) => [
  { id: 'town', ref, ...(kind ? { kind } : {}), facts: { theirs: true, knowing: false } },
];

/** Three cases: of the unit u-1 itself, of a person who belongs to it, and of another unit. */
async function ground() {
  const service = await smallService();
  const { office } = service;
  for (const subject of [
    { ref: 'u-1', kind: 'organisation', name: '城东镇' },
    { ref: 'u-2', kind: 'organisation', name: '河西镇' },
    { ref: 'p-1', kind: 'person', name: '王五', unit: 'u-1' },
  ])
    valueIn(await registerSubject(office, { subject, ...by() }));
  const own = await submitted(office, { subjects: subjects('u-1') });
  const persons = await submitted(office, { unit: 'u-9', subjects: subjects('p-1', 'person') });
  const other = await submitted(office, { unit: 'u-2', subjects: subjects('u-2') });
  await openTestAccount(office, 'w-1', { units: ['u-1'], roles: ['submitter', 'decider'] });
  return { service, office, own, persons, other, as: asLimited(service) };
}

function asLimited({ app }: Service) {
  const authorization = `Bearer ${tokenOf('w-1')}`;
  return {
    get: (url: string) => app.inject({ method: 'GET', url, headers: { authorization } }),
    post: (url: string, body: object) =>
      app.inject({
        method: 'POST',
        url,
        headers: { authorization, 'idempotency-key': newKey(), 'content-type': 'application/json' },
        payload: JSON.stringify(body),
      }),
  };
}

describe('an account that is limited to units', () => {
  it('is shown cases of these alone, in the list page by page and one by one', async () => {
    const { as, own, persons, other } = await ground();
    const ids = async (query: string) => {
      const page = (await as.get(`/v1/cases${query}`)).json();
      return [page.cases.map((row: { case: string }) => row.case), page.cursor];
    };
    expect(await ids('')).toEqual([[persons.caseId, own.caseId], null]);
    const [first, cursor] = await ids('?limit=1');
    expect(first).toEqual([persons.caseId]);
    expect(await ids(`?limit=1&cursor=${cursor}`)).toEqual([[own.caseId], null]);
    expect(await ids('?q=u-')).toEqual([[own.caseId], null]);
    expect(await ids(`?q=${other.caseId}`)).toEqual([[], null]);
    expect((await as.get(`/v1/cases/${own.caseId}`)).statusCode).toBe(200);
    expect((await as.get(`/v1/cases/${persons.caseId}/recommendations`)).statusCode).toBe(200);
  });

  it('is answered of others as if they did not exist, whatever it asks', async () => {
    const { as, own, other, service } = await ground();
    const size = service.size();
    for (const part of [
      '',
      '/recommendations',
      '/orders',
      '/follow-ups',
      '/appeals',
      '/corrections',
      '/assignments',
    ]) {
      const there = problemOf(await as.get(`/v1/cases/${other.caseId}${part}`));
      const nowhere = problemOf(await as.get(`/v1/cases/c-nowhere${part}`));
      expect([part, there.status, there.code]).toEqual([part, 404, 'office_case_unknown']);
      expect(there.detail.replace(other.caseId, 'x')).toBe(nowhere.detail.replace('c-nowhere', 'x'));
      expect({ ...there, detail: '', request: '', problems: [] }).toEqual({
        ...nowhere,
        detail: '',
        request: '',
        problems: [],
      });
    }
    const explanation = `/p/cases/${other.caseId}/explanation`;
    expect(refusalOf(await as.get(explanation))).toEqual([404, 'office_case_unknown']);
    expect((await as.get(`/p/cases/${own.caseId}/explanation`)).statusCode).toBe(200);
    const decision = decisionOn(other);
    expect(refusalOf(await as.post(`/v1/cases/${other.caseId}/decisions`, decision))).toEqual([
      404,
      'office_case_unknown',
    ]);
    expect(service.size()).toBe(size);
  });

  it('is shown orders and the register likewise, and nothing that tells of all', async () => {
    const { as, office } = await ground();
    const orderFor = async (ref: string, unit: string) => {
      const subjects = [{ id: 'town', ref, facts: knownFacts }];
      return ordered(await decidedCase({ unit, subjects }, office));
    };
    const own = await orderFor('u-1', 'u-1');
    await orderFor('u-2', 'u-2');
    const byCase = await orderFor('u-2', 'u-1');
    const orders = (await as.get('/v1/orders')).json().orders;
    expect(orders.map(({ order }: { order: number }) => order).sort()).toEqual([own, byCase].sort());
    const refs = (await as.get('/v1/subjects')).json().subjects.map((row: { ref: string }) => row.ref);
    expect(refs).toEqual(['p-1', 'u-1']);
    expect((await as.get('/v1/subjects/p-1')).statusCode).toBe(200);
    expect(refusalOf(await as.get('/v1/subjects/u-2'))).toEqual([404, 'register_unknown']);
    for (const whole of ['digest', 'matrix', 'statistics', 'weak-links', 'trail/entries', 'letters'])
      expect([whole, ...refusalOf(await as.get(`/v1/${whole}`))]).toEqual([whole, 403, 'access_refused']);
  });

  it('has the names of these alone, and chooses among them', async () => {
    const { as, service, office } = await ground();
    valueIn(
      await registerSubject(office, { subject: { ref: 'u-3', kind: 'organisation', unit: 'u-1' }, ...by() }),
    );
    const named = (await as.get('/v1/names/units')).json();
    expect(named).toEqual({ names: { 'u-1': '城东镇', 'u-3': null }, complete: true });
    expect((await service.get('/v1/names/units')).json().names).toMatchObject({ 'u-2': '河西镇' });
    const chosen = (await as.get('/v1/choices/units')).json().units;
    expect(chosen.map(({ ref }: { ref: string }) => ref)).toEqual(['u-1', 'u-3']);
    expect((await as.get('/v1/choices/units?q=河西')).json()).toEqual({ units: [] });
  });

  it('is shown what waits for a second person in cases of these alone', async () => {
    const { as, office, service } = await ground();
    const heard = await heardCase(office);
    valueIn(await deciding(heard));
    await openTestAccount(office, 'w-2', { units: ['u-2'] });
    const waiting = (await as.get('/v1/secondings')).json().secondings;
    expect(waiting.map((row: { case: string }) => row.case)).toEqual([heard.caseId]);
    const others = await service.get('/v1/secondings', { authorization: `Bearer ${tokenOf('w-2')}` });
    expect(others.json()).toEqual({ secondings: [], cursor: null });
    expect(refusalOf(await as.get(`/v1/cases/${heard.caseId}/like`))).toEqual([403, 'access_refused']);
  });

  it('reads the letters of these alone', async () => {
    const at = await decidedLetterCase(await letterOffice());
    const order = await orderedLetterCase(at);
    const service = await serviceOf(at.office, {});
    const { subject } = at;
    const sent = { kind: 'written_order', subject, order, language: 'zh', recipients: ['unit-7'] };
    const { entry } = (await service.post(`/v1/cases/${at.caseId}/letters`, sent)).json();
    const [ref] = (await service.get(`/v1/cases/${at.caseId}`))
      .json()
      .subjects.map((row: { ref: string }) => row.ref);
    await openTestAccount(at.office, 'w-7', { units: [ref] });
    await openTestAccount(at.office, 'w-8', { units: ['unit-8'] });
    for (const url of [`/v1/letters/${entry}`, `/v1/letters/${entry}/document`, `/p/letters/${entry}`]) {
      const ask = (who: string) => service.get(url, { authorization: `Bearer ${tokenOf(who)}` });
      expect((await ask('w-7')).statusCode).toBe(200);
      expect(refusalOf(await ask('w-8'))).toEqual([404, 'office_letter_unknown']);
    }
  });

  it('submits and asks about no case with a subject of others', async () => {
    const { as } = await ground();
    const ask = (url: string, more: object) => as.post(url, smallCase(more));
    for (const url of ['/v1/cases', '/v1/recommendations']) {
      expect([201, 200]).toContain((await ask(url, { subjects: subjects('u-1') })).statusCode);
      const foreign = await ask(url, { unit: 'u-1', subjects: subjects('u-2') });
      expect(refusalOf(foreign)).toEqual([403, 'access_unit_outside']);
    }
  });

  it('goes on with the unit that its own was merged into', async () => {
    const { as, office, own, other } = await ground();
    valueIn(await mergeSubjects(office, { ref: 'u-1', merging: { into: 'u-2' }, ...by() }));
    expect((await as.get(`/v1/cases/${own.caseId}`)).statusCode).toBe(200);
    expect((await as.get(`/v1/cases/${other.caseId}`)).statusCode).toBe(200);
  });
});

describe('who reported a case', () => {
  it('is shown to submitters and deciders alone', async () => {
    const { office, get } = await smallService();
    const reporter = { name: '赵六', contact: '13800000000' };
    const { caseId } = await submitted(office, { reporter });
    await openTestAccount(office, 's-2', { roles: ['second_decider'] });
    const seen = await get(`/v1/cases/${caseId}`);
    expect(seen.json().content.reporter).toEqual({
      anonymous: false,
      name: { value: '赵六' },
      contact: { value: '13800000000' },
    });
    for (const who of ['auditor-1', 's-2']) {
      const headers = who === 's-2' ? { authorization: `Bearer ${tokenOf(who)}` } : { 'gradus-actor': who };
      const hidden = await get(`/v1/cases/${caseId}`, headers);
      expect(hidden.statusCode).toBe(200);
      expect(hidden.body).not.toMatch(/赵六|13800000000/);
      expect(hidden.json().content.reporter).toEqual({
        anonymous: false,
        name: { hidden: 'withheld' },
        contact: { hidden: 'withheld' },
      });
    }
  });
});
