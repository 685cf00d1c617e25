import { describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.js';
import type { Store } from '../../src/office/ports.js';
import type { StoreOptions } from '../../src/store/open-store.js';
import { verifyStore } from '../../src/store/verify-store.js';
import { sha256 } from '../../src/store/node-primitives.js';
import { consistencyProof, inclusionProof } from '../../src/trail/read-proof.js';
import { verifyConsistency, verifyInclusion } from '../../src/trail/verify-proof.js';
import type { Suite } from './over-both.js';
import { append, appending } from './stores.js';
import { tamper } from './tamper.js';
import { codesOf, valueIn } from '../support/results.js';

const entries = 9;

export const verifying = (suite: Suite): void => {
  const filled = async (): Promise<{ options: StoreOptions; store: Store }> => {
    const options = await suite.options();
    const store = await suite.open(options);
    for (let at = 1; at < entries; at += 1) await append(store, 'a', { text: `entry ${at}` });
    return { options, store };
  };
  /** `substr` of bytes counts from 1; the letter lies in the body's text. */
  const flipped = (seq: number): string =>
    suite.kind === 'sqlite'
      ? `update entry set bytes = cast(replace(cast(bytes as text), 'entry ${seq}', 'entrY ${seq}') as blob) where seq = ${seq}`
      : `update entry set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'entry ${seq}', 'entrY ${seq}'), 'UTF8') where seq = ${seq}`;

  describe('verification', () => {
    it('locates one changed byte of an entry, which is served to nobody', async () => {
      const { options, store } = await filled();
      await tamper(options, flipped(5));
      const verified = valueIn(await store.verify());
      expect(verified).toMatchObject({ ok: false, firstBad: { from: 5, to: 5 } });
      expect(codesOf(await store.read(async ({ trail }) => ok(await trail.entry(5))))).toEqual([
        'trail_leaf_differs',
      ]);
      await store.close();
      const offline = valueIn(await verifyStore(options));
      expect(offline).toMatchObject({ ok: false, firstBad: { from: 5, to: 5 } });
    });

    it('finds a changed node, head, column and checkpoint', async () => {
      const { options, store } = await filled();
      const other = suite.kind === 'sqlite' ? "x'" : "'\\x";
      const cases: readonly (readonly [string, string])[] = [
        [
          `update node set hash = ${other}${'00'.repeat(32)}' where level = 2 and idx = 1`,
          'stored_node_differs',
        ],
        ["update entry set kind = 'proposal' where seq = 3", 'stored_column_differs'],
        ["update entry set actor = 'nobody-1' where seq = 4", 'stored_column_differs'],
        ['update head set size = size - 1', 'stored_head_differs'],
        [
          `update checkpoint set note = replace(note, '${entries}', '${entries - 1}') where size = ${entries}`,
          'trail_',
        ],
      ];
      expect(valueIn(await store.verify()).problems).toEqual([]);
      for (const [statement, code] of cases) {
        const before = valueIn(await store.verify()).problems.length;
        await tamper(options, statement);
        const { problems } = valueIn(await store.verify());
        expect(problems.length).toBeGreaterThan(before);
        expect(problems.some((found) => found.code.startsWith(code))).toBe(true);
      }
    });

    it('finds entries that are missing at the end or in between', async () => {
      const { options, store } = await filled();
      await tamper(options, `delete from entry where seq = ${entries - 1}`);
      expect(valueIn(await store.verify()).problems.map(({ code }) => code)).toContain('trail_truncated');
      await tamper(options, 'delete from entry where seq = 4');
      expect(valueIn(await store.verify())).toMatchObject({ ok: false, firstBad: { from: 4, to: 4 } });
    });

    it('stops a store whose database was replaced by an older copy while it ran', async () => {
      const { options, store } = await filled();
      await tamper(options, `update head set size = ${entries - 1}`);
      expect(codesOf(await store.write(appending('a')))).toEqual(['head_went_back']);
      expect(store.status()).toMatchObject({ state: 'failed', problems: [{ code: 'head_went_back' }] });
      expect(codesOf(await store.write(appending('a')))).toEqual(['head_went_back']);
    });

    it('follows proofs that are read from the stored nodes', async () => {
      const { store } = await filled();
      const proved = await store.read(async ({ trail }) => {
        const { size, root } = await trail.head();
        const read = (level: number, index: number) => trail.node(level, index);
        const leaf = Buffer.from((await trail.entry(5))?.leaf ?? '', 'hex');
        const inclusion = valueIn(await inclusionProof(sha256, 5, size, size, read));
        const olderRoot = valueIn(await consistencyProof(sha256, 8, size, size, read));
        const older = { size: 8, root: await trail.node(3, 0) };
        return ok([
          verifyInclusion(sha256, { leaf, index: 5, size, root }, inclusion),
          verifyConsistency(sha256, older, { size, root }, olderRoot),
        ]);
      });
      expect(valueIn(proved)).toEqual([true, true]);
    });
  });
};
