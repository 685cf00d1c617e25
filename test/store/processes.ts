import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { ok } from '../../src/domain/result.js';
import type { Store } from '../../src/office/ports.js';
import { valueIn } from '../support/results.js';

const script = fileURLToPath(new URL('./writer-process.ts', import.meta.url));

export interface WriterProcess {
  /** Lines so far, the keys that were answered among them. */
  readonly lines: readonly string[];
  /** Resolves when so many keys were answered, or the process ended. */
  answered(count: number): Promise<void>;
  kill(): void;
  readonly ended: Promise<number | null>;
}

export interface WriterOptions {
  readonly folder: string;
  readonly url: string | undefined;
  readonly name: string;
  readonly atOnce: number;
  readonly rounds: number;
  /** What runs before the process in its shell, and what it is run under. */
  readonly shell?: string;
  readonly under?: readonly string[];
}

const isKey = (line: string): boolean => /^[a-z]+-\d+-\d+$/.test(line);
export const keysIn = (lines: readonly string[]): readonly string[] => lines.filter(isKey);

/** Starts `writer-process.ts`. */
export function startWriter(options: WriterOptions): WriterProcess {
  const { folder, url = '-', name, atOnce, rounds, shell = ':', under = [] } = options;
  const command = [
    ...under,
    process.execPath,
    '--import',
    'tsx',
    script,
    folder,
    url,
    name,
    `${atOnce}`,
    `${rounds}`,
  ];
  const child: ChildProcess = spawn('bash', ['-c', `${shell}; exec "$@"`, 'bash', ...command], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  const wake = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  let over = false;
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      wake();
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      over = true;
      wake();
      resolve(code);
    });
  });
  return {
    lines,
    async answered(count) {
      while (!over && keysIn(lines).length < count)
        await new Promise<void>((resolve) => waiting.push(resolve));
    },
    kill: () => void child.kill('SIGKILL'),
    ended,
  };
}

/** Every key that was answered has its entry, once, and its personal value. */
export async function expectRecorded(store: Store, name: string, keys: readonly string[]): Promise<void> {
  const found = valueIn(
    await store.read(async ({ trail, personal }) => {
      const entries = await trail.entriesOfCase(name);
      return ok({
        keys: entries.map(({ entry }) => entry.idempotency?.key ?? ''),
        values: await personal.valuesOf(name),
      });
    }),
  );
  expect(new Set(found.keys).size).toBe(found.keys.length);
  expect(keys.filter((key) => !found.keys.includes(key))).toEqual([]);
  expect(keys.filter((key) => found.values.get(key) !== `text of ${key}`)).toEqual([]);
}
