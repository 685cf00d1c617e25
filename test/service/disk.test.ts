import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { incident, problemIn, referenceOf, submittedIn } from './cases.js';
import { expectVerified } from './commands.js';
import { refusedStart } from './refused-start.js';
import { type Seeded, seeded } from './seeded.js';
import { newFolder, serve, until } from './service.js';
import { canMount } from './tools.js';

let seed: Seeded;
beforeAll(async () => {
  seed = await seeded();
});

/** Takes all room that there is. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (const size of [65_536, 1]) {
      const bytes = Buffer.alloc(size);
      try {
        for (;;) writeSync(file, bytes);
      } catch (error) {
        expect(error).toMatchObject({ code: 'ENOSPC' });
      }
    }
  } finally {
    closeSync(file);
  }
}

// It takes a file system of its own, which only root can mount.
describe.runIf(canMount)('a data folder on a disk of its own', { retry: 0 }, () => {
  let disk = '';
  beforeEach(() => {
    disk = join(newFolder(), 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk]);
  });
  afterEach(() => {
    execFileSync('umount', ['--lazy', disk]);
  });

  it('that is full refuses what is new as not done, can be read, and goes on when there is room', async () => {
    const data = seed.copy(join(disk, 'data'));
    const service = await serve({ data, env: seed.env });
    const before = submittedIn(
      await service.post('/v1/cases', incident(3, 'before'), { key: 'before' }),
    ).case;
    expect((await service.get('/readyz')).status).toBe(200);

    const filler = join(disk, 'filler');
    fill(filler);
    // The database may have room of its own for a while.
    const taken: string[] = [];
    let key = '';
    const refused = await until(
      async () => {
        key = `full-${taken.length}`;
        const answer = await service.post('/v1/cases', incident(4, key), { key });
        if (answer.status === 201) taken.push(submittedIn(answer).case);
        return answer;
      },
      ({ status }) => status !== 201,
    );
    expect(problemIn(refused)).toMatchObject({
      status: 503,
      code: 'database_full',
      title: 'unknown or not done',
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);

    const ready = await service.get('/readyz');
    expect(ready).toMatchObject({ status: 503, body: { status: 'not_ready' } });
    expect(ready.text).toContain('database_full');
    expect((await service.get('/healthz')).status).toBe(200);
    expect(await referenceOf(service, before)).toBe('before');

    rmSync(filler);
    const done = submittedIn(await service.post('/v1/cases', incident(4, key), { key })).case;
    expect(await referenceOf(service, done)).toBe(key);
    await until(
      () => service.get('/readyz'),
      ({ status }) => status === 200,
    );
    await expectVerified(data);
    await service.stop();
  });

  it('that is read-only is refused, and named', async () => {
    const data = seed.copy(join(disk, 'data'));
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const problems = await refusedStart(data, seed.env);
    expect(problems.map(({ code }) => code)).toEqual(['data_folder_unusable']);
    expect(problems[0]?.message).toContain(data);
    expect(problems[0]?.message).toMatch(/EROFS/);
  });
});
