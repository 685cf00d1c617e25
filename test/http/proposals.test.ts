import { describe, expect, it } from 'vitest';
import { epidemicService, newKey, problemOf, refusalOf, type Service } from './service.js';

const lapse = (unit: string, stage: string, more: object = {}) => ({
  rulebook: 'epidemic-supervision',
  found_on: '2022-07-08',
  conduct: { from: '2022-07-08', until: '2022-07-08' },
  facts: {
    duty_stage: stage,
    lapse_kind: 'late',
    lapse_facts_status: 'verified',
    harm_actual: 'minor',
    evidence_count: 2,
  },
  subjects: [{ id: 'unit', ref: unit, name: `${unit}负责人`, facts: { duty_confirmed: true } }],
  ...more,
});

/** The stages that the report's proposal names; it speaks of five and has four. */
const stages = ['testing', 'checkpoint', 'community_screening', 'treatment'];

async function withCases(of = stages): Promise<Service> {
  const service = await epidemicService();
  for (const stage of of)
    for (const unit of ['town-1', 'town-2', 'town-3'])
      expect((await service.post('/v1/cases', lapse(unit, stage))).statusCode).toBe(201);
  return service;
}

describe('weak links and proposals over HTTP', () => {
  it('lead from cases to a proposal that is followed up, each write once', async () => {
    const { get, post, size } = await withCases();
    const { weak_links: links, rules } = (await get('/v1/weak-links?on=2022-07-10')).json();
    expect(rules).toMatchObject([{ id: 'WL-STAGE', units: 3, cases: 3, never_known: [] }]);
    expect(links).toHaveLength(stages.length);
    expect(links[0].values[0].label).toEqual({ zh: '履责环节', en: 'Stage of duty' });
    const draft = {
      weak_links: links.map(({ id }: { readonly id: string }) => id),
      on: '2022-07-10',
      owner: 'clerk-1',
    };
    const key = { 'idempotency-key': newKey() };
    const drafted = await post('/v1/proposals', draft, key);
    expect(drafted.statusCode).toBe(201);
    const { proposal } = drafted.json();
    expect(drafted.headers['location']).toBe(`/v1/proposals/${proposal}`);
    const before = size();
    const again = await post('/v1/proposals', draft, key);
    expect([again.body, again.headers['idempotency-replayed'], size()]).toEqual([
      drafted.body,
      'true',
      before,
    ]);
    const read = (await get(`/v1/proposals/${proposal}`)).json();
    expect(read).toMatchObject({ state: 'drafted', next: ['issued', 'withdrawn'] });
    expect(read).toMatchObject({ to: ['county-committee', 'county-headquarters'] });
    expect(read.text.zh.value).toContain('监督中发现4个薄弱环节，共12件，涉及3个单位。');
    expect(JSON.stringify(read)).not.toContain('负责人');

    const issued = await post(`/v1/proposals/${proposal}/steps`, { what: 'issued', on: '2022-07-10' });
    expect([issued.statusCode, issued.json()]).toEqual([
      201,
      { proposal, entry: expect.any(Number), state: 'issued', reply_due_on: '2022-08-09', warnings: [] },
    ]);
    const { proposals, cursor } = (await get('/v1/proposals?state=issued&limit=1')).json();
    expect(proposals).toMatchObject([{ proposal, cases: 12, weak_links: 4, overdue: false }]);
    expect(cursor).toBe(null);
    const older = (await get(`/v1/proposals?cursor=${proposal}`)).json();
    expect([older.proposals, older.cursor]).toEqual([[], null]);
    const covered = (await get('/v1/weak-links')).json().weak_links;
    expect(covered[0]).toMatchObject({ proposals: [{ proposal, state: 'issued', cases: 3 }], uncovered: [] });
  });

  it('refuse with a pointer and advice', async () => {
    const { get, post } = await withCases(['testing']);
    const free = { cases: ['c-1'], title: { zh: '题' }, text: { zh: '文' }, owner: 'clerk-1' };
    expect(refusalOf(await post('/v1/proposals', free))).toEqual([422, 'proposal_case_unknown', '/cases/0']);
    expect(refusalOf(await post('/v1/proposals', { owner: 'clerk-1' }))[0]).toBe(400);
    expect(refusalOf(await post('/v1/proposals', { ...free, title: {} }))[0]).toBe(400);
    expect(refusalOf(await post('/v1/proposals/1/steps', { what: 'issued', on: '2022-07-10' }))).toEqual([
      404,
      'proposal_unknown',
    ]);
    expect(refusalOf(await get('/v1/proposals/999999'))[0]).toBe(404);
    expect(refusalOf(await get('/v1/proposals?state=lost'))[0]).toBe(400);
    expect(refusalOf(await get('/v1/proposals?cursor=x'))).toEqual([400, 'office_cursor']);
    expect(refusalOf(await get('/v1/weak-links?on=2022-07-11'))).toEqual([400, 'office_day_to_come', '/on']);
    const links = (await get('/v1/weak-links')).json().weak_links;
    const { proposal } = (
      await post('/v1/proposals', { weak_links: [links[0].id], owner: 'clerk-1' })
    ).json();
    const reply = { what: 'replied', on: '2022-07-10', note: '已收到并认真研究了来函。' };
    const refused = await post(`/v1/proposals/${proposal}/steps`, reply, { 'accept-language': 'zh' });
    expect(problemOf(refused)).toMatchObject({ status: 409, code: 'proposal_step_refused' });
    expect(refused.body).toContain('请先记录在此之前的情况');
  });
});

describe('campaigns, teams and commendations over HTTP', () => {
  it('are recorded and listed', async () => {
    const { get, post } = await epidemicService();
    const campaign = { id: 'sweep-7', title: '扫楼行动', kind: 'sweep', from: '2022-07-01' };
    expect((await post('/v1/campaigns', campaign)).statusCode).toBe(201);
    expect(refusalOf(await post('/v1/campaigns', campaign))).toEqual([409, 'campaign_exists', '/id']);
    const { case: id } = (
      await post('/v1/cases', lapse('town-1', 'testing', { campaign: 'sweep-7' }))
    ).json();
    expect(refusalOf(await post('/v1/cases', lapse('town-1', 'testing', { campaign: 'sweep-8' })))).toEqual([
      422,
      'office_campaign_unknown',
      '/campaign',
    ]);
    expect((await get('/v1/campaigns')).json().campaigns).toMatchObject([
      {
        id: 'sweep-7',
        title: { value: '扫楼行动' },
        cases: 1,
        open: 1,
        decided: 0,
        corrected: 0,
        closed_on: null,
      },
    ]);
    expect((await post('/v1/campaigns/sweep-7/closing', { on: '2022-07-10' })).statusCode).toBe(201);
    expect(refusalOf(await post('/v1/campaigns/sweep-7/closing', { on: '2022-07-10' }))).toEqual([
      409,
      'campaign_over',
    ]);

    const team = { lead: 'clerk-1', members: ['clerk-2'], offices: ['office-3'] };
    const assigned = await post(`/v1/cases/${id}/assignments`, {
      team,
      from: '2022-07-10',
      round: 'round-2',
    });
    expect(assigned.statusCode).toBe(201);
    expect((await get(`/v1/cases/${id}/assignments`)).json().assignments).toMatchObject([
      { team, round: 'round-2' },
    ]);

    const good = { ref: 'town-1', on: '2022-07-10', what: '主动上门为高龄老人接种', case: id };
    expect((await post('/v1/commendations', good)).statusCode).toBe(201);
    expect((await get('/v1/commendations?ref=town-1')).json()).toMatchObject({
      commendations: [{ ref: 'town-1', case: id, what: { value: good.what } }],
      cursor: null,
    });
    expect(refusalOf(await post('/v1/commendations', { ...good, what: '' }))[0]).toBe(400);
  });
});
