import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Ran } from './command.js';

const bin = resolve('src/gradus.mjs');

export interface Started {
  readonly process: ChildProcessWithoutNullStreams;
  /** Resolves when what it printed so far matches. */
  readonly printed: (form: RegExp) => Promise<string>;
  /** Resolves when it ended; `code` is null when a signal ended it. */
  readonly ended: Promise<Ran & { readonly signal: NodeJS.Signals | null }>;
}

export interface Where {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Who runs it. */
  readonly uid?: number;
}

/** The environment without what would set Gradus up, and without colours. */
const cleanEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^GRADUS_|^NODE_OPTIONS|^VITEST/.test(name)),
  );

/** Starts the program as a process of its own. */
export function start(argv: readonly string[], { cwd, env, uid }: Where = {}): Started {
  const child = spawn(process.execPath, [bin, ...argv], {
    cwd: cwd ?? process.cwd(),
    env: { ...cleanEnv(), ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const said = { out: '', err: '' };
  const waiting = new Set<() => void>();
  const collect = (stream: NodeJS.ReadableStream, to: 'out' | 'err'): void => {
    stream.setEncoding('utf8');
    stream.on('data', (piece) => {
      said[to] += String(piece);
      for (const look of waiting) look();
    });
  };
  collect(child.stdout, 'out');
  collect(child.stderr, 'err');
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code === null ? -1 : Number(code),
    signal: signal as NodeJS.Signals | null,
    ...said,
  }));
  const printed = (form: RegExp): Promise<string> =>
    new Promise((found, failed) => {
      const look = (): void => {
        const match = form.exec(said.out);
        if (match) found(match[0]);
      };
      waiting.add(look);
      look();
      void ended.then(({ code, err }) => failed(new Error(`ended with ${code}: ${err}`)));
    });
  return { process: child, printed, ended };
}

export async function runProgram(argv: readonly string[], where: Where = {}): Promise<Ran> {
  const started = start(argv, where);
  started.process.stdin.end();
  const { code, out, err } = await started.ended;
  return { code, out, err };
}
