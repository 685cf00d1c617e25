import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseIds, incident, problemIn, submittedIn } from './cases.js';
import { expectVerified } from './commands.js';
import { type Answer, newFolder, rulesFolder, serve } from './service.js';

const atOnce = 100;

describe('a request that is sent a hundred times at once under one key', { retry: 0 }, () => {
  it('is done once and answered the same, or told to come again', async () => {
    const data = join(newFolder(), 'data');
    const { get, post, ...service } = await serve({ data, env: { GRADUS_RULES: rulesFolder(['1.0.0']) } });
    const send = (reference: string, actor = 'clerk-1'): Promise<Answer> =>
      post('/v1/cases', incident(0, reference), { key: 'one', actor });
    const answers = await Promise.all(Array.from({ length: atOnce }, () => send('first')));

    const busy = answers.filter(({ status }) => status !== 201);
    for (const answer of busy) {
      expect([answer.status, problemIn(answer).code]).toEqual([409, 'idempotency_in_progress']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    const done = answers.filter(({ status }) => status === 201);
    expect(done.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
    const later = await send('first');
    expect(later.headers.get('idempotency-replayed')).toBe('true');
    expect(new Set([...done, later].map(({ text }) => text)).size).toBe(1);

    expect(problemIn(await send('second'))).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
    expect(await caseIds({ get })).toEqual([submittedIn(later).case]);
    // Keys are each actor's own.
    const other = submittedIn(await send('first', 'clerk-2')).case;
    expect([...(await caseIds({ get }))].sort()).toEqual([submittedIn(later).case, other].sort());
    await expectVerified(data);
    await service.stop();
  });
});
