import { describe, expect, it } from 'vitest';
import { eraseCase } from '../../src/office/erase-case.js';
import { hashOf, jpeg, pdf } from '../support/files.js';
import { by, smallCase } from '../support/office.js';
import { newKey, refusalOf, type Service, smallService } from './service.js';
import { valueIn } from '../support/results.js';

const name = '现场照片 <script>".jpg';
const query = `?kind=photo&ref=${encodeURIComponent(name)}`;

async function withCase(service: Service): Promise<string> {
  const { case: id } = (await service.post('/v1/cases', smallCase())).json();
  return `/v1/cases/${id}/evidence`;
}

describe('evidence over HTTP', () => {
  it('is added once for each key, listed, and given back as a file to keep', async () => {
    const service = await smallService();
    const { get, post, size } = service;
    const url = await withCase(service);
    const bytes = jpeg();
    const headers = { 'content-type': 'image/jpeg', 'idempotency-key': newKey() };
    const added = await post(url + query, bytes, headers);
    expect(added.statusCode).toBe(201);
    const { entry } = added.json();
    expect(added.headers['location']).toBe(`${url}/${entry}`);
    const before = size();
    const again = await post(url + query, bytes, headers);
    expect([again.headers['idempotency-replayed'], again.body, size()]).toEqual(['true', added.body, before]);

    expect((await get(url)).json().evidence).toMatchObject([
      {
        entry,
        kind: 'photo',
        media_type: 'image/jpeg',
        size: bytes.length,
        ref: { value: name },
        sha256: { value: hashOf(bytes) },
      },
    ]);
    const read = await get(`${url}/${entry}`);
    expect(read.rawPayload.equals(bytes)).toBe(true);
    expect(read.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*; sandbox$/),
    });
    const [plain, whole = ''] = String(read.headers['content-disposition']).split("UTF-8''");
    expect(plain).toBe(`attachment; filename="evidence-${entry}.jpg"; filename*=`);
    expect(decodeURIComponent(whole)).toBe('现场照片 -script--.jpg');
  });

  it('is another request under the same key with other bytes, another name or another case', async () => {
    const service = await smallService();
    const [url, other] = [await withCase(service), await withCase(service)];
    const headers = { 'content-type': 'image/jpeg', 'idempotency-key': newKey() };
    expect((await service.post(url + query, jpeg(), headers)).statusCode).toBe(201);
    const before = service.size();
    for (const [to, bytes] of [
      [url + query, jpeg(601)],
      [`${url}?kind=photo&ref=x`, jpeg()],
      [other + query, jpeg()],
    ] as const)
      expect((await service.post(to, bytes, headers)).statusCode).toBe(422);
    expect(service.size()).toBe(before);
  });

  it('is refused where it is too large, of another type, nothing, or said wrongly', async () => {
    const service = await smallService({ evidenceBytes: 2000 });
    const { get, post, size } = service;
    const url = await withCase(service);
    const before = size();
    const as = (type: string) => ({ 'content-type': type });
    const refusals = [
      [url + query, jpeg(2001), as('image/jpeg'), [413, 'http_body_too_large']],
      [url + query, pdf(), as('image/jpeg'), [422, 'office_evidence_other_type']],
      [url + query, '{}', as('application/json'), [415, 'http_media_type']],
      [url + query, '<svg/>', as('image/svg+xml'), [415, 'http_media_type']],
      [url + query, 'a', as('text/plain; charset=gbk'), [415, 'http_media_type']],
      [url, jpeg(), as('image/jpeg'), [400, 'missing']],
      [`/v1/cases/c-0/evidence${query}`, jpeg(), as('image/jpeg'), [404, 'office_case_unknown']],
    ] as const;
    for (const [to, body, headers, expected] of refusals) {
      const [status, code] = refusalOf(await post(to, body, headers));
      expect([to, status, code]).toEqual([to, ...expected]);
    }
    expect((await post(url + query, '', as('text/plain'))).statusCode).toBe(400);
    expect(size()).toBe(before);
    expect((await post(url + query, jpeg(2000), as('image/jpeg'))).statusCode).toBe(201);
    expect(refusalOf(await get(`${url}/0`))).toEqual([404, 'office_evidence_unknown']);
    expect((await get(`${url}/x`)).statusCode).toBe(400);
  });

  it('is found in its own case alone, and no more once it was erased', async () => {
    const service = await smallService();
    const { get, post, office } = service;
    const [url, other] = [await withCase(service), await withCase(service)];
    const { case: caseId, entry } = (
      await post(url + query, jpeg(), { 'content-type': 'image/jpeg' })
    ).json();
    expect(refusalOf(await get(`${other}/${entry}`))).toEqual([404, 'office_evidence_unknown']);
    expect((await get(other)).json().evidence).toEqual([]);
    valueIn(await eraseCase(office, { caseId, reason: '保存期限已满，依申请删除。', ...by() }));
    expect(refusalOf(await get(`${url}/${entry}`))).toEqual([404, 'office_evidence_erased']);
    expect((await get(url)).json().evidence).toMatchObject([{ entry, ref: { hidden: 'erased' } }]);
  });
});
