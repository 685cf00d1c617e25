import { describe, expect, it } from 'vitest';
import type { DeliveryRow, EndpointRow } from '../../src/office/notices/outbox.js';
import type { Suite } from './over-both.js';
import { codesOf, valueIn } from '../support/results.js';

const endpoint: EndpointRow = {
  endpoint: 'a',
  cursor: 7,
  since: '2022-07-10',
  failures: 0,
  failing_since: null,
  held_until: 0,
  last_status: null,
  last_at: null,
  gone: null,
};

const delivery = (notice: string, more: Partial<DeliveryRow> = {}): DeliveryRow => ({
  endpoint: 'a',
  notice,
  kind: 'order.issued',
  body: '{"zh":"责令"}',
  state: 'waiting',
  attempts: 0,
  next_at: 1_660_000_000_000,
  made_at: 1_660_000_000_000,
  last_status: null,
  ...more,
});

const later = 1_660_000_060_000;

export const outbox = (suite: Suite): void => {
  describe('the outbox', () => {
    it('moves a cursor once from where it stands, with what is put down', async () => {
      const { outbox: box } = await suite.open();
      valueIn(await box.begin(endpoint));
      valueIn(await box.begin({ ...endpoint, cursor: 99 }));
      const change = { endpoint: 'a', from: 7, to: 9, deliveries: [delivery('m1'), delivery('m2')] };
      const added = await Promise.all([box.add(change), box.add(change)]);
      expect(added.map(valueIn).sort()).toEqual([false, true]);
      const again = { endpoint: 'a', from: 9, to: 9, deliveries: [delivery('m2', { body: 'other' })] };
      expect(valueIn(await box.add(again))).toBe(true);
      expect(valueIn(await box.endpoints())).toEqual([{ ...endpoint, cursor: 9 }]);
      expect(valueIn(await box.due('a', later, 9))).toEqual([delivery('m1'), delivery('m2')]);
      expect(valueIn(await box.known('a', ['m0', 'm1', 'm2']))).toEqual(new Set(['m1', 'm2']));
    });

    it('gives a delivery to one of two processes, and takes what came of it from that one alone', async () => {
      const options = await suite.options();
      const one = (await suite.open(options)).outbox;
      const other = (await suite.open(suite.beside(options))).outbox;
      valueIn(await one.begin(endpoint));
      valueIn(await one.add({ endpoint: 'a', from: 7, to: 8, deliveries: [delivery('m1')] }));
      const claims = await Promise.all([
        one.claim(delivery('m1'), later),
        other.claim(delivery('m1'), later),
      ]);
      const taken = claims.map(valueIn).filter((row) => row !== null);
      expect(taken).toEqual([delivery('m1', { attempts: 1, next_at: later })]);
      expect(valueIn(await other.due('a', later - 1, 9))).toEqual([]);
      // The first process was lost, and another one has begun anew: what the first says comes too late.
      const [lost] = valueIn(await other.due('a', later, 9));
      if (!lost) throw new Error('nothing is due');
      const second = valueIn(await other.claim(lost, later + 60_000));
      const late = { ...lost, state: 'given_up', last_status: '500' } as const;
      valueIn(await one.settle(late, { ...endpoint, failures: 1, failing_since: 5, last_status: '500' }));
      expect(second).toEqual({ ...lost, attempts: 2, next_at: later + 60_000 });
      expect(valueIn(await one.counts())).toEqual([
        { endpoint: 'a', waiting: 1, delivered: 0, given_up: 0, next_at: later + 60_000 },
      ]);
      if (second) valueIn(await other.settle({ ...second, state: 'delivered' }, endpoint));
      expect(valueIn(await one.counts())).toMatchObject([{ waiting: 0, delivered: 1, next_at: null }]);
      expect(valueIn(await one.endpoints())).toMatchObject([{ failures: 0, cursor: 8 }]);
      valueIn(await one.prune(1_660_000_000_001));
      expect(valueIn(await one.counts())).toEqual([]);
    });

    it('is closed with its store', async () => {
      const store = await suite.open();
      await store.close();
      expect(codesOf(await store.outbox.begin(endpoint))).toEqual(['store_closed']);
      expect(codesOf(await store.outbox.counts())).toEqual(['store_closed']);
    });
  });
};
