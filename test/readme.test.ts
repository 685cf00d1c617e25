import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
/** Blocks marked `sh` are commands that a reader runs in a checkout; what follows each is what it prints. */
const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, commands]) => commands ?? '');

const data = mkdtempSync(join(tmpdir(), 'gradus-readme-'));
const service = spawn('node', ['src/gradus.mjs', 'serve', '--data', data], {
  env: { ...process.env, GRADUS_PORT: '0', GRADUS_LOG: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let address = '';

beforeAll(async () => {
  let printed = '';
  for await (const piece of service.stdout) {
    printed += String(piece);
    const listening = /listens on http:\/\/(\S+)/.exec(printed);
    if (!listening) continue;
    address = listening[1] ?? '';
    return;
  }
  throw new Error(`the service ended: ${printed}`);
});

afterAll(async () => {
  const ended = once(service, 'exit');
  service.kill('SIGTERM');
  await ended;
  rmSync(data, { recursive: true });
});

describe('the README', () => {
  test('has commands', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(4);
  });

  test.each(blocks.map((commands) => [commands.split('\n')[0], commands]))(
    'runs as it says: %s',
    (_, commands) => {
      // That npx finds the command is tested elsewhere; here it would take longer than what it starts.
      const here = (commands ?? '')
        .replaceAll('127.0.0.1:8080', address)
        .replaceAll('npx --no-install gradus', 'node src/gradus.mjs');
      const { status, stderr, stdout } = spawnSync('bash', ['-euo', 'pipefail', '-c', here], {
        encoding: 'utf8',
        env: { ...process.env, GRADUS_DATA: data },
      });
      expect(stderr.replace(/^npm warn.*\n/gm, '')).toBe('');
      expect(status).toBe(0);
      expect(stdout).not.toBe('');
    },
  );

  test('names every environment variable that the program reads', () => {
    const source = readFileSync('src/cli/config.ts', 'utf8');
    const read = [...source.matchAll(/GRADUS_[A-Z_]+/g)].map(([name]) => name);
    expect(read.length).toBeGreaterThan(0);
    expect([...new Set(read)].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
