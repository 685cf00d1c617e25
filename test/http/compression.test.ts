import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { epidemicService } from './service.js';

const opened = { br: brotliDecompressSync, gzip: gunzipSync };
const long = '/v1/rulebooks/epidemic-supervision/1.0.0';

describe('answers', () => {
  it.each([
    ['br', 'gzip, deflate, br'],
    ['br', 'BR;q=0.8, gzip;q=0.5'],
    ['gzip', 'gzip'],
    ['gzip', 'gzip, br;q=0'],
    ['gzip', 'br;q=0.2, gzip;q=0.3'],
  ] as const)('are sent by %s to who asks with "%s", and are the same', async (coding, asked) => {
    const { get } = await epidemicService();
    const plain = await get(long);
    const packed = await get(long, { 'accept-encoding': asked });
    expect(packed.headers).toMatchObject({
      'content-encoding': coding,
      'content-length': String(packed.rawPayload.length),
      vary: expect.stringMatching(/\bAccept-Encoding$/),
    });
    expect(opened[coding](packed.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
  });

  it('that are pages too', async () => {
    const { get } = await epidemicService();
    const page = '/p/digest/2022-07-09';
    const plain = await get(page, { accept: 'text/html' });
    const packed = await get(page, { accept: 'text/html', 'accept-encoding': 'br' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringMatching(/^text\/html/),
    });
    expect(brotliDecompressSync(packed.rawPayload).length).toBeGreaterThan(packed.rawPayload.length);
    expect(plain.headers).not.toHaveProperty('content-encoding');
  });

  it.each([
    [long, undefined],
    [long, ''],
    [long, 'identity'],
    [long, 'gzip;q=0'],
    [long, 'deflate, zstd'],
    [long, '*'],
    ['/v1/setup', 'br'],
  ])('are as they are, for %s by "%s"', async (path, asked) => {
    const { get } = await epidemicService();
    const plain = await get(path, asked === undefined ? {} : { 'accept-encoding': asked });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.headers).toMatchObject({ vary: expect.stringContaining('Accept-Encoding') });
    expect(plain.json()).toBeTypeOf('object');
  });

  it('have no body and no coding for who asks for heads alone', async () => {
    const { app } = await epidemicService();
    const head = await app.inject({
      method: 'HEAD',
      url: '/openapi.json',
      headers: { 'accept-encoding': 'br' },
    });
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers).not.toHaveProperty('content-encoding');
  });

  it('keep what they vary by', async () => {
    const { get } = await epidemicService();
    const digest = await get('/v1/digest?on=2022-07-10', { 'accept-encoding': 'br' });
    expect(digest.headers).toMatchObject({
      vary: 'Accept, Accept-Language, Accept-Encoding',
      'content-encoding': 'br',
    });
  });
});
