import { describe, expect, it } from 'vitest';
import { sha256, smallCase } from '../support/office.js';
import { smallCases } from '../support/publishing.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { newKey, problemOf, refusalOf, smallService } from './service.js';

const next = smallRulebook({ version: '1.1.0', from: '2022-08-01' });
const proposal = {
  text: next,
  file: 'small-1.1.0.yaml',
  cases: [{ file: 'all.yaml', text: smallCases }],
};
const version = '/v1/rulebooks/small/1.1.0';
const second = { 'gradus-actor': 'second-2' };

/** A service with an open proposal of the next version, by `clerk-1`. */
async function proposed() {
  const service = await smallService();
  const answer = await service.post('/v1/rulebooks', proposal);
  expect(answer.statusCode).toBe(201);
  const body: { hash: string; proposal: number } = answer.json();
  const sign = { hash: body.hash, proposal: body.proposal };
  return { ...service, answer, body, sign };
}

describe('POST /v1/rulebooks', () => {
  it('proposes a version with what was found about it, which is listed and read until it is approved', async () => {
    const { answer, body, get } = await proposed();
    expect(answer.headers.location).toBe(`${version}/proposal`);
    expect(body).toMatchObject({
      id: 'small',
      version: '1.1.0',
      state: 'open',
      proposed_by: 'clerk-1',
      supersedes: { version: '1.0.0' },
      review: {
        tests: { cases: 4, passed: 4, files: [{ file: 'all.yaml', sha256: sha256(smallCases) }] },
        proofs: [{ verdict: 'proved' }, { verdict: 'proved' }, { verdict: 'proved' }],
        difference: { against: '1.0.0', equal: true },
        backtest: null,
      },
    });
    expect((await get(`${version}/proposal`)).json()).toEqual({
      ...body,
      text: next,
      cases: proposal.cases,
      note: null,
    });
    expect((await get('/v1/rulebook-proposals')).json()).toEqual({
      proposals: [
        {
          id: 'small',
          version: '1.1.0',
          hash: body.hash,
          effective: { from: '2022-08-01', until: null },
          proposal: body.proposal,
        },
      ],
    });
    expect(refusalOf(await get(version))).toEqual([404, 'office_version_unknown']);
    expect(refusalOf(await get('/v1/rulebooks/small/1.0.0/proposal'))).toEqual([
      404,
      'office_proposal_unknown',
    ]);
  });

  it('keeps the cases and the note, which are those of the rulebook once it is published', async () => {
    const { post, get } = await smallService();
    const cases = '/v1/rulebooks/small/cases';
    expect((await get(cases)).json()).toEqual({ cases: [], of: null });
    expect(refusalOf(await get('/v1/rulebooks/large/cases'))).toEqual([404, 'office_rulebook_unknown']);
    const note = '责令期限不变；其余照旧。';
    const sent = { ...proposal, cases: [{ file: 'a/b/all.yaml', text: smallCases }], note };
    const answer = await post('/v1/rulebooks', sent);
    const { hash, proposal: entry } = answer.json();
    const kept = [{ file: 'all.yaml', text: smallCases }];
    expect((await get(`${version}/proposal`)).json()).toMatchObject({ cases: kept, note });
    expect((await get(cases)).json()).toEqual({ cases: [], of: null });
    await post(`${version}/approvals`, { hash, proposal: entry }, second);
    expect((await get(cases)).json()).toEqual({ cases: kept, of: '1.1.0' });
  });

  it('is refused with 422 where a case does not pass, and records nothing', async () => {
    const { post, size } = await smallService();
    const before = size();
    const text = smallCases.replace('response: top', 'response: order');
    const answer = await post('/v1/rulebooks', { ...proposal, cases: [{ file: 'all.yaml', text }] });
    const { status, problems } = problemOf(answer);
    expect(status).toBe(422);
    expect(problems).toMatchObject([
      { code: 'publish_tests_failed' },
      { code: 'publish_case_differs', at: '/cases/0/text', in: 'body', line: 17 },
    ]);
    expect(size()).toBe(before);
  });

  it('is refused with 422 where a property does not hold', async () => {
    const { post } = await smallService();
    const never = `properties:
  - { id: P-1, title: { en: Never, zh: 决不 }, never: { when: { fact: harm, operator: equal, value: great }, at_least: top } }
`;
    expect(refusalOf(await post('/v1/rulebooks', { ...proposal, text: `${next}${never}` }))).toEqual([
      422,
      'publish_property_refuted',
    ]);
  });

  it('says in which of the texts something is wrong', async () => {
    const { post } = await smallService();
    const places = async (body: object) =>
      problemOf(await post('/v1/rulebooks', { ...proposal, ...body })).problems.map(({ at, line }) => [
        at,
        line,
      ]);
    expect(await places({ text: next.replace('effect: settle', 'effect: setle') })).toEqual(
      expect.arrayContaining([['/text', expect.any(Number)]]),
    );
    expect(await places({ cases: [...proposal.cases, { file: 'b.yaml', text: '- name: x\n' }] })).toEqual(
      expect.arrayContaining([['/cases/1/text', 1]]),
    );
    const other = next.replace(/calendar:\n( {2}.*\n)+/, 'calendar: { use: mine }\n');
    expect(other).toContain('use: mine');
    const calendar = {
      id: 'mine',
      file: 'mine.yaml',
      text: 'id: mine\ntime_zone: Nowhere/Land\ncovers: { from: 2022-01-01, to: 2025-12-31 }\n',
    };
    expect(await places({ text: other, calendar })).toEqual(expect.arrayContaining([['/calendar/text', 2]]));
  });

  it('takes the calendar that is sent, and else the one that the service has', async () => {
    const { post } = await smallService();
    const other = next.replace(/calendar:\n( {2}.*\n)+/, 'calendar: { use: mine }\n');
    const text =
      'id: mine\ntime_zone: Asia/Shanghai\ncovers: { from: 2022-01-01, to: 2025-12-31 }\nholidays: []\n';
    const calendar = { id: 'mine', file: 'mine.yaml', text };
    expect((await post('/v1/rulebooks', { ...proposal, text: other, calendar })).statusCode).toBe(201);
    const known = { ...proposal, text: other.replace('use: mine', 'use: cn') };
    expect((await post('/v1/rulebooks', known)).statusCode).toBe(201);
  });

  it('refuses what is not a proposal', async () => {
    const { post } = await smallService();
    const refused = async (body: object) => refusalOf(await post('/v1/rulebooks', body));
    expect(await refused({ ...proposal, cases: [] })).toEqual([400, expect.any(String), '/cases']);
    expect(await refused({ text: next, file: 'x.yaml' })).toEqual([400, 'missing', '/cases']);
    expect(await refused({ ...proposal, approve: true })).toEqual([400, 'unknown_key', '/approve']);
    expect(await refused({ ...proposal, text: '' })).toEqual([400, expect.any(String), '/text']);
  });

  it('is done once under a key', async () => {
    const { post, size } = await smallService();
    const headers = { 'idempotency-key': newKey() };
    const first = await post('/v1/rulebooks', proposal, headers);
    const before = size();
    const again = await post('/v1/rulebooks', proposal, headers);
    expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(again.json()).toEqual(first.json());
    expect(size()).toBe(before);
    const other = { ...proposal, file: 'other.yaml' };
    expect(refusalOf(await post('/v1/rulebooks', other, headers))).toEqual([422, 'idempotency_key_reused']);
  });
});

describe('POST /v1/rulebooks/:id/:version/approvals', () => {
  it('publishes what somebody else proposed, and the version holds from its first day', async () => {
    const { post, get, sign, office } = await proposed();
    const answer = await post(`${version}/approvals`, sign, second);
    expect([answer.statusCode, answer.headers.location]).toEqual([201, version]);
    const { approved, published } = answer.json();
    expect(answer.json()).toEqual({
      id: 'small',
      version: '1.1.0',
      hash: sign.hash,
      effective: { from: '2022-08-01', until: null },
      proposal: sign.proposal,
      approved,
      published: approved + 1,
    });
    expect(published).toBe(approved + 1);
    const standing = async () =>
      (await get('/v1/rulebooks/small'))
        .json()
        .versions.map((one: { version: string; state: string; in_force: unknown }) => [
          one.version,
          one.state,
          one.in_force,
        ]);
    const spans = [
      { from: '2022-01-01', until: '2022-08-01' },
      { from: '2022-08-01', until: null },
    ];
    expect(await standing()).toEqual([
      ['1.0.0', 'in_force', spans[0]],
      ['1.1.0', 'approved', spans[1]],
    ]);
    office.setDay('2022-08-01');
    expect(await standing()).toEqual([
      ['1.0.0', 'superseded', spans[0]],
      ['1.1.0', 'in_force', spans[1]],
    ]);
    const today = { found_on: '2022-08-01', conduct: { from: '2022-08-01', until: '2022-08-01' } };
    const [made] = (await post('/v1/cases', smallCase(today))).json().recommendations;
    expect(made.rulebook.version).toBe('1.1.0');
    expect((await get(version)).json()).toMatchObject({ text: next, state: 'in_force' });
    expect((await get(`${version}/proposal`)).json().state).toBe('published');
    expect((await get('/v1/rulebook-proposals')).json()).toEqual({ proposals: [] });
  });

  it('is refused to who proposed it, for another content, for an older proposal, and twice', async () => {
    const { get, post, sign, size } = await proposed();
    const asAuthor = { 'gradus-actor': 'Clerk-1' };
    for (const who of [asAuthor, second]) await get('/v1/session', who);
    const before = size();
    const approve = async (body: object, headers = second) =>
      refusalOf(await post(`${version}/approvals`, body, headers));
    expect(await approve(sign, asAuthor)).toEqual([403, 'office_approval_same_person']);
    expect(await approve({ ...sign, hash: '0'.repeat(64) })).toEqual([412, 'office_proposal_hash', '/hash']);
    expect(await approve({ ...sign, proposal: 1 })).toEqual([412, 'office_proposal_not_latest']);
    expect(await approve({ hash: sign.hash })).toEqual([400, 'missing', '/proposal']);
    expect(await approve({ ...sign, hash: 'abc' })).toEqual([400, 'bad_format', '/hash']);
    expect(size()).toBe(before);
    expect((await post(`${version}/approvals`, sign, second)).statusCode).toBe(201);
    expect(await approve(sign)).toEqual([409, 'office_rulebook_published']);
  });
});

describe('withdrawals', () => {
  it('of a published version leave its days without rules once a second person agrees', async () => {
    const { post, get } = await smallService();
    const reason = '表格的两行写反了，更正后重新发布';
    const url = '/v1/rulebooks/small/1.0.0';
    const withdraw = (body: object) => post(`${url}/withdrawals`, body);
    expect(refusalOf(await withdraw({ reason: 'no' }))).toEqual([
      422,
      'office_withdrawal_reasons',
      '/reason',
    ]);
    expect(refusalOf(await withdraw({ reason, second_person: 'second-1' }))).toEqual([
      400,
      'unknown_key',
      '/second_person',
    ]);
    const asked = await withdraw({ reason });
    const proposal: number = asked.json().entry;
    expect([asked.statusCode, asked.json().seconding]).toEqual([201, 'awaited']);
    expect((await get(`/v1/trail/entries/${proposal}`)).body).not.toContain('写反');
    expect((await get('/v1/secondings?whose=me', second)).json().secondings).toMatchObject([
      { act: 'withdrawal', rulebook: 'small', version: '1.0.0', proposer: 'clerk-1', case: null, reason },
    ]);
    const agreed = { proposal, agrees: true, reasons: 'The table does swap two rows, I compared it.' };
    const answer = (body: object, headers: Record<string, string> = second) =>
      post(`${url}/secondings`, body, headers);
    expect(refusalOf(await answer(agreed, {}))).toEqual([403, 'office_seconding_own']);
    expect(refusalOf(await answer({ ...agreed, reasons: reason }))[1]).toBe('office_seconding_reasons');
    expect(refusalOf(await answer({ ...agreed, proposal: 1 }))).toEqual([
      400,
      'office_seconding_unknown',
      '/proposal',
    ]);
    expect((await get('/v1/rulebooks/small')).json().versions).toMatchObject([{ state: 'in_force' }]);
    const refused = await answer({ ...agreed, agrees: false });
    expect(refused.json()).toMatchObject({ withdrawn: null });
    expect(refusalOf(await answer(agreed))).toEqual([409, 'office_seconding_past', '/proposal']);
    const again: number = (await withdraw({ reason })).json().entry;
    const { entry, withdrawn } = (await answer({ ...agreed, proposal: again })).json();
    expect((await get(`/v1/trail/entries/${entry}`)).json().entry).toMatchObject({
      kind: 'seconding',
      actor: { id: 'second-2' },
      body: { act: 'withdrawal', id: 'small', version: '1.0.0', proposal: again, agrees: true },
    });
    expect((await get(`/v1/trail/entries/${withdrawn}`)).json().entry).toMatchObject({
      kind: 'rulebook_withdrawn',
      actor: { id: 'clerk-1' },
      body: { seconding: { entry, person: 'second-2' } },
    });
    expect((await get('/v1/secondings')).json().secondings).toEqual([]);
    expect((await get('/v1/rulebooks/small')).json().versions).toMatchObject([
      { state: 'withdrawn', in_force: null, withdrawn_on: '2022-07-10' },
    ]);
    expect(refusalOf(await post('/v1/cases', smallCase()))).toEqual([422, 'office_no_version_in_force']);
  });

  it('of a proposal take it back, so that it cannot be approved', async () => {
    const { post, get, sign } = await proposed();
    const back = (of: number) =>
      post(`${version}/proposal/withdrawals`, { proposal: of, reason: 'The dates are not those agreed' });
    expect(refusalOf(await back(1))).toEqual([412, 'office_proposal_not_latest']);
    expect((await back(sign.proposal)).statusCode).toBe(201);
    expect((await get(`${version}/proposal`)).json().state).toBe('taken_back');
    expect(refusalOf(await post(`${version}/approvals`, sign, second))).toEqual([
      409,
      'office_proposal_taken_back',
    ]);
  });
});
