import { describe, expect, it } from 'vitest';
import { recommendationSchema } from '../../src/domain/recommendation.js';
import { smallCase } from '../support/office.js';
import { refusalOf, smallService } from './service.js';

describe('POST /v1/recommendations', () => {
  it('answers as a submitted case is answered, and records nothing', async () => {
    const { post, size, get } = await smallService();
    const before = size();
    const bare = { 'idempotency-key': undefined, 'gradus-actor': undefined };
    const answer = await post('/v1/recommendations', smallCase(), bare);
    expect(answer.statusCode).toBe(200);
    const [recommendation] = answer.json().recommendations;
    recommendationSchema.parse(recommendation);
    expect(size()).toBe(before);
    expect((await get('/v1/cases')).json().cases).toEqual([]);
    const [{ entry: _, ...submitted }] = (await post('/v1/cases', smallCase())).json().recommendations;
    expect(recommendation).toEqual(submitted);
  });

  it('takes a day, and facts that the service would compute', async () => {
    const { post } = await smallService();
    const facts = { theirs: true, knowing: false, earlier: 1 };
    const body = smallCase({ subjects: [{ id: 'town', facts }] });
    const [made] = (await post('/v1/recommendations?on=2022-08-01', body)).json().recommendations;
    expect(made).toMatchObject({
      evaluated_on: '2022-08-01',
      facts: { earlier: { value: 1, origin: 'given' } },
    });
    expect(refusalOf(await post('/v1/recommendations?on=2022-02-30', body))).toEqual([
      400,
      'bad_format',
      '/on',
    ]);
    expect(refusalOf(await post('/v1/cases', body))[0]).toBe(400);
  });
});
