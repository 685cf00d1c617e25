import { describe, expect, it } from 'vitest';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { by, reasonsGiven, smallCase } from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { newKey, problemOf, refusalOf, type Service, smallService } from './service.js';
import { valueIn } from '../support/results.js';

const known = { theirs: true, knowing: false, pressed: false, helped: false };
const settledCase = smallCase({ subjects: [{ id: 'town', ref: 'u-1', name: 'The Town', facts: known }] });

interface Submitted {
  readonly id: string;
  readonly recommendation: number;
  readonly response: string;
}

async function submit({ post }: Service, body: unknown = settledCase): Promise<Submitted> {
  const { case: id, recommendations } = (await post('/v1/cases', body)).json();
  return { id, recommendation: recommendations[0].entry, response: recommendations[0].response };
}

const decisionOn = ({ recommendation, response }: Submitted, more: object = {}) => ({
  subject: 'town',
  recommendation,
  response,
  facts_confirmed: true,
  reasons: reasonsGiven,
  ...more,
});

describe('a case that was taken in', () => {
  it('is read with its entries and what is personal', async () => {
    const service = await smallService();
    const made = await submit(service);
    const view = (await service.get(`/v1/cases/${made.id}`)).json();
    expect(view).toMatchObject({ case: made.id, status: 'awaiting_decision', erased: [] });
    expect(view.content.subjects[0].name).toEqual({ value: 'The Town' });
    expect(view.entries.map((each: { kind: string }) => each.kind)).toEqual([
      'case_submitted',
      'recommendation_made',
    ]);
    expect(view.subjects).toMatchObject([
      { subject: 'town', recommendation: made.recommendation, decision: null },
    ]);
  });

  it('is listed, page by page, and found by its id, ref, unit and status', async () => {
    const service = await smallService();
    const first = await submit(service, { ...settledCase, unit: 'office-3' });
    const second = await submit(service, smallCase());
    const listed = async (query: string) => (await service.get(`/v1/cases${query}`)).json();
    const idsOf = async (query: string) =>
      (await listed(query)).cases.map((each: { case: string }) => each.case);
    expect(await idsOf('')).toEqual([second.id, first.id]);
    const page = await listed('?limit=1');
    expect(page.cases[0].case).toBe(second.id);
    expect(await idsOf(`?limit=1&cursor=${page.cursor}`)).toEqual([first.id]);
    expect((await listed(`?limit=1&cursor=${page.cursor}`)).cursor).toBeNull();
    expect(await idsOf(`?q=${first.id.slice(0, 6)}`)).toEqual([first.id]);
    expect(await idsOf('?q=u-1')).toEqual([first.id]);
    expect(await idsOf('?unit=office-3')).toEqual([first.id]);
    expect(await idsOf('?status=awaiting_facts')).toEqual([second.id]);
    expect(refusalOf(await service.get('/v1/cases?cursor=x'))).toEqual([400, 'office_cursor']);
    expect(refusalOf(await service.get('/v1/cases?status=lost'))).toEqual([
      400,
      'value_not_allowed',
      '/status',
    ]);
  });

  it('that is unknown is not found, whatever is asked of it', async () => {
    const { get, post } = await smallService();
    const decision = decisionOn({ id: '', recommendation: 5, response: 'note' });
    const hearing = { subject: 'town', held_on: '2022-07-09', heard: 'The mayor' };
    const facts = { kind: 'answer', source: 'A letter', facts: { harm: 'some' } };
    expect(refusalOf(await get('/v1/cases/c-0'))).toEqual([404, 'office_case_unknown']);
    expect(refusalOf(await get('/v1/cases/c-0/recommendations'))).toEqual([404, 'office_case_unknown']);
    expect(refusalOf(await post('/v1/cases/c-0/decisions', decision))).toEqual([404, 'office_case_unknown']);
    expect(refusalOf(await post('/v1/cases/c-0/hearings', hearing))).toEqual([404, 'office_case_unknown']);
    expect(refusalOf(await post('/v1/cases/c-0/facts', facts))).toEqual([404, 'office_case_unknown']);
  });
});

describe('an answer to what was asked', () => {
  it('moves the recommendation as it was said, and the earlier one stays', async () => {
    const service = await smallService();
    const first = (await service.post('/v1/cases', smallCase())).json();
    const [{ ask }] = first.recommendations;
    expect(ask.map((each: { fact: string }) => each.fact)).toEqual(['helped', 'pressed']);
    for (const { value, range } of ask[0].answers) {
      const body = {
        kind: 'answer',
        source: 'A letter',
        subjects: [{ id: 'town', facts: { helped: value } }],
      };
      const answer = await service.post(`/v1/cases/${first.case}/facts`, body);
      expect(answer.statusCode).toBe(201);
      expect(answer.headers.location).toBe(`/v1/cases/${first.case}/recommendations`);
      expect(answer.json().recommendations[0].range).toEqual(range);
      expect(answer.json().recommendations[0].ask.map((each: { fact: string }) => each.fact)).not.toContain(
        'helped',
      );
    }
    const { recommendations } = (await service.get(`/v1/cases/${first.case}/recommendations`)).json();
    expect(recommendations.map((each: { latest: boolean }) => each.latest)).toEqual([true, false, false]);
    const { entry: _, ...original } = first.recommendations[0];
    expect(recommendations[2]).toMatchObject(original);
  });

  it('is done once under its key, and not for another case', async () => {
    const service = await smallService();
    const [first, second] = [await submit(service, smallCase()), await submit(service, smallCase())];
    const body = { kind: 'correction', source: 'A letter', facts: { harm: 'some' } };
    const key = { 'idempotency-key': newKey() };
    const answer = await service.post(`/v1/cases/${first.id}/facts`, body, key);
    const before = service.size();
    const again = await service.post(`/v1/cases/${first.id}/facts`, body, key);
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([answer.body, 'true']);
    expect(refusalOf(await service.post(`/v1/cases/${second.id}/facts`, body, key))).toEqual([
      422,
      'idempotency_key_reused',
    ]);
    expect(service.size()).toBe(before);
  });

  it('that says nothing, or speaks of nobody, is refused', async () => {
    const service = await smallService();
    const { id } = await submit(service);
    const send = (body: object) => service.post(`/v1/cases/${id}/facts`, body);
    expect(refusalOf(await send({ kind: 'answer', source: 'A letter' }))).toEqual([
      400,
      'office_supplement_empty',
    ]);
    expect(refusalOf(await send({ kind: 'answer', facts: {} }))).toEqual([400, 'missing', '/source']);
    const towm = { kind: 'answer', source: 'A letter', subjects: [{ id: 'towm', facts: { helped: true } }] };
    expect(refusalOf(await send(towm))).toEqual([400, 'office_subject_unknown', '/subjects/0/id']);
  });
});

describe('a decision', () => {
  it('is recorded once, with how it departs', async () => {
    const service = await smallService();
    const made = await submit(service);
    const url = `/v1/cases/${made.id}/decisions`;
    const key = { 'idempotency-key': newKey(), 'gradus-actor': 'decider-1' };
    const answer = await service.post(url, decisionOn(made), key);
    expect(answer.statusCode).toBe(201);
    const { id } = made;
    const said = { departure: 'none', seconding: 'none', appeal_until: null };
    const recorded = { case: id, entry: expect.any(Number), ...said };
    expect(answer.json()).toEqual(recorded);
    expect(answer.headers.location).toBe(`/v1/trail/entries/${answer.json().entry}`);
    expect((await service.post(url, decisionOn(made), key)).body).toBe(answer.body);
    expect(refusalOf(await service.post(url, decisionOn(made)))).toEqual([409, 'office_already_decided']);
    expect((await service.get(`/v1/cases/${made.id}`)).json().status).toBe('decided');
  });

  it('on a recommendation that is not the latest is refused', async () => {
    const service = await smallService();
    const made = await submit(service);
    const body = { kind: 'correction', source: 'A letter', facts: { harm: 'some' } };
    await service.post(`/v1/cases/${made.id}/facts`, body);
    expect(refusalOf(await service.post(`/v1/cases/${made.id}/decisions`, decisionOn(made)))).toEqual([
      412,
      'office_not_latest',
      '/recommendation',
    ]);
  });

  it('under rules that have changed since is refused', async () => {
    const service = await smallService();
    const made = await submit(service);
    const text = smallRulebook({ version: '1.1.0', from: '2022-07-11' });
    valueIn(
      await publishRulebook(service.office, { text, file: 's.yaml', calendar: () => undefined, ...by() }),
    );
    service.office.setDay('2022-07-11');
    const answer = await service.post(`/v1/cases/${made.id}/decisions`, decisionOn(made));
    expect(refusalOf(answer)).toEqual([409, 'office_recommendation_stale_version']);
    expect(answer.headers['retry-after']).toBeUndefined();
  });

  it('whose rung needs a hearing is refused until the subject was heard', async () => {
    const service = await smallService();
    const made = await submit(service, { ...settledCase, facts: { kind: 'late', harm: 'some' } });
    const url = `/v1/cases/${made.id}/decisions`;
    const refused = problemOf(await service.post(url, decisionOn(made)));
    expect(refused.status).toBe(422);
    const hearing = {
      subject: 'town',
      held_on: '2022-07-09',
      heard: 'The mayor',
      statement: 'We were late.',
    };
    const heard = await service.post(`/v1/cases/${made.id}/hearings`, hearing);
    expect(heard.statusCode).toBe(201);
    expect(heard.json()).toEqual({ case: made.id, entry: expect.any(Number) });
    expect((await service.post(url, decisionOn(made))).statusCode).toBe(201);
  });

  it('without reasons, or unconfirmed, is refused', async () => {
    const service = await smallService();
    const made = await submit(service);
    const url = `/v1/cases/${made.id}/decisions`;
    const codeFor = async (more: object) => refusalOf(await service.post(url, decisionOn(made, more)));
    expect(await codeFor({ reasons: undefined })).toEqual([400, 'missing', '/reasons']);
    expect(await codeFor({ facts_confirmed: false })).toEqual([400, 'value_not_allowed', '/facts_confirmed']);
    expect((await codeFor({ response: 'prison' }))[0]).toBe(400);
  });
});
