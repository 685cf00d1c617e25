import { describe, expect, it } from 'vitest';
import { problem } from '../../src/domain/problem.js';
import { fail, ok } from '../../src/domain/result.js';
import type { Work } from '../../src/office/ports.js';
import type { Suite } from './over-both.js';
import { appending, expectSound, requestKey } from './stores.js';
import { codesOf, valueIn } from '../support/results.js';

export const idempotency = (suite: Suite): void => {
  describe('requests with the same key', () => {
    it('are done once, of 100 at the same time, and answered alike afterwards', async () => {
      const store = await suite.open();
      const sent = Array.from({ length: 100 }, () => store.write(appending('a', {}, requestKey('k-1'))));
      const results = await Promise.all(sent);
      const done = results.filter((result) => result.ok);
      expect(done).toHaveLength(1);
      expect(results.flatMap(codesOf)).toEqual(Array.from({ length: 99 }, () => 'idempotency_in_progress'));
      const again = await store.write(appending('a', {}, requestKey('k-1')));
      const [first] = done;
      if (!first?.ok) throw new Error('none was done');
      expect(valueIn(again)).toEqual({ repeated: true, answer: { seq: 1 }, entries: first.value.entries });
      expect(store.status().size).toBe(2);
      await expectSound(store);
    });

    it('are refused with another content, also while the first is under way', async () => {
      const store = await suite.open();
      const first = store.write(appending('a', {}, requestKey('k-1', { a: 1 })));
      expect(codesOf(await store.write(appending('a', {}, requestKey('k-1', { a: 2 }))))).toEqual([
        'idempotency_key_reused',
      ]);
      valueIn(await first);
      expect(codesOf(await store.write(appending('a', {}, requestKey('k-1', { a: 2 }))))).toEqual([
        'idempotency_key_reused',
      ]);
      expect(valueIn(await store.write(appending('a', {}, requestKey('k-1', { a: 1 }))))).toMatchObject({
        repeated: true,
      });
    });

    it('are others if actor or route differ', async () => {
      const store = await suite.open();
      const keys = [
        requestKey('k-1'),
        { ...requestKey('k-1'), actor: 'clerk-2' },
        { ...requestKey('k-1'), route: 'POST /v1/rulebooks' },
      ];
      const written = await Promise.all(keys.map((key) => store.write(appending('a', {}, key))));
      expect(written.map((each) => valueIn(each).repeated)).toEqual([false, false, false]);
    });

    it('are done if the first one failed', async () => {
      const store = await suite.open();
      const failing: Work<null> = {
        idempotency: requestKey('k-1'),
        run: async () => fail([problem('store_closed')]),
      };
      expect(codesOf(await store.write(failing))).toEqual(['store_closed']);
      expect(valueIn(await store.write(appending('a', {}, requestKey('k-1'))))).toMatchObject({
        repeated: false,
      });
    });

    it('are known after a restart, and the key stands in the entry', async () => {
      const options = await suite.options();
      const before = await suite.open(options);
      valueIn(await before.write(appending('a', {}, requestKey('k-1'))));
      await before.close();
      const store = await suite.open(options);
      expect(valueIn(await store.write(appending('a', {}, requestKey('k-1'))))).toMatchObject({
        repeated: true,
      });
      const entry = valueIn(await store.read(async ({ trail }) => ok(await trail.entry(1))));
      expect(entry?.entry.idempotency).toEqual({ route: 'POST /v1/cases', key: 'k-1' });
    });

    it('cannot be compared any more once the case is erased, and are refused', async () => {
      const store = await suite.open();
      valueIn(await store.write(appending('a', {}, requestKey('k-1'))));
      valueIn(
        await store.write<null>({
          idempotency: null,
          async run(tx) {
            await tx.personal.erase('a', 'all');
            return ok({ answer: null, value: null });
          },
        }),
      );
      expect(codesOf(await store.write(appending('a', {}, requestKey('k-1'))))).toEqual([
        'idempotency_request_erased',
      ]);
    });
  });
};
