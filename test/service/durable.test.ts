import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { incident, submittedIn } from './cases.js';
import { type Seeded, seeded } from './seeded.js';
import { newFolder, type Service, serve, until } from './service.js';
import { isThere } from './tools.js';

let seed: Seeded;
beforeAll(async () => {
  seed = await seeded();
});

/** Lets strace follow the service; null where the machine does not allow it. */
async function traced(service: Service, file: string): Promise<{ readonly end: () => Promise<void> } | null> {
  const calls = 'trace=fsync,fdatasync,read,write,writev';
  const words = ['-f', '-y', '-s', '64', '-e', calls, '-o', file, '-p', String(service.pid)];
  const strace = spawn('strace', words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  strace.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<void>((resolve) => strace.once('close', () => resolve()));
  await Promise.race([
    ended,
    until(
      async () => said,
      (text) => /attached/.test(text) && existsSync(file),
    ),
  ]);
  if (!/attached/.test(said)) return null;
  return {
    async end() {
      strace.kill('SIGINT');
      await ended;
    },
  };
}

describe.runIf(isThere('strace'))('an answer', { retry: 0 }, () => {
  it('goes out after the keys and the log of the database were synced, each time', async ({ skip }) => {
    const service = await serve({ data: seed.copy(), env: seed.env });
    const file = join(newFolder(), 'trace');
    const trace = await traced(service, file);
    if (!trace) {
      await service.stop();
      skip('this machine does not let a process be traced');
      return;
    }
    for (let at = 0; at < 5; at += 1)
      submittedIn(await service.post('/v1/cases', incident(at, `synced-${at}`), { key: `synced-${at}` }));
    await trace.end();
    await service.stop();
    // What the kernel was asked for, in order: `?` a request read, `k` keys synced, `l` log synced, `!` an answer.
    const events = readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        if (/f(data)?sync\(.*keys\.sqlite-wal/.test(line)) return ['k'];
        if (/f(data)?sync\(.*gradus\.sqlite-wal/.test(line)) return ['l'];
        if (/read(\(| resumed>).*"POST \/v1\/cases/.test(line)) return ['?'];
        return /writev?\(.*"HTTP\/1\.1 201/.test(line) ? ['!'] : [];
      })
      .join('');
    expect(events).toMatch(/^[kl]*(\?[kl]*k[kl]*l[kl]*![kl]*){5}$/);
  });
});
