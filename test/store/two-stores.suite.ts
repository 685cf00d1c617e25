import { describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.js';
import { moveHead, readHead } from '../../src/store/head.js';
import { connect } from '../../src/store/open-backend.js';
import type { Suite } from './over-both.js';
import { append, appending, expectSound, requestKey } from './stores.js';
import { codesOf, valueIn } from '../support/results.js';

export const twoStores = (suite: Suite): void => {
  describe('two stores on one database', () => {
    it('append to one trail, each entry once and in one sequence', async () => {
      const options = await suite.options();
      const first = await suite.open(options);
      const second = await suite.open(suite.beside(options));
      const seqs: (number | undefined)[] = [];
      const writeMany = async (store: typeof first, name: string) => {
        for (let round = 0; round < 10; round += 1) {
          const group = Array.from({ length: 5 }, (_, at) => append(store, `case-${at}`, { name, round }));
          for (const { entries } of await Promise.all(group)) seqs.push(entries[0]?.seq);
        }
      };
      await Promise.all([writeMany(first, 'first'), writeMany(second, 'second')]);
      expect([...seqs].sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
      await expectSound(first);
      await expectSound(second);
    });

    it('do a request once that is sent to both', async () => {
      const options = await suite.options();
      const stores = [await suite.open(options), await suite.open(suite.beside(options))];
      const sent = stores.map((store) => store.write(appending('a', {}, requestKey('k-1'))));
      const written = (await Promise.all(sent)).map(valueIn);
      expect(written.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
      expect(written[0]?.entries).toEqual(written[1]?.entries);
    });

    it('move the head only from where they read it, lock or no lock', async () => {
      const options = await suite.options();
      await append(await suite.open(options), 'a');
      const backend = valueIn(connect(options.dataDir, options.databaseUrl));
      try {
        const moved = backend.write(async (db) => {
          const head = await readHead(db);
          await moveHead(db, (head?.size ?? 0) - 1, { size: 99, hashes: [] });
        });
        const error = await moved.catch((thrown: unknown) => thrown);
        expect(backend.meaningOf(error)).toBe('contended');
        expect(await backend.read(async (db) => (await readHead(db))?.size)).toBe(2);
      } finally {
        await backend.close();
      }
    });

    it('read on a snapshot while the other writes', async () => {
      const options = await suite.options();
      const writer = await suite.open(options);
      const reader = await suite.open(suite.beside(options));
      await append(writer, 'a');
      const sizes = valueIn(
        await reader.read(async ({ trail, projections }) => {
          const before = (await trail.head()).size;
          await append(writer, 'a');
          const row = await projections.get('case_file', { case_id: 'a' });
          return ok([
            before,
            (await trail.head()).size,
            (await trail.entriesOfCase('a')).length,
            row?.status,
          ]);
        }),
      );
      expect(sizes).toEqual([2, 2, 1, '1']);
    });

    it('begin one trail when both start at the same time', async () => {
      const options = await suite.options();
      const beside = suite.beside(options);
      const opened = await Promise.allSettled([suite.open(options), suite.open(beside)]);
      const stores = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      expect(stores.length).toBeGreaterThan(0);
      for (const store of stores) {
        await append(store, 'a');
        expect(codesOf(await store.verify())).toEqual([]);
      }
      const [store] = stores;
      const genesis = valueIn(
        (await store?.read(async ({ trail }) =>
          ok(await trail.entriesOfKind('genesis', { from: 0, limit: 10 })),
        )) ?? ok([]),
      );
      expect(genesis).toHaveLength(1);
    });
  });
};
