import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallRulebook } from '../support/small-rulebook.js';
import { refusalOf, smallService, epidemicService } from './service.js';

const asYaml = {
  'content-type': 'application/yaml',
  'idempotency-key': undefined,
  'gradus-actor': undefined,
};

describe('rulebooks', () => {
  it('are listed and read by everyone, with the text as it was published', async () => {
    const { app } = await smallService();
    const read = async (url: string) => (await app.inject({ method: 'GET', url })).json();
    const list = await read('/v1/rulebooks');
    expect(list).toMatchObject({
      rulebooks: [{ id: 'small', versions: [{ version: '1.0.0', withdrawn_on: null }] }],
    });
    expect(await read('/v1/rulebooks/small')).toEqual(list.rulebooks[0]);
    const version = await read('/v1/rulebooks/small/1.0.0');
    expect(version.text).toBe(smallRulebook());
    expect(version.ladder.map((rung: { id: string }) => rung.id)).toEqual([
      'nothing',
      'note',
      'order',
      'top',
    ]);
    expect(version.rules.map((rule: { id: string }) => rule.id)).toContain('GRID-1');
    expect(version.facts.find((fact: { id: string }) => fact.id === 'earlier')).toMatchObject({
      sourced: true,
    });
  });

  it('say of each fact which rules read it, itself or what is computed from it', async () => {
    const { get } = await epidemicService();
    const { facts, rules } = (await get('/v1/rulebooks/epidemic-supervision/1.0.0')).json();
    const readBy = (id: string): readonly string[] =>
      facts.find((fact: { id: string }) => fact.id === id).read_by;
    const ids = rules.map((rule: { id: string }) => rule.id);
    expect(readBy('duty_confirmed').length).toBeGreaterThan(20);
    for (const id of readBy('duty_confirmed')) expect(ids).toContain(id);
    expect(readBy('media_attention')).toEqual([]);
    // Days late are computed from the day on which it was due.
    expect(readBy('due_on')).toEqual(readBy('days_late'));
    expect(readBy('due_on')).not.toEqual([]);
  });

  it('that are not there are not found, with what may be meant', async () => {
    const { get } = await smallService();
    const unknown = await get('/v1/rulebooks/smal');
    expect(refusalOf(unknown)).toEqual([404, 'office_rulebook_unknown']);
    expect(unknown.json().hint).toBe('did you mean `small`?');
    expect(refusalOf(await get('/v1/rulebooks/small/9.9.9'))).toEqual([404, 'office_version_unknown']);
    expect(refusalOf(await get('/v1/rulebooks/small/latest'))).toEqual([400, 'bad_format', '/version']);
    expect(refusalOf(await get('/v1/rulebooks/Small'))).toEqual([400, 'bad_format', '/id']);
  });
});

describe('POST /v1/rulebooks:check', () => {
  it('finds nothing in a sound file, and records nothing', async () => {
    const { post, size } = await smallService();
    const before = size();
    const answer = await post('/v1/rulebooks:check', smallRulebook(), asYaml);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ sound: true, id: 'small', version: '1.0.0' });
    expect(size()).toBe(before);
  });

  it('reads the calendars that a file may name', async () => {
    const { post } = await smallService();
    const text = readFileSync('rules/epidemic-supervision/1.0.0.yaml', 'utf8');
    expect((await post('/v1/rulebooks:check', text, asYaml)).json()).toMatchObject({
      sound: true,
      findings: [],
    });
  });

  it('tells all that is wrong with line and column, in the language asked for', async () => {
    const { post } = await smallService();
    const text = readFileSync('fixtures/bad/five-mistakes.yaml', 'utf8');
    const { sound, findings } = (
      await post('/v1/rulebooks:check', text, { ...asYaml, 'accept-language': 'zh' })
    ).json();
    expect(sound).toBe(false);
    expect(findings.length).toBeGreaterThanOrEqual(5);
    for (const each of findings)
      expect(each).toMatchObject({
        line: expect.any(Number),
        column: expect.any(Number),
        detail: expect.stringMatching(/\p{Script=Han}/u),
      });
  });

  it('survives files that are made to hurt', async () => {
    const { post } = await smallService();
    for (const name of ['alias-bomb.yaml', 'proto-fact.yaml', 'not-yaml.yaml', 'empty.yaml']) {
      const answer = await post('/v1/rulebooks:check', readFileSync(`fixtures/bad/${name}`, 'utf8'), asYaml);
      expect([name, answer.statusCode, answer.json().sound]).toEqual([name, 200, false]);
    }
  });

  it('takes texts in UTF-8 alone', async () => {
    const { post } = await smallService();
    expect(
      refusalOf(await post('/v1/rulebooks:check', '{}', { ...asYaml, 'content-type': 'application/json' })),
    ).toEqual([415, 'http_media_type']);
    expect(refusalOf(await post('/v1/rulebooks:check', Buffer.from([0xff]), asYaml))).toEqual([
      400,
      'text_not_utf8',
    ]);
    expect(
      (await post('/v1/rulebooks:check', smallRulebook(), { ...asYaml, 'content-type': 'text/plain' }))
        .statusCode,
    ).toBe(200);
  });
});
