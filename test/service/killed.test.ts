import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectRebuilt, expectReplayed } from './commands.js';
import { killRounds, killTestMs } from './kill-rounds.js';
import { expectNothingLost, startLoad } from './load.js';
import { newFolder, rulesFolder, serve } from './service.js';

describe('a service on SQLite', { retry: 0 }, () => {
  it(
    'that is killed under load loses nothing that it acknowledged, and repeats give one case',
    async () => {
      const data = join(newFolder(), 'data');
      const env = { GRADUS_RULES: rulesFolder(['1.0.0']) };
      const ids: string[] = [];
      let service = await serve({ data, env });
      for (let round = 0; round < killRounds; round += 1) {
        const load = startLoad([service], `round-${round}`, 6);
        await load.acknowledged(5 + ((7 * round) % 13));
        await service.kill();
        const sent = await load.end();
        expect(sent.filter(({ caseId }) => caseId !== null).length).toBeGreaterThanOrEqual(5);
        service = await serve({ data, env });
        ids.push(...(await expectNothingLost([service], sent, ids)));
      }
      expect(await expectReplayed(data)).toBeGreaterThanOrEqual(ids.length);
      await expectRebuilt(data);
      await service.stop();
    },
    killTestMs,
  );
});
