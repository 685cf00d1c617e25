import { describe, expect, it } from 'vitest';
import {
  digestAnswerSchema,
  matrixAnswerSchema,
  wordsAnswerSchema,
} from '../../src/http/schemas/overview-answers.js';
import { mostWanted } from '../../src/http/accepts.js';
import { openTestAccount } from '../support/accounts.js';
import { smallSettings, threeDays } from '../support/three-days.js';
import { epidemicService, problemOf, type Service, smallService } from './service.js';

async function course(): Promise<Service> {
  const service = await smallService({}, { settings: smallSettings });
  const { first, second } = threeDays(service.office);
  await first();
  await second();
  return service;
}

describe('the overview of an office', () => {
  it('is answered as JSON with names beside it, and as Markdown in the language that is asked for', async () => {
    const { get } = await course();
    const digest = await get('/v1/digest?on=2022-07-10');
    expect([digest.statusCode, digest.headers['content-type']]).toEqual([
      200,
      'application/json; charset=utf-8',
    ]);
    const { digest: content, hash, names } = digestAnswerSchema.parse(digest.json());
    expect(content).toMatchObject({ on: '2022-07-10', new: { count: 9, before: 0 } });
    expect(JSON.stringify(content)).not.toContain('城东镇');
    expect(names).toMatchObject({ 'u-1': '城东镇', 'u-2': '卫健局' });
    const chinese = await get('/v1/digest?on=2022-07-10', {
      accept: 'text/markdown',
      'accept-language': 'zh',
    });
    expect(chinese.headers).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'content-language': 'zh-CN',
    });
    expect(chinese.body).toContain('# 2022-07-10 每日一梳理');
    expect(chinese.body).toContain(`| 城东镇（u-1） | [`);
    expect(chinese.body).toContain(hash);
    const [item] = content.new.items;
    expect(chinese.body).toContain(`[${item?.case}](/v1/cases/${item?.case})`);
    const english = await get('/v1/digest?format=markdown');
    expect(english.headers['content-language']).toBe('en');
    expect(english.body).toContain('# Daily digest of 2022-07-11');
    const matrix = matrixAnswerSchema.parse((await get('/v1/matrix?party=none&days=10')).json());
    expect(matrix.matrix).toMatchObject({ party: 'none', period: { days: 10, from: '2022-07-02' } });
    expect(matrix.matrix.stages).toEqual(['late', 'missing', null]);
    const table = await get('/v1/matrix?metric=overdue', {
      accept: 'text/markdown',
      'accept-language': 'zh',
    });
    expect(table.body).toMatch(/\| 单位 \| late \| missing \| 未载明 \| 合计 \|\n\| --- \| ---: /);
  });

  it('has words for every id, and names for those that are asked for', async () => {
    const { get, office } = await course();
    const words = wordsAnswerSchema.parse((await get('/v1/words?refs=u-1,u-9')).json());
    expect(words.names).toEqual({ 'u-1': '城东镇' });
    expect(words.rulebooks).toHaveProperty('small');
    expect(Object.keys(words.rules['small'] ?? {})).toContain('GRID-1');
    expect(wordsAnswerSchema.parse((await get('/v1/words')).json()).names).toEqual({});
    expect(problemOf(await get('/v1/words?refs=u-1,,u-2')).status).toBe(400);
    const limited = await openTestAccount(office, 'clerk-u-2', { units: ['u-2'] });
    const own = await get('/v1/words?refs=u-1,u-2', { authorization: `Bearer ${limited}` });
    expect(own.json().names).toEqual({ 'u-2': '卫健局' });
    const { get: epidemic } = await epidemicService();
    const { labels, superiors, axes, today } = wordsAnswerSchema.parse((await epidemic('/v1/words')).json());
    expect([today, axes.stage, superiors.map(({ id }) => id)]).toEqual([
      '2022-07-10',
      'duty_stage',
      ['county-committee', 'county-headquarters'],
    ]);
    expect(labels.values['lapse_kind']).toHaveProperty('late');
  });

  it('is refused for days to come, days that are none, and what it does not know', async () => {
    const { get } = await smallService({}, { settings: smallSettings });
    const refused = async (url: string) => {
      const { status, problems } = problemOf(await get(url));
      return [status, problems[0]?.code];
    };
    expect(await refused('/v1/digest?on=2022-07-11')).toEqual([400, 'office_day_to_come']);
    expect(await refused('/v1/matrix?on=2022-07-11')).toEqual([400, 'office_day_to_come']);
    expect((await refused('/v1/digest?on=1970-01-01'))[0]).toBe(400);
    expect((await refused('/v1/digest?on=yesterday'))[0]).toBe(400);
    expect((await refused('/v1/matrix?days=0'))[0]).toBe(400);
    expect((await refused('/v1/digest?day=2022-07-10'))[0]).toBe(400);
    const empty = await get('/v1/digest', { accept: 'text/markdown', 'accept-language': 'zh' });
    expect(empty.body).toContain('今日无新增问题。');
  });
});

describe('the type that Accept wants', () => {
  const types = ['application/json', 'text/markdown'] as const;
  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['text/markdown', 'text/markdown'],
    ['text/markdown;q=0.5, application/json', 'application/json'],
    ['text/markdown, */*;q=0.1', 'text/markdown'],
    ['text/html, text/markdown;q=0', 'application/json'],
  ])('of %s is %s', (header, wanted) => {
    expect(mostWanted(header, types)).toBe(wanted);
  });
});
