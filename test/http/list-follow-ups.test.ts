import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { incident } from '../support/report/acts.js';
import { epidemicService, problemOf, type Service } from './service.js';

const entrySchema = z.looseObject({ case: z.string(), entry: z.number().optional() });

async function planned(service: Service, caseId: string, dueOn: string, owner: string): Promise<number> {
  const answer = await service.post(`/v1/cases/${caseId}/follow-ups`, {
    subject: 'town',
    due_on: dueOn,
    what: 'Whether the sites opened on time.',
    owner,
  });
  return z.number().parse(entrySchema.parse(answer.json()).entry);
}

describe('GET /v1/follow-ups', () => {
  it('lists what is not over by the day of its next check, of one owner or before a day, a page at a time', async () => {
    const service = await epidemicService();
    const { case: id } = entrySchema.parse((await service.post('/v1/cases', incident('s1'))).json());
    const late = await planned(service, id, '2022-07-20', 'inspector-1');
    const soon = await planned(service, id, '2022-07-12', 'inspector-2');
    const over = await planned(service, id, '2022-07-11', 'inspector-2');
    await service.post(`/v1/cases/${id}/checks`, {
      follow_up: over,
      checked_on: '2022-07-10',
      result: 'held',
      findings: 'Both sites were open at six in the morning.',
    });
    const listed = async (query: string): Promise<unknown> =>
      (await service.get(`/v1/follow-ups${query}`)).json();
    const row = {
      case: id,
      subject: 'town',
      ref: 'u-0017',
      unit: 'u-0017',
      planned_on: '2022-07-10',
      state: 'open',
    };
    expect(await listed('')).toEqual({
      on: '2022-07-10',
      follow_ups: [
        { ...row, follow_up: soon, owner: 'inspector-2', due_on: '2022-07-12' },
        { ...row, follow_up: late, owner: 'inspector-1', due_on: '2022-07-20' },
      ],
      cursor: null,
    });
    expect(await listed('?owner=inspector-1')).toMatchObject({ follow_ups: [{ follow_up: late }] });
    expect(await listed('?due_before=2022-07-20')).toMatchObject({ follow_ups: [{ follow_up: soon }] });
    expect(await listed('?limit=1')).toMatchObject({ follow_ups: [{ follow_up: soon }], cursor: `${soon}` });
    expect(await listed(`?limit=1&cursor=${soon}`)).toMatchObject({
      follow_ups: [{ follow_up: late }],
      cursor: null,
    });
    expect(problemOf(await service.get('/v1/follow-ups?cursor=none')).code).toBe('office_cursor');
  });
});
