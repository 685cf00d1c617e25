import { describe, expect, it } from 'vitest';
import { genesisBodySchema } from '../../src/domain/entry.js';
import { base64Of, bytesOfHex, utf8 } from '../../src/trail/bytes.js';
import { verifyEntries } from '../../src/trail/verify-entries.js';
import { openCheckpoint } from '../../src/trail/checkpoint.js';
import { noteVerifier } from '../../src/trail/note.js';
import { leafHash } from '../../src/trail/tree-hash.js';
import { decodeVerifierKey } from '../../src/trail/verifier-key.js';
import { verifyConsistency, verifyInclusion } from '../../src/trail/verify-proof.js';
import { smallCase } from '../support/office.js';
import { ed25519Verify, sha256 } from '../trail/crypto.js';
import { refusalOf, type Service, smallService, token } from './service.js';
import { valueIn } from '../support/results.js';

const hashes = (list: readonly string[]): Uint8Array[] =>
  list.map((each) => bytesOfHex(each) ?? new Uint8Array());

async function checkpointOf({ app, get }: Service, note?: string) {
  const text = note ?? (await app.inject({ method: 'GET', url: '/v1/trail/checkpoint' })).body;
  const genesis = genesisBodySchema.parse((await get('/v1/trail/entries/0')).json().entry.body);
  const key = valueIn(decodeVerifierKey(sha256, genesis.key));
  const opened = (signed: string) => valueIn(openCheckpoint(signed, [noteVerifier(key, ed25519Verify)]));
  return opened(text);
}

/** Every entry's bytes as they stand in the answer, cut out of its text. */
const bytesIn = (text: string): string[] =>
  [...text.matchAll(/\{"entry":(\{.*?\}),"leaf":"[0-9a-f]{64}","number":\d+\}/g)].map(
    ([, bytes = '']) => bytes,
  );

describe('the trail', () => {
  it('is read entry by entry, in the bytes that were hashed', async () => {
    const service = await smallService();
    await service.post('/v1/cases', smallCase({ summary: 'What happened' }));
    const size = service.size();
    const answer = await service.get('/v1/trail/entries');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    const { entries, next } = answer.json();
    expect([entries.length, next]).toEqual([size, null]);
    bytesIn(answer.body).forEach((bytes, at) => {
      expect(entries[at].number).toBe(at);
      expect(entries[at].leaf).toBe(Buffer.from(leafHash(sha256, utf8(bytes))).toString('hex'));
    });
    expect(bytesIn(answer.body)).toHaveLength(size);
    const one = await service.get('/v1/trail/entries/1');
    for (const { headers } of [answer, one])
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(one.json()).toEqual(entries[1]);
    expect(answer.body).toContain(one.body);
    const page = (await service.get('/v1/trail/entries?from=1&limit=2')).json();
    expect(page).toEqual({ entries: entries.slice(1, 3), next: 3 });
    expect((await service.get(`/v1/trail/entries?from=${size}`)).json()).toEqual({ entries: [], next: null });
    expect(refusalOf(await service.get(`/v1/trail/entries/${size}`))).toEqual([
      404,
      'http_entry_unknown',
      '/n',
    ]);
    expect(refusalOf(await service.get('/v1/trail/entries/01'))).toEqual([400, 'wrong_type', '/n']);
    expect(refusalOf(await service.get('/v1/trail/entries?limit=1001'))[0]).toBe(400);
  });

  it('is read from the newest on, and by kind and case', async () => {
    const service = await smallService();
    const first = (await service.post('/v1/cases', smallCase())).json().case;
    const second = (await service.post('/v1/cases', smallCase())).json().case;
    const read = async (query: string) => {
      const { entries, next } = (await service.get(`/v1/trail/entries?${query}`)).json();
      return [entries.map(({ number }: { number: number }) => number), next];
    };
    const all = (await service.get('/v1/trail/entries')).json().entries;
    const numbers = (holds: (entry: { kind: string; case: string | null }) => boolean): number[] =>
      all.flatMap((each: { number: number; entry: { kind: string; case: string | null } }) =>
        holds(each.entry) ? [each.number] : [],
      );
    const newest = numbers(() => true).reverse();
    expect(await read('order=down')).toEqual([newest, null]);
    expect(await read('order=down&limit=2')).toEqual([newest.slice(0, 2), newest[2]]);
    expect(await read(`order=down&limit=2&from=${newest[2]}`)).toEqual([newest.slice(2, 4), newest[4]]);
    expect(await read('order=down&from=1')).toEqual([[1, 0], null]);
    const two = numbers(({ kind }) => kind === 'case_submitted' || kind === 'recommendation_made');
    expect(two).toHaveLength(4);
    const kinds = 'kind=case_submitted&kind=recommendation_made';
    expect(await read(kinds)).toEqual([two, null]);
    expect(await read(`${kinds}&limit=4`)).toEqual([two, null]);
    expect(await read(`${kinds}&order=down&limit=3`)).toEqual([two.slice(1).reverse(), two[0]]);
    expect(await read('kind=genesis')).toEqual([[0], null]);
    expect(await read(`case=${second}&order=down`)).toEqual([
      numbers((entry) => entry.case === second).reverse(),
      null,
    ]);
    const ofFirst = numbers((entry) => entry.case === first && entry.kind === 'recommendation_made');
    expect(await read(`case=${first}&kind=recommendation_made`)).toEqual([ofFirst, null]);
    expect(await read('case=nowhere')).toEqual([[], null]);
    expect(refusalOf(await service.get('/v1/trail/entries?kind=none'))[0]).toBe(400);
    expect(refusalOf(await service.get('/v1/trail/entries?order=newest'))[0]).toBe(400);
  });

  it('is read by person and days, together with kind and case', async () => {
    const service = await smallService();
    const one = (await service.post('/v1/cases', smallCase())).json().case;
    service.office.setDay('2022-07-12');
    const two = (await service.post('/v1/cases', smallCase(), { 'gradus-actor': 'clerk-2' })).json().case;
    service.office.setDay('2022-07-13');
    await service.post('/v1/cases', smallCase());
    interface Listed {
      readonly number: number;
      readonly entry: { kind: string; time: number; case: string | null; actor: { id: string } };
    }
    const all: Listed[] = (await service.get('/v1/trail/entries')).json().entries;
    const read = async (query: string): Promise<[number[], number | null]> => {
      const { entries, next } = (await service.get(`/v1/trail/entries?${query}`)).json();
      return [entries.map(({ number }: Listed) => number), next];
    };
    const numbers = (holds: (entry: Listed['entry']) => boolean): number[] =>
      all.flatMap(({ number, entry }) => (holds(entry) ? [number] : []));
    const dayOf = ({ time }: Listed['entry']): string =>
      new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);
    const byTwo = numbers(({ actor }) => actor.id === 'clerk-2');
    expect(byTwo.length).toBeGreaterThan(1);
    expect(await read('actor=clerk-2')).toEqual([byTwo, null]);
    expect(await read('actor=clerk-2&order=down&limit=1')).toEqual([[byTwo.at(-1)], byTwo.at(-2)]);
    expect(await read(`actor=clerk-2&case=${one}`)).toEqual([[], null]);
    expect(await read(`actor=clerk-2&case=${two}&kind=case_submitted`)).toEqual([
      numbers(({ case: of, kind }) => of === two && kind === 'case_submitted'),
      null,
    ]);
    const submitted = numbers(({ kind, actor }) => kind === 'case_submitted' && actor.id === 'clerk-1');
    expect(await read('actor=clerk-1&kind=case_submitted&kind=genesis&order=down')).toEqual([
      submitted.toReversed(),
      null,
    ]);
    const onTwelfth = numbers((entry) => dayOf(entry) === '2022-07-12');
    expect(onTwelfth.length).toBeGreaterThan(1);
    const twelfth = 'since=2022-07-12&until=2022-07-12';
    expect(await read(twelfth)).toEqual([onTwelfth, null]);
    expect(await read(`${twelfth}&order=down&limit=1`)).toEqual([[onTwelfth.at(-1)], onTwelfth.at(-2)]);
    expect(await read(`${twelfth}&limit=${onTwelfth.length}`)).toEqual([onTwelfth, null]);
    expect(await read(`${twelfth}&from=0&order=down`)).toEqual([[], null]);
    expect(await read('since=2022-07-13')).toEqual([numbers((entry) => dayOf(entry) === '2022-07-13'), null]);
    expect(await read(`until=2022-07-12&case=${two}`)).toEqual([
      numbers((entry) => entry.case === two),
      null,
    ]);
    expect(await read('since=2022-07-11&until=2022-07-11')).toEqual([[], null]);
    expect(await read('since=2022-08-01')).toEqual([[], null]);
    expect(await read('actor=nobody-1')).toEqual([[], null]);
    const wrong = await service.get('/v1/trail/entries?since=2022-07-12&until=2022-07-11');
    expect(refusalOf(wrong)).toEqual([400, 'office_period_ends_first', '/until']);
  });

  it('is taken out as a file that verifies, which is recorded before it leaves', async () => {
    const service = await smallService();
    await service.post('/v1/cases', smallCase());
    const size = service.size();
    const auditor = { 'gradus-actor': 'auditor-1' };
    await service.get('/v1/session', auditor);
    const before = service.size();
    const answer = await service.get('/v1/trail/export', auditor);
    expect(answer.headers['content-type']).toContain('application/x-ndjson');
    const note = Buffer.from(String(answer.headers['gradus-checkpoint']), 'base64').toString('utf8');
    const opened = await checkpointOf(service, note);
    expect(opened.size).toBe(before);
    expect(before).toBeGreaterThan(size);
    const verified = await verifyEntries(
      { sha256, verify: ed25519Verify },
      answer.body
        .trimEnd()
        .split('\n')
        .map((line) => utf8(`${line}\n`)),
      { checkpoint: note },
    );
    expect(verified).toMatchObject({ ok: true, entries: before });
    const made = (await service.get('/v1/trail/entries?kind=export_made')).json().entries;
    expect(made).toMatchObject([
      {
        number: before,
        entry: {
          actor: { id: 'auditor-1', authenticated: true },
          body: { what: 'trail', from: 0, entries: before, root: base64Of(opened.root) },
        },
      },
    ]);
    expect((await service.app.inject({ method: 'HEAD', url: '/v1/trail/export' })).statusCode).toBe(405);
  });

  it('evaluates a recorded recommendation again and says where it differs', async () => {
    const service = await smallService();
    const made = (await service.post('/v1/cases', smallCase())).json().recommendations[0];
    const replay = (n: number) => service.get(`/v1/trail/entries/${n}/replay`);
    const identical = { entry: made.entry, result: 'identical', difference: null, problems: [] };
    expect((await replay(made.entry)).json()).toEqual(identical);
    expect(refusalOf(await replay(0))).toEqual([404, 'office_recommendation_unreadable', '/n']);
    expect(refusalOf(await replay(service.size()))).toEqual([404, 'http_entry_unknown', '/n']);
    // An engine that recommends something else now.
    const { recommend } = service.office;
    Reflect.set(service.office, 'recommend', async (...input: Parameters<typeof recommend>) => {
      const answer = await recommend(...input);
      return answer.ok ? { ...answer, value: { ...answer.value, outcome: 'another' } } : answer;
    });
    const different = (await replay(made.entry)).json();
    expect(different).toMatchObject({ result: 'different', problems: [] });
    expect(different.difference).toEqual({ path: '/outcome', recorded: made.outcome, found: 'another' });
  });

  it('holds no personal data in clear', async () => {
    const service = await smallService();
    const subjects = [{ id: 'town', name: 'The Canary Town', facts: { theirs: true } }];
    await service.post('/v1/cases', smallCase({ summary: 'A canary sang', subjects }));
    expect((await service.get('/v1/trail/entries')).body).not.toMatch(/canary/i);
  });

  it('proves that every entry is in it, and that it only grew', async () => {
    const service = await smallService();
    const older = await checkpointOf(service);
    await service.post('/v1/cases', smallCase());
    const newer = await checkpointOf(service);
    expect(newer.size).toBe(service.size());
    for (let entry = 0; entry < newer.size; entry += 1) {
      const proof = (await service.get(`/v1/trail/proofs/inclusion?entry=${entry}`)).json();
      const [leaf = new Uint8Array()] = hashes([proof.leaf]);
      const claim = { leaf, index: entry, size: newer.size, root: newer.root };
      expect([entry, verifyInclusion(sha256, claim, hashes(proof.hashes))]).toEqual([entry, true]);
      expect((await checkpointOf(service, proof.checkpoint)).root).toEqual(newer.root);
    }
    const grew = (await service.get(`/v1/trail/proofs/consistency?from=${older.size}`)).json();
    expect(grew).toMatchObject({ from: older.size, size: newer.size });
    expect(verifyConsistency(sha256, older, newer, hashes(grew.hashes))).toBe(true);
    expect(verifyConsistency(sha256, { ...older, root: newer.root }, newer, hashes(grew.hashes))).toBe(false);
  });

  it('has no proof of what it does not hold', async () => {
    const { get, size } = await smallService();
    const inclusion = async (query: string) => refusalOf(await get(`/v1/trail/proofs/inclusion?${query}`));
    const consistency = async (query: string) =>
      refusalOf(await get(`/v1/trail/proofs/consistency?${query}`));
    expect(await inclusion(`entry=${size()}`)).toEqual([400, 'trail_proof_out_of_range']);
    expect(await inclusion(`entry=0&size=${size() + 1}`)).toEqual([400, 'trail_proof_out_of_range']);
    expect(await inclusion('size=1')).toEqual([400, 'missing', '/entry']);
    expect(await consistency('from=3&size=2')).toEqual([400, 'trail_proof_out_of_range']);
    expect((await get(`/v1/trail/proofs/inclusion?entry=0&size=1`)).json()).toMatchObject({ hashes: [] });
  });

  it('gives its checkpoint as a text to everyone', async () => {
    const { app, get } = await smallService();
    const answer = await app.inject({ method: 'GET', url: '/v1/trail/checkpoint' });
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body).toMatch(/^gradus\/[0-9a-f]{16}\n\d+\n/);
    expect((await get('/v1/trail/checkpoint', { authorization: `Bearer ${token}` })).body).toBe(answer.body);
  });
});
