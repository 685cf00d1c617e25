import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresDatabases } from '../store/databases.js';
import { expectRebuilt, expectReplayed } from './commands.js';
import { killPostgres } from './kill-postgres.js';
import { killRounds, killTestMs } from './kill-rounds.js';
import { expectNothingLost, startLoad } from './load.js';
import { newFolder, rulesFolder, type Service, serve } from './service.js';

const databases = postgresDatabases();
beforeAll(() => databases.start());
afterAll(() => databases.stop());

const acknowledged = (sent: readonly { readonly caseId: string | null }[]): number =>
  sent.filter(({ caseId }) => caseId !== null).length;

describe('two services on one PostgreSQL database', () => {
  it(
    'lose nothing that they acknowledged when one of them is killed, nor when the server is',
    async () => {
      const url = (await databases.create()) ?? '';
      const folder = newFolder();
      const env = {
        GRADUS_DATABASE_URL: url,
        GRADUS_CHECKPOINT_KEY: join(folder, 'key.pem'),
        GRADUS_RULES: rulesFolder(['1.0.0']),
      };
      const ids: string[] = [];
      const open = (name: string): Promise<Service> => serve({ data: join(folder, name), env });
      // Both begin at the same time: one makes the key, the trail and the rulebook, the other finds them.
      const [stays, begun] = await Promise.all([open('a'), open('b')]);
      let killed = begun;
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
