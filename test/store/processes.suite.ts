import { describe, expect, it } from 'vitest';
import type { Suite } from './over-both.js';
import { expectRecorded, keysIn, startWriter } from './processes.js';
import { append, expectSound } from './stores.js';

const kills = 3;

export const processes = (suite: Suite): void => {
  describe('processes', () => {
    it('that are killed while they write lose nothing that they answered', async () => {
      const options = await suite.options();
      await (await suite.open(options)).close();
      const answered: string[] = [];
      for (let round = 0; round < kills; round += 1) {
        const writer = startWriter({
          folder: options.dataDir,
          url: options.databaseUrl,
          name: `killed${'abc'[round] ?? ''}`,
          atOnce: 8,
          rounds: 100_000,
        });
        await writer.answered(40 + 17 * round);
        writer.kill();
        await writer.ended;
        answered.push(...keysIn(writer.lines));
        const store = await suite.open(options);
        await expectRecorded(store, `killed${'abc'[round] ?? ''}`, keysIn(writer.lines));
        await expectSound(store);
        await store.close();
      }
      expect(answered.length).toBeGreaterThanOrEqual(40 * kills);
    }, 120_000);

    it('write beside a running store, and see each other', async () => {
      const options = await suite.options();
      const store = await suite.open(options);
      const beside = suite.beside(options);
      const writer = startWriter({
        folder: options.dataDir,
        url: beside.databaseUrl,
        name: 'beside',
        atOnce: 4,
        rounds: 10,
      });
      await writer.answered(1);
      const mine = [];
      while (keysIn(writer.lines).length < 40) {
        mine.push((await append(store, 'mine')).entries);
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(await writer.ended).toBe(0);
      await expectRecorded(store, 'beside', keysIn(writer.lines));
      await append(store, 'mine');
      expect(store.status()).toEqual({ state: 'ready', size: mine.length + 42, problems: [] });
      await expectSound(store);
    }, 120_000);
  });
};
