import { describe, expect, it } from 'vitest';
import { smallCase } from '../support/office.js';
import { newKey, problemOf, refusalOf, smallService, token } from './service.js';

describe('POST /v1/cases', () => {
  it('takes in a case and answers with a recommendation for every subject', async () => {
    const { post, size } = await smallService();
    const before = size();
    const answer = await post('/v1/cases', smallCase());
    expect(answer.statusCode).toBe(201);
    const body = answer.json();
    expect(answer.headers.location).toBe(`/v1/cases/${body.case}`);
    expect(body).toMatchObject({ case: expect.stringMatching(/^c-[0-9a-f]{16}$/), status: expect.any(String) });
    expect(body.recommendations).toHaveLength(1);
    expect(body.recommendations[0]).toMatchObject({ subject: 'town', outcome: 'recommended' });
    expect(body.entries.at(-1)).toBe(body.recommendations[0].entry);
    expect(size()).toBe(before + 3);
    expect(answer.headers['idempotency-replayed']).toBeUndefined();
  });
});
