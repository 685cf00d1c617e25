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
    expect((await get(`${version}/proposal`)).json()).toEqual({ ...body, text: next });
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
    const { post, sign, size } = await proposed();
    const before = size();
    const approve = async (body: object, headers = second) =>
      refusalOf(await post(`${version}/approvals`, body, headers));
    expect(await approve(sign, { 'gradus-actor': 'Clerk-1' })).toEqual([403, 'office_approval_same_person']);
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
  it('of a published version leave its days without rules, and want reasons and a second person', async () => {
    const { post, get } = await smallService();
    const withdraw = (reason: string, person: string) =>
      post('/v1/rulebooks/small/1.0.0/withdrawals', { reason, second_person: person });
    expect(refusalOf(await withdraw('no', 'Li Si'))).toEqual([422, 'office_withdrawal_reasons', '/reason']);
    expect(refusalOf(await withdraw('The rows of the table are swapped', 'clerk 1'))).toEqual([
      422,
      'office_withdrawal_same_person',
      '/second_person',
    ]);
    const done = await withdraw('表格的两行写反了，更正后重新发布', '李四');
    expect(done.statusCode).toBe(201);
    expect((await get(`/v1/trail/entries/${done.json().entry}`)).body).not.toMatch(/李四|写反/);
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
