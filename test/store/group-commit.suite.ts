import { describe, expect, it } from 'vitest';
import { problem } from '../../src/domain/problem.js';
import { fail, ok } from '../../src/domain/result.js';
import type { Work } from '../../src/office/ports.js';
import { actor, append, appending, expectSound, requestKey } from './stores.js';
import type { Suite } from './over-both.js';
import { codesOf, valueIn } from '../support/results.js';

export const groupCommit = (suite: Suite): void => {
  describe('group commit', () => {
    it('records 200 concurrent writes once each and signs fewer checkpoints than entries', async () => {
      const store = await suite.open();
      const writes = Array.from({ length: 200 }, (_, at) => store.write(appending(`case-${at % 7}`, { at })));
      const seqs = (await Promise.all(writes)).map((written) => valueIn(written).entries[0]?.seq);
      expect([...seqs].sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
      const checkpoints = valueIn(
        await store.read(async ({ trail }) => {
          const sizes = [];
          for (let size = 1; size <= 201; size += 1) if (await trail.checkpointAt(size)) sizes.push(size);
          return ok(sizes);
        }),
      );
      expect(checkpoints.at(-1)).toBe(201);
      expect(checkpoints.length).toBeLessThan(20);
      await expectSound(store);
    });

    it('links the entries of a case by number and leaf, also within one group', async () => {
      const store = await suite.open();
      await Promise.all([append(store, 'a'), append(store, 'b'), append(store, 'a'), append(store, 'a')]);
      await append(store, 'a');
      const entries = valueIn(await store.read(async ({ trail }) => ok(await trail.entriesOfCase('a'))));
      expect(entries.map(({ entry }) => entry.case_seq)).toEqual([1, 2, 3, 4]);
      expect(entries.map(({ entry }) => entry.prev)).toEqual([
        null,
        ...entries.slice(0, -1).map(({ leaf }) => leaf),
      ]);
      await expectSound(store);
    });

    it('undoes a work that fails or throws, alone among those of its group', async () => {
      const store = await suite.open();
      const failing: Work<null> = {
        idempotency: requestKey('failing'),
        async run(tx) {
          await tx.append({ kind: 'case_submitted', time: 1, actor, case: 'gone', body: {} });
          await tx.personal.put('gone', '1/name', 'Wang');
          return fail([problem('store_closed')]);
        },
      };
      const throwing: Work<null> = {
        idempotency: null,
        async run(tx) {
          await tx.append({ kind: 'case_submitted', time: 1, actor, case: 'gone', body: {} });
          throw new Error('a mistake');
        },
      };
      const [first, failed, threw, last] = await Promise.allSettled([
        append(store, 'a'),
        store.write(failing),
        store.write(throwing),
        append(store, 'b'),
      ]);
      expect(failed).toMatchObject({
        status: 'fulfilled',
        value: { ok: false, error: [{ code: 'store_closed' }] },
      });
      expect(threw).toMatchObject({ status: 'rejected', reason: new Error('a mistake') });
      expect(first).toMatchObject({ value: { entries: [{ seq: 1 }] } });
      expect(last).toMatchObject({ value: { entries: [{ seq: 2 }] } });
      const left = await store.read(async ({ projections, personal }) =>
        ok([await projections.get('case_file', { case_id: 'gone' }), (await personal.valuesOf('gone')).size]),
      );
      expect(valueIn(left)).toEqual([null, 0]);
      await expectSound(store);
    });

    it('shows a work what those before it in the group have written', async () => {
      const store = await suite.open();
      const looking: Work<unknown> = {
        idempotency: null,
        async run(tx) {
          const row = await tx.projections.get('case_file', { case_id: 'a' });
          const { size } = await tx.trail.head();
          const [entry] = await tx.trail.entriesOfCase('a');
          const last = await tx.trail.entry(size - 1);
          const kinds = await tx.trail.entriesOfKind('case_submitted', { from: 0, limit: 10 });
          const { actor } = last?.entry ?? { actor: { id: '' } };
          const range = { from: size, until: 2, limit: 10, order: 'down' } as const;
          const acted = await tx.trail.entriesOfActor(actor.id, range, ['case_submitted']);
          expect(acted.map(({ seq }) => seq)).toEqual([2]);
          const value = [
            row?.status,
            size,
            entry?.seq,
            last?.seq,
            kinds.length,
            (await tx.caseHead('a')).next,
          ];
          return ok({ answer: null, value });
        },
      };
      const [, , looked] = await Promise.all([append(store, 'a'), append(store, 'a'), store.write(looking)]);
      expect(valueIn(looked)).toMatchObject({ value: ['2', 3, 1, 2, 2, 3] });
    });

    it('refuses what the format of entries refuses, and keeps nothing of it', async () => {
      const store = await suite.open();
      const refused = await store.write(appending('a', { text: 'x'.repeat(70_000) }, requestKey('large')));
      expect(codesOf(refused)).toEqual(['trail_entry_too_large']);
      expect(store.status()).toMatchObject({ state: 'ready', size: 1 });
      expect(valueIn(await store.write(appending('a', {}, requestKey('large'))))).toMatchObject({
        repeated: false,
      });
    });

    it('refuses writes and reads after it was closed, and finishes those under way', async () => {
      const store = await suite.open();
      const under = store.write(appending('a'));
      const closing = store.close();
      expect(codesOf(await store.write(appending('b')))).toEqual(['store_closed']);
      expect(valueIn(await under)).toMatchObject({ repeated: false });
      await closing;
      expect(codesOf(await store.read(async () => ok(null)))).toEqual(['store_closed']);
      expect(store.status().state).toBe('closed');
    });
  });
};
