import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const gradus = join(root, 'src', 'gradus.mjs');

/** Processes that have not ended. */
const alive = new Set<ChildProcess>();
let guard: ChildProcess | undefined;

/** Names a process to the guard, which ends it if these tests are killed themselves. */
function tellGuard(sign: '+' | '-', { pid }: ChildProcess): void {
  if (!guard) {
    const script = join(root, 'test', 'service', 'guard.mjs');
    guard = spawn(process.execPath, [script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    guard.unref();
  }
  guard.stdin?.write(`${sign}${pid}\n`);
}

/** Each process leads a group of its own, so that what runs it (strace) ends with it. */
const killGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Ended by itself in the meantime.
  }
};
/** Kills what has not ended and waits for its end. */
export async function endAll(): Promise<void> {
  const ending = [...alive].map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const child of alive) killGroup(child, 'SIGKILL');
  await Promise.all(ending);
  guard?.stdin?.end();
  guard = undefined;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly pid: number;
  /** Standard output so far. */
  readonly stdout: () => string;
  /** Resolves with the first match in standard output; rejects when the process ends without one. */
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

export type Env = Readonly<Record<string, string>>;

export interface RunOptions {
  readonly env?: Env;
  /** What the process is run under, such as strace. */
  readonly under?: readonly string[];
}

/** Settings of whoever runs the tests stay out of them. */
const cleanEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(GRADUS_|NODE_OPTIONS$)/.test(name)));

/** Starts `gradus` with the given words. */
export function start(words: readonly string[], { env = {}, under = [] }: RunOptions = {}): Started {
  const [command = process.execPath, ...rest] = [...under, process.execPath, gradus, ...words];
  const child = spawn(command, rest, {
    cwd: root,
    env: { ...cleanEnv(), NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  alive.add(child);
  tellGuard('+', child);
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of waiting) look();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    wake();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  let ending = '';
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      alive.delete(child);
      tellGuard('-', child);
      ending = `${code ?? signal}`;
      wake();
      resolve({ code, signal, stdout, stderr });
    });
  });
  return {
    pid: child.pid ?? -1,
    stdout: () => stdout,
    said: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(stdout);
          if (!found && ending === '') return;
          waiting.delete(look);
          if (found) resolve(found);
          else reject(new Error(`ended (${ending}) without saying ${pattern}: ${stdout}${stderr}`));
        };
        waiting.add(look);
        look();
      }),
    kill: (signal) => killGroup(child, signal),
    ended,
  };
}

/** Runs a command of `gradus` to its end. */
export const run = (words: readonly string[], options: RunOptions = {}): Promise<Ended> =>
  start(words, options).ended;

/** Whether a process is there (a zombie is not). */
export function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
