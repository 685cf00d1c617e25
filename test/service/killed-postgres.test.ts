import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresDatabases } from '../store/databases.js';
import { caseIds, incident, problemIn, submittedIn } from './cases.js';
import { expectRebuilt, expectReplayed, expectVerified } from './commands.js';
import { killPostgres } from './kill-postgres.js';
import { killRounds, killTestMs } from './kill-rounds.js';
import { expectNothingLost, startLoad } from './load.js';
import { newFolder, rulesFolder, type Service, serve } from './service.js';

const databases = postgresDatabases();
beforeAll(() => databases.start());
afterAll(() => databases.stop());

/** A new database, and services on it that sign with one key. */
async function newOffice() {
  const url = (await databases.create()) ?? '';
  const folder = newFolder();
  const env = {
    GRADUS_DATABASE_URL: url,
    GRADUS_CHECKPOINT_KEY: join(folder, 'key.pem'),
    GRADUS_RULES: rulesFolder(['1.0.0']),
  };
  return { url, env, open: (name: string): Promise<Service> => serve({ data: join(folder, name), env }) };
}

const acknowledged = (sent: readonly { readonly caseId: string | null }[]): number =>
  sent.filter(({ caseId }) => caseId !== null).length;

describe('two services on one PostgreSQL database', { retry: 0 }, () => {
  it('do once what both are sent at the same time under one key', async () => {
    const { env, open } = await newOffice();
    // Both begin at the same time: one makes the key, the trail and the rulebook, the other finds them.
    const [first, second] = await Promise.all([open('a'), open('b')]);
    const send = async ({ post }: Service): Promise<string | null> => {
      const answer = await post('/v1/cases', incident(9, 'once'), { key: 'once' });
      if (answer.status === 201) return submittedIn(answer).case;
      expect(problemIn(answer).code).toBe('idempotency_in_progress');
      return null;
    };
    const sent = Array.from({ length: 20 }, (_, at) => send(at % 2 === 0 ? first : second));
    const ids = new Set((await Promise.all(sent)).filter((id) => id !== null));
    expect(ids.size).toBe(1);
    expect(await caseIds(first)).toEqual([...ids]);
    expect(await caseIds(second)).toEqual([...ids]);
    await expectVerified(first.data, env);
    await first.stop();
    await second.stop();
  });

  it(
    'lose nothing that they acknowledged when one of them is killed, nor when the server is',
    async () => {
      const { url, env, open } = await newOffice();
      const ids: string[] = [];
      const stays = await open('a');
      let killed = await open('b');
      for (let round = 0; round < killRounds; round += 1) {
        const load = startLoad([stays, killed], `round-${round}`, 6);
        await load.acknowledged(5 + ((7 * round) % 13));
        await killed.kill();
        const [sent, again] = await Promise.all([load.end(), open('b')]);
        killed = again;
        expect(acknowledged(sent)).toBeGreaterThanOrEqual(5);
        ids.push(...(await expectNothingLost([stays, killed], sent, ids, env)));
      }

      const load = startLoad([stays, killed], 'server', 6);
      await load.acknowledged(5);
      await killPostgres(url);
      const sent = await load.failed();
      expect(acknowledged(sent)).toBeGreaterThanOrEqual(5);
      expect(acknowledged(sent)).toBeLessThan(sent.length);
      await databases.restart();
      ids.push(...(await expectNothingLost([stays, killed], sent, ids, env)));

      expect(await expectReplayed(stays.data, env)).toBeGreaterThanOrEqual(ids.length);
      await expectRebuilt(stays.data, env);
      await stays.stop();
      await killed.stop();
    },
    killTestMs,
  );
});
