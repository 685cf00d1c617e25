import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { madeRecommendationSchema } from '../../src/http/schemas/recommendation-answers.js';
import { recommend } from '../../src/engine/recommend.js';
import { smallCase } from '../support/office.js';
import { epidemicService, newKey, problemOf, refusalOf, smallService } from './service.js';

describe('a case that is submitted', () => {
  it('is answered with a recommendation for every subject, and where it is found', async () => {
    const { post, get, size } = await smallService();
    const before = size();
    const subjects = ['town', 'post'].map((id) => ({ id, facts: { theirs: true, knowing: false } }));
    const answer = await post('/v1/cases', smallCase({ subjects }));
    expect(answer.statusCode).toBe(201);
    const body = answer.json();
    expect(body.status).toBe('awaiting_facts');
    expect(body.recommendations.map((each: { subject: string }) => each.subject)).toEqual(['post', 'town']);
    for (const each of body.recommendations) madeRecommendationSchema.parse(each);
    const entries = body.recommendations.map((each: { entry: number }) => each.entry);
    expect(body.entries.slice(1)).toEqual(entries);
    expect(size()).toBe(before + 3);
    expect(answer.headers.location).toBe(`/v1/cases/${body.case}`);
    expect((await get(`/v1/cases/${body.case}`)).statusCode).toBe(200);
  });

  it('that leaves nothing open awaits a decision', async () => {
    const { post } = await smallService();
    const facts = { theirs: true, knowing: false, pressed: false, helped: false };
    const answer = await post('/v1/cases', smallCase({ subjects: [{ id: 'town', ref: 'u-1', facts }] }));
    expect(answer.json()).toMatchObject({ status: 'awaiting_decision', recommendations: [{ ask: [] }] });
  });

  it('is recorded under the account that sent it', async () => {
    const { post, get } = await smallService();
    const { entries } = (await post('/v1/cases', smallCase(), { 'gradus-actor': 'w-204' })).json();
    const { entry } = (await get(`/v1/trail/entries/${entries[0]}`)).json();
    expect(entry.actor).toEqual({ id: 'w-204', authenticated: true });
    expect(entry.idempotency.route).toBe('POST /v1/cases');
  });
});

describe('a case that is submitted again', () => {
  it('under the same key is answered with the same body, and nothing is recorded', async () => {
    const { post, size } = await smallService();
    const key = { 'idempotency-key': newKey() };
    const first = await post('/v1/cases', smallCase(), key);
    const before = size();
    const again = await post('/v1/cases', smallCase(), key);
    expect(again.statusCode).toBe(201);
    expect(again.body).toBe(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.headers.location).toBe(first.headers.location);
    expect(size()).toBe(before);
  });

  it('under the same key with another body is refused', async () => {
    const { post, size } = await smallService();
    const key = { 'idempotency-key': newKey() };
    await post('/v1/cases', smallCase(), key);
    const before = size();
    expect(refusalOf(await post('/v1/cases', smallCase({ unit: 'other' }), key))).toEqual([
      422,
      'idempotency_key_reused',
    ]);
    expect(size()).toBe(before);
  });

  it('under the key of another person is another request', async () => {
    const { post } = await smallService();
    const key = newKey();
    const first = await post('/v1/cases', smallCase(), { 'idempotency-key': key });
    const other = await post('/v1/cases', smallCase(), { 'idempotency-key': key, 'gradus-actor': 'clerk-2' });
    expect(other.json().case).not.toBe(first.json().case);
  });

  it('while the first is still being worked on is told when to come again', async () => {
    let arrived = 0;
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { post } = await smallService(
      {},
      {
        // Both reach the write together.
        recommend: async (request) => {
          arrived += 1;
          if (arrived === 2) open();
          await gate;
          return recommend(request);
        },
      },
    );
    const key = { 'idempotency-key': newKey() };
    const answers = await Promise.all(Array.from({ length: 2 }, () => post('/v1/cases', smallCase(), key)));
    const made = answers.filter(({ statusCode }) => statusCode === 201);
    const waiting = answers.filter(({ statusCode }) => statusCode === 409);
    expect([made.length, waiting.length]).toEqual([1, 1]);
    for (const each of waiting) {
      expect(problemOf(each).code).toBe('idempotency_in_progress');
      expect(each.headers['retry-after']).toBe('1');
    }
    expect((await post('/v1/cases', smallCase(), key)).body).toBe(made[0]?.body);
  });
});

const text = JSON.stringify(smallCase());
const bad = (file: string): string => readFileSync(`fixtures/bad/${file}`, 'utf8');

const refused: Readonly<Record<string, readonly [string | Buffer, readonly [number, string, string?]]>> = {
  'nothing at all': ['', [400, 'text_empty']],
  'no JSON': ['{"rulebook": small}', [400, 'json_value_expected', '/rulebook']],
  'bytes that are not UTF-8': [Buffer.from([0x22, 0xff, 0x22]), [400, 'text_not_utf8']],
  'a byte order mark': [`\ufeff${text}`, [400, 'text_byte_order_mark', '']],
  'a duplicate key': [text.replace('{', '{"unit":"a","unit":"b",'), [400, 'json_duplicate_key', '/unit']],
  '10,000 levels': [bad('deep.json'), [400, 'json_too_deep', '/0'.repeat(64)]],
  'a prototype': [text.replace('{', '{"__proto__":{"x":1},'), [400, 'json_forbidden_key', '/__proto__']],
  'a constructor': [text.replace('{', '{"constructor":1,'), [400, 'json_forbidden_key', '/constructor']],
  'a number too long': [
    text.replace('{', '{"unit":12345678901234567890,'),
    [400, 'json_number_too_large', '/unit'],
  ],
  'half a surrogate pair': [
    text.replace('{', '{"summary":"\\ud800",'),
    [400, 'json_lone_surrogate', '/summary'],
  ],
  'a list': ['[]', [400, 'wrong_type', '']],
  'an unknown key': [text.replace('"found_on"', '"fond_by":1,"found_on"'), [400, 'unknown_key', '/fond_by']],
  'a missing key': [text.replace('"found_on":"2022-07-08",', ''), [400, 'missing', '/found_on']],
  'a wrong type': [text.replace('"2022-07-08"', '20220708'), [400, 'wrong_type', '/found_on']],
  'a day that does not exist': [text.replace('2022-07-08', '2022-02-30'), [400, 'bad_format', '/found_on']],
  'no subject': [JSON.stringify(smallCase({ subjects: [] })), [400, 'too_few', '/subjects']],
  'too many subjects': [
    JSON.stringify(smallCase({ subjects: Array.from({ length: 101 }, (_, at) => ({ id: `s${at}` })) })),
    [400, 'too_many', '/subjects'],
  ],
  'a subject twice': [
    JSON.stringify(smallCase({ subjects: [{ id: 'town' }, { id: 'town' }] })),
    [400, 'office_subject_twice', '/subjects/1/id'],
  ],
  'an unknown rulebook': [text.replace('small', 'smal'), [404, 'office_rulebook_unknown']],
};

describe('a case that cannot be read', () => {
  it('is refused with the place, and nothing is recorded', async () => {
    const { post, size } = await smallService();
    const before = size();
    const found: Record<string, unknown> = {};
    for (const [name, [body]] of Object.entries(refused))
      found[name] = refusalOf(await post('/v1/cases', body));
    expect(found).toEqual(
      Object.fromEntries(Object.entries(refused).map(([name, [, expected]]) => [name, expected])),
    );
    expect(size()).toBe(before);
  });

  it('is told line and column where the reader found the fault', async () => {
    const { post } = await smallService();
    const {
      at,
      in: part,
      line,
      column,
    } = problemOf(await post('/v1/cases', '{\n  "unit": "a",\n  "unit": "b" }'));
    expect({ at, part, line, column }).toEqual({ at: '/unit', part: 'body', line: 3, column: 3 });
  });

  it('is told all that is wrong, each with its own place', async () => {
    const { post } = await smallService();
    const body = smallCase({
      found_on: '2022-07-01',
      conduct: { from: '2022-07-08' },
      subjects: [{ id: 'town' }, { id: 'town' }],
    });
    const { problems } = problemOf(await post('/v1/cases', body));
    expect(problems.map(({ code }) => code).sort()).toEqual(['office_found_first', 'office_subject_twice']);
  });

  it('suggests what was probably meant', async () => {
    const { post } = await smallService();
    const problem = problemOf(await post('/v1/cases', text.replace('"kind":"late"', '"kindd":"late"')));
    expect(problem).toMatchObject({ at: '/facts/kindd', hint: 'did you mean `kind`?' });
  });

  it('is refused as bad input when it is one of the faulty examples', async () => {
    const { post } = await epidemicService();
    for (const name of ['subject-twice', 'unknown-key', 'wrong-type', 'date-that-does-not-exist'])
      expect([name, problemOf(await post('/v1/cases', bad(`${name}.json`))).status]).toEqual([name, 400]);
  });
});

describe('a refusal', () => {
  it('is in the language that was asked for', async () => {
    const { post } = await smallService();
    const asked = [
      ['zh-CN,zh;q=0.9,en;q=0.8', 'zh', /应为/],
      ['fr, zh;q=0.1', 'zh', /应为/],
      ['en-GB', 'en', /expected/],
      ['de', 'en', /expected/],
    ] as const;
    for (const [header, language, words] of asked) {
      const answer = await post('/v1/cases', '[]', { 'accept-language': header });
      expect([header, answer.headers['content-language']]).toEqual([header, language]);
      expect(problemOf(answer).detail).toMatch(words);
    }
  });

  it('tells the id of its request, which is ours and not the client’s', async () => {
    const { post } = await smallService();
    const answer = await post('/v1/cases', '[]', { 'request-id': 'mine', 'x-request-id': 'mine' });
    expect(problemOf(answer).request).toBe(answer.headers['gradus-request']);
    expect(answer.headers['gradus-request']).toMatch(/^[0-9a-z]+-\d+$/);
  });
});
