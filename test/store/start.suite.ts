import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.js';
import { ok } from '../../src/domain/result.js';
import { valueIn } from '../support/results.js';
import { openStore, type StoreOptions } from '../../src/store/open-store.js';
import type { Suite } from './over-both.js';
import { append, expectSound } from './stores.js';
import { copyDatabase, tamper } from './tamper.js';

async function refusal(options: StoreOptions): Promise<readonly Problem[]> {
  const opened = await openStore(options);
  if (!opened.ok) return opened.error;
  await opened.value.close();
  return [];
}
const codes = (problems: readonly Problem[]): readonly string[] => problems.map(({ code }) => code);

export const starting = (suite: Suite): void => {
  const closedAfter = async (count: number): Promise<StoreOptions> => {
    const options = await suite.options();
    const store = await suite.open(options);
    for (let at = 0; at < count; at += 1) await append(store, 'a', { at });
    await store.close();
    return options;
  };
  const file = ({ dataDir }: StoreOptions, name: string) => `${dataDir}/${name}`;

  describe('a start', () => {
    it('makes folder, key and mark for the owner alone, and goes on where it ended', async () => {
      const options = await closedAfter(3);
      expect(statSync(file(options, 'checkpoint-key.pem')).mode & 0o777).toBe(0o600);
      expect(statSync(options.dataDir).mode & 0o777).toBe(0o700);
      expect(readFileSync(file(options, 'checkpoint'), 'utf8')).toMatch(/^gradus\/[0-9a-f]{16}\n4\n/);
      const store = await suite.open(options);
      expect(store.status()).toEqual({ state: 'ready', size: 4, problems: [] });
      await append(store, 'a');
      await expectSound(store);
    });

    it('finds who acted in entries of before that was kept beside them', async () => {
      const options = await closedAfter(2);
      for (const table of ['known_device', 'kept_digest']) await tamper(options, `drop table ${table}`);
      await tamper(options, 'drop index entry_actor');
      await tamper(options, 'alter table entry drop column actor');
      await tamper(options, 'delete from migration where version >= 4');
      const store = await suite.open(options);
      const found = await store.read(async ({ trail }) => {
        const first = await trail.entry(1);
        const range = { from: 1, limit: 10 };
        return ok(await trail.entriesOfActor(first?.entry.actor.id ?? '', range));
      });
      expect(valueIn(found).map(({ seq }) => seq)).toEqual([1, 2]);
      await expectSound(store);
    });

    it('refuses another key than the registered one, and names both', async () => {
      const [options, other] = [await closedAfter(1), await closedAfter(1)];
      const [problem] = await refusal({ ...options, key: file(other, 'checkpoint-key.pem') });
      expect(problem?.code).toBe('checkpoint_key_differs');
      expect(problem?.params.expected).toMatch(/^`gradus\/[0-9a-f]{16}\+/);
      expect(problem?.params.found).not.toBe(problem?.params.expected);
    });

    it('refuses to go on without the key, and makes no new one', async () => {
      const options = await closedAfter(1);
      renameSync(file(options, 'checkpoint-key.pem'), file(options, 'elsewhere.pem'));
      expect(codes(await refusal(options))).toEqual(['checkpoint_key_missing']);
      expect(existsSync(file(options, 'checkpoint-key.pem'))).toBe(false);
      expect(codes(await refusal({ ...options, key: file(options, 'elsewhere.pem') }))).toEqual([]);
      writeFileSync(file(options, 'checkpoint-key.pem'), 'no key');
      expect(codes(await refusal(options))).toEqual(['checkpoint_key_unreadable']);
    });

    it('refuses an older copy of the database, which agrees with itself, by the mark', async () => {
      const options = await closedAfter(3);
      const putBack = await copyDatabase(options);
      const later = await suite.open(options);
      await append(later, 'a');
      await later.close();
      const older = putBack();
      expect(await refusal(older)).toMatchObject([
        { code: 'start_mark_ahead', params: { expected: '5', found: '4' } },
      ]);
      rmSync(file(options, 'checkpoint'));
      const store = await suite.open(older);
      expect(codes(store.status().problems)).toEqual(suite.kind === 'sqlite' ? ['start_mark_missing'] : []);
    });

    it('refuses a database without a trail where a mark says that there was one', async () => {
      const options = await closedAfter(1);
      const fresh = await suite.options();
      renameSync(file(options, 'checkpoint'), file(fresh, 'checkpoint'));
      expect(await refusal(fresh)).toMatchObject([
        { code: 'start_mark_ahead', params: { expected: '2', found: '0' } },
      ]);
    });

    it('refuses the mark of another trail, and a mark that is none', async () => {
      const [options, other] = [await closedAfter(1), await closedAfter(1)];
      writeFileSync(file(options, 'checkpoint'), readFileSync(file(other, 'checkpoint')));
      expect(codes(await refusal(options))).toEqual(['start_mark_differs']);
      writeFileSync(file(options, 'checkpoint'), 'torn');
      expect(codes(await refusal(options))).toEqual(['start_mark_unreadable']);
    });

    it('refuses a head, a checkpoint or a leaf that does not agree with the rest', async () => {
      const zeros = suite.kind === 'sqlite' ? `x'${'00'.repeat(32)}'` : `'\\x${'00'.repeat(32)}'`;
      const changes: readonly (readonly [string, readonly string[]])[] = [
        ['update head set size = 99', ['start_head_differs']],
        [`update head set root = ${zeros}`, ['start_head_differs']],
        ['delete from head', ['start_head_differs']],
        ['delete from checkpoint where size = 4', ['start_checkpoint_ahead']],
        [
          `update entry set leaf = ${zeros} where seq = 2`,
          ['start_checkpoint_differs', 'start_head_differs', 'start_mark_differs'],
        ],
        ['delete from entry where seq = 2', ['start_entry_missing']],
      ];
      for (const [statement, expected] of changes) {
        const options = await closedAfter(3);
        await tamper(options, statement);
        expect(codes(await refusal(options))).toEqual(expected);
      }
    });

    it('refuses the schema of a newer release', async () => {
      const options = await closedAfter(1);
      await tamper(options, 'insert into migration (version) values (999)');
      expect(codes(await refusal(options))).toEqual(['database_newer']);
    });
  });
};
