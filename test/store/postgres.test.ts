import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageOf } from '../../src/domain/problem.js';
import { ok } from '../../src/domain/result.js';
import type { Store, Work } from '../../src/office/ports.js';
import { openStore } from '../../src/store/open-store.js';
import { askPostgres, postgresDatabases } from './databases.js';
import { expectRecorded } from './processes.js';
import {
  actor,
  append,
  appending,
  expectSound,
  newFolder,
  openedStore,
  optionsFor,
  removeFolder,
  requestKey,
} from './stores.js';
import { codesOf, valueIn } from '../support/results.js';

const databases = postgresDatabases();
let folder = '';
let url = '';
const stores: Store[] = [];

const open = async (): Promise<Store> => {
  const store = await openedStore(optionsFor(folder, url));
  stores.push(store);
  return store;
};

beforeAll(() => databases.start());
afterAll(() => databases.stop());
beforeEach(async () => {
  folder = newFolder();
  url = (await databases.create()) ?? '';
});
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  removeFolder(folder);
});

const keyed = (key: string): Work<null> => ({
  idempotency: requestKey(key),
  async run(tx) {
    const text = await tx.personal.put('a', key, `text of ${key}`);
    const appended = await tx.append({ kind: 'case_submitted', time: 1, actor, case: 'a', body: { text } });
    return appended.ok ? ok({ answer: null, value: null }) : appended;
  },
});

describe('a PostgreSQL database', () => {
  it('that crashes under way loses nothing that was answered, and the store goes on by itself', async () => {
    const store = await open();
    const answered: string[] = [];
    const codes = new Set<string>();
    let crashed: Promise<void> | undefined;
    for (let round = 0; !crashed || codes.size === 0; round += 1) {
      const keys = Array.from({ length: 8 }, (_, at) => `k-${round}-${at}`);
      const sent = keys.map(async (key) => {
        const written = await store.write(keyed(key));
        if (written.ok) answered.push(key);
        for (const code of codesOf(written)) codes.add(code);
      });
      if (round === 5) crashed = databases.crash();
      await Promise.all(sent);
    }
    await crashed;
    expect([...codes].filter((code) => !['database_unreachable', 'outcome_unknown'].includes(code))).toEqual(
      [],
    );
    expect(codesOf(await store.read(async ({ trail }) => ok(await trail.head())))).toEqual([
      'database_unreachable',
    ]);
    expect(store.status().state).toBe('ready');
    await databases.restart();
    await expectRecorded(store, 'a', answered);
    // Whatever was not answered is sent again with its key, and is there once.
    for (let at = 0; at < 8; at += 1) valueIn(await store.write(keyed(`k-5-${at}`)));
    await expectRecorded(store, 'a', [...answered, ...Array.from({ length: 8 }, (_, at) => `k-5-${at}`)]);
    await expectSound(store);
  });

  it('that cuts the connection of a write has not done it, and the store goes on', async () => {
    const store = await open();
    const cut: Work<null> = {
      idempotency: requestKey('cut'),
      async run(tx) {
        await tx.append({ kind: 'case_submitted', time: 1, actor, case: 'a', body: {} });
        await askPostgres(
          url,
          "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()",
        );
        await tx.append({ kind: 'case_submitted', time: 1, actor, case: 'b', body: {} });
        return ok({ answer: null, value: null });
      },
    };
    const [before, refused] = await Promise.all([store.write(appending('c')), store.write(cut)]);
    expect(codesOf(refused)).toEqual(['database_unreachable']);
    // It shared the transaction.
    expect(codesOf(before)).toEqual(['database_unreachable']);
    expect(valueIn(await store.write(appending('c', {}, requestKey('cut')))).entries).toMatchObject([
      { seq: 1 },
    ]);
    await expectSound(store);
  });

  it('that is set not to commit synchronously does so for the store, which reads it back at the start', async () => {
    await askPostgres(url, `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
    const store = await open();
    await append(store, 'a');
    await expectSound(store);
  });

  it('that does not sync its files is refused', async () => {
    await askPostgres(url, 'alter system set fsync = off');
    await askPostgres(url, 'select pg_reload_conf()');
    try {
      let codes: readonly string[] = [];
      // The server reads its settings anew in its own time.
      while (codes.length === 0) {
        const opened = await openStore(optionsFor(folder, url));
        codes = codesOf(opened);
        if (opened.ok) await opened.value.close();
      }
      expect(codes).toEqual(['database_not_durable']);
    } finally {
      await askPostgres(url, 'alter system reset fsync');
      await askPostgres(url, 'select pg_reload_conf()');
    }
  });

  it('that can’t be reached or entered is named with place and cause, and without its password', async () => {
    const wrong = [
      url.replace('postgres:postgres@', 'postgres:secret-7@'),
      url.replace(/\/[^/]*$/, '/nothing'),
      'postgres://gradus:secret-7@127.0.0.1:1/gradus',
    ];
    for (const each of wrong) {
      const opened = await openStore(optionsFor(folder, each));
      expect(codesOf(opened)).toEqual(['database_unreachable']);
      const said = opened.ok ? '' : opened.error.map((found) => messageOf(found)).join();
      expect(said).toMatch(/127\.0\.0\.1:\d+\/.*\((28P01|3D000|ECONNREFUSED)\)/);
      expect(said).not.toContain('secret-7');
    }
    for (const each of ['mysql://a/b', 'nonsense']) {
      expect(codesOf(await openStore(optionsFor(folder, each)))).toEqual(['database_url_malformed']);
    }
  });
});
