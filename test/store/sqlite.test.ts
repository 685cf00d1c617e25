import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.js';
import type { Store, Work } from '../../src/office/ports.js';
import { makeKey } from '../../src/store/checkpoint-key.js';
import { openStore } from '../../src/store/open-store.js';
import { verifyStore } from '../../src/store/verify-store.js';
import { expectRecorded, keysIn, startWriter } from './processes.js';
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

let folder = '';
const stores: Store[] = [];
const open = async (dataDir = folder): Promise<Store> => {
  const store = await openedStore(optionsFor(dataDir, undefined));
  stores.push(store);
  return store;
};
const database = (): string => join(folder, 'gradus.sqlite');

beforeEach(() => {
  folder = newFolder();
});
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  removeFolder(folder);
});

const isThere = (command: string): boolean => {
  try {
    execFileSync('which', [command]);
    return true;
  } catch {
    return false;
  }
};

const put = (caseId: string, text: string): Work<null> => ({
  idempotency: null,
  async run(tx) {
    const summary = await tx.personal.put(caseId, `${text}/summary`, text);
    const appended = await tx.append({
      kind: 'case_submitted',
      time: 1,
      actor,
      case: caseId,
      body: { summary },
    });
    return appended.ok ? ok({ answer: null, value: null }) : appended;
  },
});

describe('a data folder', () => {
  it('is made with its parents, and everything in it is the owner’s alone', async () => {
    const nested = join(folder, 'a', 'b');
    await open(nested);
    expect(statSync(nested).mode & 0o777).toBe(0o700);
    const files = readdirSync(nested);
    expect(files).toEqual(
      expect.arrayContaining(['checkpoint', 'gradus.sqlite', 'gradus.sqlite-wal', 'keys.sqlite']),
    );
    expect(files.filter((name) => (statSync(join(nested, name)).mode & 0o077) !== 0)).toEqual([]);
  });

  it('that is a file, or lies below one, is refused', async () => {
    writeFileSync(join(folder, 'file'), '');
    for (const where of [join(folder, 'file'), join(folder, 'file', 'below')]) {
      expect(codesOf(await openStore(optionsFor(where, undefined)))).toEqual(['data_folder_is_file']);
    }
  });

  it('with something else in the place of the database is refused, and left as it is', async () => {
    writeFileSync(
      database(),
      'not a database, but long enough for a header of one hundred bytes. '.repeat(20),
    );
    const opened = await openStore(optionsFor(folder, undefined));
    expect(codesOf(opened)).toEqual(['database_malformed']);
    expect(readFileSync(database(), 'utf8')).toMatch(/^not a database/);
    rmSync(database());
    mkdirSync(database());
    expect(codesOf(await openStore(optionsFor(folder, undefined)))).toEqual(['data_folder_unusable']);
  });

  it('keeps the key that another process made first', () => {
    const path = join(folder, 'checkpoint-key.pem');
    const first = valueIn(makeKey(path, randomBytes));
    const second = valueIn(makeKey(path, randomBytes));
    expect(second?.export({ format: 'jwk' })).toEqual(first?.export({ format: 'jwk' }));
    expect(readdirSync(folder)).toEqual(['checkpoint-key.pem']);
  });

  it('without a database is no store to verify', async () => {
    expect(codesOf(await verifyStore({ dataDir: folder }))).toEqual(['data_folder_empty']);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the files of SQLite', () => {
  it('hold no personal text, and the keys of what was erased are nowhere in them', async () => {
    const store = await open();
    valueIn(await store.write(put('a', 'Wang Xiaoming')));
    const opened = valueIn(
      await store.read(async ({ personal }) => ok(await personal.open('a', 'Wang Xiaoming/summary'))),
    );
    const key = Buffer.from(opened?.key ?? []);
    const holds = (bytes: Buffer) =>
      readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(bytes));
    expect(holds(key).length).toBeGreaterThan(0);
    expect(holds(Buffer.from('"Wang Xiaoming"'))).toEqual([]);
    valueIn(
      await store.write<null>({
        idempotency: null,
        async run(tx) {
          await tx.personal.erase('a', 'all');
          return ok({ answer: null, value: null });
        },
      }),
    );
    expect(key).toHaveLength(32);
    expect(holds(key)).toEqual([]);
  });

  it('verify up to the entry in which one byte of the file was flipped', async () => {
    const store = await open();
    for (let at = 1; at <= 20; at += 1) await append(store, 'a', { text: `marker-${at}-${'x'.repeat(300)}` });
    await store.close();
    const bytes = readFileSync(database());
    const at = bytes.indexOf('marker-13-');
    bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at);
    writeFileSync(database(), bytes);
    expect(valueIn(await verifyStore({ dataDir: folder }))).toMatchObject({
      ok: false,
      firstBad: { from: 13, to: 13 },
    });
  });

  it('that lost committed entries with the end of the write-ahead log are refused', async () => {
    const store = await open();
    for (let at = 1; at <= 20; at += 1) await append(store, 'a', { at });
    // Waits for the mark.
    expect(valueIn(await store.verify()).problems).toEqual([]);
    const copy = join(folder, 'copy');
    mkdirSync(copy);
    for (const name of readdirSync(folder).filter((each) => /sqlite|checkpoint/.test(each)))
      copyFileSync(join(folder, name), join(copy, name));
    const log = join(copy, 'gradus.sqlite-wal');
    truncateSync(log, statSync(log).size - 100);
    const shared = join(copy, 'gradus.sqlite-shm');
    if (existsSync(shared)) rmSync(shared);
    const file = new Sqlite(join(copy, 'gradus.sqlite'));
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    file.close();
    expect(codesOf(await openStore(optionsFor(copy, undefined)))).toContain('start_mark_ahead');
  });
});

describe('an error of the disk', () => {
  // A limit on the size of files stands for it: writing beyond fails, and SQLite calls it an I/O error.
  it('stops the store, and what was answered before is there when it is opened anew', async () => {
    const writer = startWriter({
      folder,
      url: undefined,
      name: 'limited',
      atOnce: 4,
      rounds: 100_000,
      shell: 'ulimit -f 1500',
    });
    await writer.ended;
    expect(writer.lines.at(-1)).toBe('= failed');
    expect(writer.lines.filter((line) => line.startsWith('!')).length).toBeGreaterThan(0);
    expect(new Set(writer.lines.filter((line) => line.startsWith('!')))).toEqual(new Set(['! store_failed']));
    const store = await open();
    expect(keysIn(writer.lines).length).toBeGreaterThan(20);
    await expectRecorded(store, 'limited', keysIn(writer.lines));
    await expectSound(store);
  }, 120_000);
});

describe.runIf(userInfo().uid === 0 && isThere('mount'))('a full disk', () => {
  const disk = (): string => join(folder, 'disk');
  beforeEach(() => {
    mkdirSync(disk());
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk()]);
  });
  afterEach(() => {
    execFileSync('umount', ['--lazy', disk()]);
  });

  it('refuses writes as not done, keeps what is there readable, and takes them again when there is room', async () => {
    writeFileSync(join(disk(), 'filler'), 'x'.repeat(900_000));
    const store = await open(join(disk(), 'data'));
    let refused: readonly string[] = [];
    let count = 0;
    while (refused.length === 0) {
      const body = { text: 'x'.repeat(20_000) };
      refused = codesOf(await store.write(appending('a', body, requestKey(`k-${count}`))));
      count += 1;
    }
    expect(refused).toEqual(['database_full']);
    expect(store.status()).toMatchObject({ state: 'ready', size: count });
    expect(valueIn(await store.read(async ({ trail }) => ok((await trail.head()).size)))).toBe(count);
    rmSync(join(disk(), 'filler'));
    const again = await store.write(
      appending('a', { text: 'x'.repeat(20_000) }, requestKey(`k-${count - 1}`)),
    );
    expect(valueIn(again)).toMatchObject({ repeated: false, answer: { seq: count } });
    await expectSound(store);
  });
});

describe.runIf(isThere('strace'))('durability', () => {
  it('syncs keys, then log, before each answer', async () => {
    const trace = join(folder, 'trace');
    const writer = startWriter({
      folder: join(folder, 'data'),
      url: undefined,
      name: 'traced',
      atOnce: 1,
      rounds: 10,
      under: ['strace', '-f', '-y', '-e', 'trace=fsync,fdatasync,write', '-o', trace],
    });
    expect(await writer.ended).toBe(0);
    expect(keysIn(writer.lines)).toHaveLength(10);
    // What happened between two answers, in order: `k` the keys synced, `l` the log synced.
    const events = readFileSync(trace, 'utf8')
      .split('\n')
      .flatMap((line) => {
        if (/f(data)?sync\(.*keys\.sqlite-wal/.test(line)) return ['k'];
        if (/f(data)?sync\(.*gradus\.sqlite-wal/.test(line)) return ['l'];
        return /write\(1.*"traced-\d+-0/.test(line) ? ['|'] : [];
      })
      .join('');
    const between = events.split('|').slice(0, 10);
    expect(between.filter((synced) => !/k.*l/.test(synced))).toEqual([]);
  }, 120_000);
});
