import { describe, expect, it } from 'vitest';
import { knownFacts } from '../support/casework.js';
import { reasonsGiven, secondReasons, smallCase } from '../support/office.js';
import { newKey, problemOf, refusalOf, smallService } from './service.js';

const subjects = [{ id: 'town', ref: 'u-1', name: '某镇', facts: knownFacts }];
const decider = { 'gradus-actor': 'decider-1' };
const second = { 'gradus-actor': 'second-1' };

/** A case whose subject was heard, and a decision severer than recommended, by `decider-1`. */
async function proposed() {
  const service = await smallService();
  const { post } = service;
  const { case: id, recommendations } = (await post('/v1/cases', smallCase({ subjects }))).json();
  const url = `/v1/cases/${id}`;
  const hearing = { subject: 'town', held_on: '2022-07-09', heard: 'The mayor' };
  await post(`${url}/hearings`, hearing);
  const [{ entry: recommendation }] = recommendations;
  const decision = {
    subject: 'town',
    recommendation,
    response: 'order',
    facts_confirmed: true,
    reasons: reasonsGiven,
  };
  const answer = await post(`${url}/decisions`, decision, decider);
  const proposal: number = answer.json().entry;
  const agreed = { proposal, agrees: true, reasons: secondReasons };
  return { ...service, id, url, decision, answer, proposal, agreed };
}

describe('a second person over HTTP', () => {
  it('is awaited, found in the list, and agrees with what is then decided', async () => {
    const { get, post, id, url, answer, proposal, decision, agreed } = await proposed();
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({
      case: id,
      entry: proposal,
      departure: 'severer',
      seconding: 'awaited',
      appeal_until: null,
    });
    const waits = (await get(url)).json();
    expect(waits.status).toBe('awaiting_second');
    expect(waits.open).toEqual([{ what: 'seconding', subject: 'town', entry: proposal, due_on: null }]);
    expect(waits.next).toMatchObject([{ step: 'second', entry: proposal }]);
    expect((await get('/v1/cases?status=awaiting_second')).json().cases).toHaveLength(1);
    const row = { act: 'decision', case: id, subject: 'town', ref: 'u-1', unit: 'u-1', proposal };
    const what = { proposer: 'decider-1', response: 'order', departure: 'severer', since: '2022-07-10' };
    const none = { rulebook: null, version: null, effect: null, reason: null };
    const { recommendation } = decision;
    expect((await get('/v1/secondings')).json()).toEqual({
      secondings: [{ ...row, ...what, ...none, rests_on: recommendation, waits_for_me: true }],
      cursor: null,
    });
    expect((await get('/v1/secondings', decider)).json().secondings).toMatchObject([{ waits_for_me: false }]);
    expect((await get('/v1/secondings?whose=me', decider)).json().secondings).toEqual([]);
    expect((await get('/v1/secondings?act=correction')).json().secondings).toEqual([]);
    const key = { ...second, 'idempotency-key': newKey() };
    const seconded = await post(`${url}/secondings`, agreed, key);
    expect(seconded.statusCode).toBe(201);
    const { entry } = seconded.json();
    const said = { decision: entry + 1, correction: null, departure: 'severer', appeal_until: null };
    expect(seconded.json()).toEqual({ case: id, entry, act: 'decision', ...said, tell: [] });
    expect(seconded.headers.location).toBe(`/v1/trail/entries/${entry}`);
    const again = await post(`${url}/secondings`, agreed, key);
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([seconded.body, 'true']);
    const view = (await get(url)).json();
    expect(view).toMatchObject({ status: 'decided', subjects: [{ decision: entry + 1 }] });
    expect(view.entries.at(-1)).toMatchObject({ kind: 'decision_recorded', actor: { id: 'decider-1' } });
    expect((await get('/v1/secondings')).json().secondings).toEqual([]);
    expect((await get(`/v1/trail/entries/${entry}`)).body).not.toContain(secondReasons);
  });

  it('is refused with the reason why, and nothing is recorded', async () => {
    const { get, post, url, proposal, agreed, size } = await proposed();
    // Accounts are opened when they first act.
    await get('/v1/session', second);
    const before = size();
    const asked = async (body: object, headers: Record<string, string> = second) =>
      refusalOf(await post(`${url}/secondings`, body, headers));
    expect(await asked(agreed, decider)).toEqual([403, 'office_seconding_own']);
    expect(await asked({ ...agreed, reasons: 'Agreed' })).toEqual([
      422,
      'office_seconding_reasons',
      '/reasons',
    ]);
    expect(await asked({ ...agreed, reasons: reasonsGiven })).toEqual([
      422,
      'office_seconding_reasons',
      '/reasons',
    ]);
    expect(await asked({ ...agreed, proposal: 1 })).toEqual([400, 'office_seconding_unknown', '/proposal']);
    expect(await asked({ ...agreed, agrees: 'yes' })).toEqual([400, 'wrong_type', '/agrees']);
    expect(await asked({ ...agreed, person: 'x' })).toEqual([400, 'unknown_key', '/person']);
    expect(refusalOf(await post('/v1/cases/c-0/secondings', agreed, second))).toEqual([
      404,
      'office_case_unknown',
    ]);
    expect(size()).toBe(before);
    await post(`${url}/recusals`, { person: 'second-1', ground: 'relative' });
    expect(await asked(agreed)).toEqual([403, 'office_recused']);
    const supplement = { kind: 'correction', source: 'A letter', facts: { harm: 'some' } };
    expect((await post(`${url}/facts`, supplement)).statusCode).toBe(201);
    const late = problemOf(await post(`${url}/secondings`, agreed, { 'gradus-actor': 'second-2' }));
    expect([late.status, late.code]).toEqual([412, 'office_not_latest']);
    expect(JSON.stringify(late)).toContain('office_moved');
    expect(proposal).toBeLessThan(size());
  });

  it('does not agree, and the decider decides anew', async () => {
    const { get, post, url, decision, agreed } = await proposed();
    const answer = await post(`${url}/secondings`, { ...agreed, agrees: false }, second);
    expect(answer.json()).toMatchObject({ decision: null, departure: 'severer', appeal_until: null });
    expect((await get(url)).json()).toMatchObject({
      status: 'awaiting_decision',
      next: [{ step: 'decide' }],
    });
    expect(refusalOf(await post(`${url}/secondings`, agreed, second))).toEqual([
      409,
      'office_seconding_past',
      '/proposal',
    ]);
    const milder = await post(`${url}/decisions`, { ...decision, response: 'note' }, decider);
    expect(milder.json()).toMatchObject({ seconding: 'none', departure: 'none' });
    expect((await get(url)).json().status).toBe('decided');
  });

  it('makes a decision that like cases are compared with', async () => {
    const { get, post, id, url, agreed } = await proposed();
    const [town] = subjects;
    const other = smallCase({ subjects: [{ ...town, id: 'town', ref: 'u-2', facts: knownFacts }] });
    const like = `/v1/cases/${(await post('/v1/cases', other)).json().case}/like`;
    expect((await get(like)).json().subjects).toMatchObject([{ subject: 'town', count: 0, cases: [] }]);
    await post(`${url}/secondings`, agreed, second);
    expect((await get(like)).json().subjects).toMatchObject([
      { count: 1, responses: [{ response: 'order', count: 1 }], cases: [{ case: id, departure: 'severer' }] },
    ]);
    expect(refusalOf(await get('/v1/cases/c-0/like'))).toEqual([404, 'office_case_unknown']);
  });

  it('is listed a page at a time', async () => {
    const { get, proposal } = await proposed();
    const first = (await get('/v1/secondings?limit=1')).json();
    expect(first).toMatchObject({ secondings: [{ proposal }], cursor: null });
    expect((await get(`/v1/secondings?cursor=${proposal}`)).json().secondings).toEqual([]);
    expect(refusalOf(await get('/v1/secondings?cursor=x'))).toEqual([400, 'office_cursor']);
  });
});

describe('a correction by who decided, over HTTP', () => {
  /** A note that `decider-1` decided, and how they correct it. */
  async function corrected() {
    const at = await proposed();
    const { post, url, decision } = at;
    const { entry } = (await post(`${url}/decisions`, { ...decision, response: 'note' }, decider)).json();
    const correction = {
      subject: 'town',
      decision: entry,
      ground: 'evidence_weak',
      effect: 'set_aside',
      reasons: '主要证据不足，原决定应予撤销。',
    };
    const answer = await post(`${url}/corrections`, correction, decider);
    return {
      ...at,
      decided: entry,
      correction,
      answer,
      agreed: { ...at.agreed, proposal: answer.json().entry },
    };
  }

  it('waits for a second person, who acts themselves and is named by nobody', async () => {
    const { get, post, id, url, decided, correction, answer, agreed } = await corrected();
    const { proposal } = agreed;
    expect([answer.statusCode, answer.json()]).toEqual([
      201,
      { case: id, entry: proposal, seconding: 'awaited', tell: [] },
    ]);
    const named = await post(`${url}/corrections`, { ...correction, second_person: 'second-1' }, decider);
    expect(refusalOf(named)).toEqual([400, 'unknown_key', '/second_person']);
    const waits = (await get(url)).json();
    expect(waits).toMatchObject({
      status: 'awaiting_second',
      open: [{ what: 'seconding', subject: 'town', entry: proposal }],
      next: [{ step: 'second', entry: proposal }],
      subjects: [{ decision: decided }],
    });
    expect((await get('/v1/secondings?whose=me', second)).json().secondings).toMatchObject([
      { act: 'correction', case: id, unit: 'u-1', rests_on: decided, effect: 'set_aside', departure: null },
    ]);
    const own = await post(`${url}/secondings`, agreed, decider);
    expect(refusalOf(own)).toEqual([403, 'office_seconding_own']);
    const { entry, ...said } = (await post(`${url}/secondings`, agreed, second)).json();
    expect(said).toMatchObject({ act: 'correction', decision: null, correction: entry + 1, tell: [] });
    const view = (await get(url)).json();
    expect(view.status).toBe('awaiting_decision');
    expect(view.entries.slice(-2)).toMatchObject([
      { kind: 'seconding', actor: { id: 'second-1' }, body: { act: 'correction', proposal } },
      { kind: 'correction', actor: { id: 'decider-1' }, body: { seconding: { entry, person: 'second-1' } } },
    ]);
  });

  it('falls when the case has changed meanwhile, which the refusal names', async () => {
    const { post, url, agreed } = await corrected();
    const supplement = { kind: 'correction', source: 'A letter', facts: { harm: 'some' } };
    const [{ entry: newer }] = (await post(`${url}/facts`, supplement)).json().recommendations;
    for (const agrees of [true, false]) {
      const late = problemOf(await post(`${url}/secondings`, { ...agreed, agrees }, second));
      expect([late.status, late.code, late.at]).toEqual([409, 'office_seconding_moved', '/proposal']);
      expect(late.detail ?? late.title).toContain(`entry ${newer}`);
    }
  });

  it('is declined, and the decision stands', async () => {
    const { get, post, url, decided, agreed } = await corrected();
    const refused = await post(`${url}/secondings`, { ...agreed, agrees: false }, second);
    expect(refused.json()).toMatchObject({ act: 'correction', correction: null });
    expect((await get(url)).json()).toMatchObject({ status: 'decided', subjects: [{ decision: decided }] });
    expect(refusalOf(await post(`${url}/secondings`, agreed, second))[1]).toBe('office_seconding_past');
  });
});
