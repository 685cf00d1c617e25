import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, vi } from 'vitest';
import { openAccountIn } from './account.js';
import { tokenOf } from '../support/accounts.js';
import { endAll, type Ended, type RunOptions, root, start } from './processes.js';

// Every test starts processes; how long that takes, beside whatever else runs, is not what is tested.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

const folders: string[] = [];

/** A new, empty folder, which is removed when the tests of the file have ended. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-service-'));
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  await endAll();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of rules with these versions of the rulebook of epidemic control, as `GRADUS_RULES` names one. */
export function rulesFolder(versions: readonly string[]): string {
  const folder = newFolder();
  const id = 'epidemic-supervision';
  mkdirSync(join(folder, id));
  for (const version of versions)
    cpSync(join(root, 'rules', id, `${version}.yaml`), join(folder, id, `${version}.yaml`));
  return folder;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON, where it is. */
  readonly body: unknown;
}

export interface WriteHeaders {
  readonly key: string;
  readonly actor?: string;
}

/** A running service, asked over HTTP. */
export interface Service {
  readonly address: string;
  readonly token: string;
  readonly pid: number;
  readonly data: string;
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: unknown, headers: WriteHeaders) => Promise<Answer>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
  /** As `kill -9` does. */
  readonly kill: () => Promise<void>;
  /** Ends it as an init system does, and expects it to end well. */
  readonly stop: () => Promise<void>;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : text,
  };
}

/** Who asks unless a test says otherwise. */
const usual = 'clerk-1';

export interface ServeOptions extends RunOptions {
  readonly data: string;
}

/** Starts the service on any free port and waits until it listens. */
export async function serve({ data, env = {}, ...options }: ServeOptions): Promise<Service> {
  const started = start(['serve', '--data', data], {
    ...options,
    env: { GRADUS_PORT: '0', GRADUS_LOG: 'error', ...env },
  });
  const [, address = ''] = await started.said(/listens on (http:\S+)/);
  await started.said(/ {2}rules /);
  const bearer = (actor: string) => ({ authorization: `Bearer ${tokenOf(actor)}` });
  const opened = new Map<string, Promise<void>>();
  /** Opens the account of an actor beside the service unless it has one from before. */
  const mayAct = (actor: string): Promise<void> => {
    const known = opened.get(actor) ?? openUnlessThere(actor);
    opened.set(actor, known);
    return known;
  };
  async function openUnlessThere(actor: string): Promise<void> {
    const { status } = await fetch(`${address}/v1/session`, { headers: bearer(actor) });
    if (status === 401) await openAccountIn(data, env, actor);
  }
  await mayAct(usual);
  return {
    address,
    token: tokenOf(usual),
    pid: started.pid,
    data,
    get: async (path) => answerOf(await fetch(`${address}${path}`, { headers: bearer(usual) })),
    post: async (path, body, { key, actor = usual }) => {
      await mayAct(actor);
      return answerOf(
        await fetch(`${address}${path}`, {
          method: 'POST',
          headers: { ...bearer(actor), 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify(body),
        }),
      );
    },
    signal: started.kill,
    ended: started.ended,
    async kill() {
      started.kill('SIGKILL');
      await started.ended;
    },
    async stop() {
      started.kill('SIGTERM');
      const { code, signal, stderr } = await started.ended;
      expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
    },
  };
}

/** Asks again until the answer is the one that is waited for; the test's own time is the limit. */
export async function until<T>(ask: () => Promise<T>, isIt: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    await pause(50);
  }
}
