import { expect, it } from 'vitest';
import { decidedCase } from '../support/casework.js';
import { problemOf, smallService } from './service.js';

it('statistics are read, and the cases behind each number page by page, with what they may not be used for', async () => {
  const { get, office } = await smallService();
  const first = await decidedCase({}, office);
  const second = await decidedCase({}, office);
  const answer = await get('/v1/statistics?from=2022-07-01&rulebook=small');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    period: { from: '2022-07-01', until: '2022-07-10' },
    rulebook: 'small',
    counted: { found: 2, decided: 2, reversed: 0, due: 0 },
    departures: { by_decider: [{ decider: 'decider-1', all: { numerator: 0, denominator: 2, share: 0 } }] },
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(answer.json().notes[0].zh).toContain('绝不能让问责数量成为衡量监督力度的关键指标');
  const { figure } = answer.json().departures.by_decider[0].all;
  const page = async (cursor = '') => {
    const query = `figure=${encodeURIComponent(figure)}&from=2022-07-01&rulebook=small&part=denominator&limit=1`;
    return (await get(`/v1/statistics/cases?${query}${cursor === '' ? '' : `&cursor=${cursor}`}`)).json();
  };
  const one = await page();
  const two = await page(one.cursor);
  expect([...one.cases, ...two.cases]).toEqual([
    { case: first.caseId, subject: 'town', entry: first.decision },
    { case: second.caseId, subject: 'town', entry: second.decision },
  ]);
  expect(two).toMatchObject({ figure, numerator: 0, denominator: 2, cursor: null });
});

it('refuses what it does not know, in the words of the request', async () => {
  const { get } = await smallService();
  const refused = async (url: string) => {
    const document = problemOf(await get(url));
    return [document.status, document.problems[0]?.code];
  };
  expect(await refused('/v1/statistics?from=2022-07-31')).toEqual([400, 'statistics_period']);
  expect(await refused('/v1/statistics?rulebook=smal')).toEqual([404, 'office_rulebook_unknown']);
  expect(await refused('/v1/statistics/cases?figure=none/such')).toEqual([404, 'statistics_figure_unknown']);
  expect((await get('/v1/statistics?since=2022-07-01')).statusCode).toBe(400);
  expect((await get('/v1/statistics/cases')).statusCode).toBe(400);
  expect((await get('/v1/statistics', { authorization: 'Bearer wrong' })).statusCode).toBe(401);
});
