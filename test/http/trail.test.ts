import { describe, expect, it } from 'vitest';
import { genesisBodySchema } from '../../src/domain/entry.js';
import { bytesOfHex, utf8 } from '../../src/trail/bytes.js';
import { openCheckpoint } from '../../src/trail/checkpoint.js';
import { noteVerifier } from '../../src/trail/note.js';
import { leafHash } from '../../src/trail/tree-hash.js';
import { decodeVerifierKey } from '../../src/trail/verifier-key.js';
import { verifyConsistency, verifyInclusion } from '../../src/trail/verify-proof.js';
import { smallCase, valueIn } from '../support/office.js';
import { ed25519Verify, sha256 } from '../trail/crypto.js';
import { refusalOf, type Service, smallService, token } from './service.js';

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
    const { entries, next } = answer.json();
    expect([entries.length, next]).toEqual([size, null]);
    bytesIn(answer.body).forEach((bytes, at) => {
      expect(entries[at].number).toBe(at);
      expect(entries[at].leaf).toBe(Buffer.from(leafHash(sha256, utf8(bytes))).toString('hex'));
    });
    expect(bytesIn(answer.body)).toHaveLength(size);
    const one = await service.get('/v1/trail/entries/1');
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
