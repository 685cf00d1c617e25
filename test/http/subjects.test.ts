import { describe, expect, it } from 'vitest';
import { reasonsGiven, smallCase } from '../support/office.js';
import { newKey, refusalOf, smallService } from './service.js';

const organisation = (ref: string, more: object = {}) => ({ ref, kind: 'organisation', ...more });
const known = { theirs: true, knowing: false, pressed: false, helped: false };
const about = (ref: string) => smallCase({ subjects: [{ id: 'town', ref, facts: known }] });

describe('the register over HTTP', () => {
  it('takes units, names, merges and splits, and shows a history with where it comes from', async () => {
    const { get, post } = await smallService();
    const key = { 'idempotency-key': newKey() };
    const first = await post('/v1/subjects', organisation('a', { name: '河东镇', risk_note: '汛期' }), key);
    expect([first.statusCode, first.headers['location']]).toEqual([201, '/v1/subjects/a']);
    const again = await post('/v1/subjects', organisation('a', { name: '河东镇', risk_note: '汛期' }), key);
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
    expect((await post('/v1/subjects', organisation('b', { name: '河西镇' }))).statusCode).toBe(201);
    const submitted = (await post('/v1/cases', about('a'))).json();
    const [made] = submitted.recommendations;
    const decision = {
      subject: 'town',
      recommendation: made.entry,
      response: made.response,
      facts_confirmed: true,
      reasons: reasonsGiven,
    };
    expect((await post(`/v1/cases/${submitted.case}/decisions`, decision)).statusCode).toBe(201);
    expect((await post('/v1/subjects/a/renames', { name: '河东街道' })).statusCode).toBe(201);
    const merged = await post('/v1/subjects/a/merges', { into: 'b', reason: '撤镇并街' });
    expect([merged.statusCode, merged.json().ref]).toEqual([201, 'a']);

    const view = (await get('/v1/subjects/b')).json();
    const carried = { ref: 'a', entry: merged.json().entry, name: { value: '河东街道' } };
    expect(view).toMatchObject({ state: 'in_use', carried: [carried], commendations: [], cursor: null });
    expect(view.cases).toMatchObject([
      { case: submitted.case, ref: 'a', status: 'decided', standing: { decided_response: 'note' } },
    ]);
    expect(view.cases[0].events.map(({ kind }: { kind: string }) => kind)).toEqual([
      'case_submitted',
      'recommendation_made',
      'decision_recorded',
    ]);
    const old = (await get('/v1/subjects/a')).json();
    expect(old).toMatchObject({ state: 'merged', into: ['b'], survivor: 'b', risk_note: { value: '汛期' } });

    const into = [{ ref: 'c', name: '河西一街' }, { ref: 'd' }];
    expect((await post('/v1/subjects/b/splits', { into })).statusCode).toBe(201);
    const listed = (await get('/v1/subjects?limit=3')).json();
    expect(listed.subjects.map(({ ref, state }: { ref: string; state: string }) => [ref, state])).toEqual([
      ['a', 'merged'],
      ['b', 'split'],
      ['c', 'in_use'],
    ]);
    expect((await get(`/v1/subjects?cursor=${listed.cursor}`)).json().subjects).toMatchObject([
      { ref: 'd', name: null, stages: null },
    ]);
    const found = (await get(`/v1/subjects?q=${encodeURIComponent('一街')}`)).json();
    expect(found).toMatchObject({ subjects: [{ ref: 'c', name: { value: '河西一街' } }], cursor: null });
  });

  it('refuses with the status of what is wrong, and says which ref to use instead', async () => {
    const { get, post, size } = await smallService();
    for (const ref of ['a', 'b', 'c']) await post('/v1/subjects', organisation(ref));
    await post('/v1/subjects/a/merges', { into: 'b' });
    const before = size();
    const refused = await post('/v1/cases', about('a'));
    expect(refusalOf(refused)).toEqual([409, 'register_merged', '/subjects/0/ref']);
    expect(refused.json().hint).toBe('use `b`');
    expect(refusalOf(await get('/v1/subjects/x'))).toEqual([404, 'register_unknown']);
    expect(refusalOf(await get('/v1/subjects/b?cursor=x'))).toEqual([400, 'office_cursor']);
    const posts: readonly (readonly [string, object, readonly unknown[]])[] = [
      ['/x/merges', { into: 'b' }, [404, 'register_unknown']],
      ['/b/merges', { into: 'b' }, [422, 'register_merged_itself', '/into']],
      ['/b/merges', { into: 'x' }, [422, 'register_not_there', '/into']],
      ['/b/merges', { into: 'a' }, [409, 'register_merged', '/into']],
      ['/b/merges', {}, [400, 'missing', '/into']],
      ['/b/splits', { into: [{ ref: 'd' }] }, [400, 'too_few', '/into']],
      ['/b/splits', { into: [{ ref: 'd' }, { ref: 'c' }] }, [409, 'register_part_known', '/into/1/ref']],
      ['/x/renames', { name: 'X' }, [404, 'register_unknown']],
      ['/b/renames', { name: '' }, [400, 'too_short', '/name']],
      ['', organisation('a b'), [400, 'bad_format', '/ref']],
      ['', organisation('d', { stages: ['x', 'x'] }), [400, 'bad_format', '/stages']],
    ];
    for (const [url, body, expected] of posts)
      expect([url, refusalOf(await post(`/v1/subjects${url}`, body))]).toEqual([url, expected]);
    expect(size()).toBe(before);
  });
});
