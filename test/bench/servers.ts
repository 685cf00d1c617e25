import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccountIn } from '../service/account.js';
import { postgresDatabases } from '../store/databases.js';
import { tokenOf } from '../support/accounts.js';
import { atEnd } from './at-end.js';

/** A service in a process of its own. */
export interface Server {
  readonly name: string;
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The status of an answer that counts. */
  readonly status: number;
  readonly stop: () => Promise<void>;
}

/** Starts `node` with the arguments and waits until it says where it listens. */
async function started(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const child: ChildProcess = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  atEnd(() => child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  let printed = '';
  const port = await new Promise<number>((found, failed) => {
    child.stdout?.on('data', (piece: Buffer) => {
      printed += piece.toString('utf8');
      const said = /127\.0\.0\.1:(\d+)/.exec(printed)?.[1];
      if (said) found(Number(said));
    });
    child.once('exit', () => failed(new Error(`the server ended: ${printed}`)));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { port, stop };
}

export async function bareServer(): Promise<Server> {
  const { port, stop } = await started(['--import', 'tsx', 'test/bench/bare-service.ts'], {});
  return { name: 'bare Fastify route', port, path: '/cases', headers: {}, status: 200, stop };
}

/** The service as it is started by `npm start`, on a data folder or database of its own. */
export async function gradusServer(name: string, databaseUrl = ''): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), 'gradus-bench-'));
  atEnd(() => rmSync(data, { recursive: true, force: true }));
  const { port, stop } = await started(['src/gradus.mjs', 'serve'], {
    GRADUS_PORT: '0',
    GRADUS_LOG: 'error',
    GRADUS_DATA: data,
    GRADUS_RULES: '',
    GRADUS_DATABASE_URL: databaseUrl,
  });
  await openAccountIn(data, databaseUrl === '' ? {} : { GRADUS_DATABASE_URL: databaseUrl }, 'bench');
  const headers = { authorization: `Bearer ${tokenOf('bench')}` };
  return { name, port, path: '/v1/cases', headers, status: 201, stop };
}

/** The service on a PostgreSQL of its own; null where none can be started. */
export async function gradusOnPostgres(name: string): Promise<Server | null> {
  const databases = postgresDatabases();
  try {
    await databases.start();
  } catch (error) {
    console.error(`PostgreSQL is left out: ${String(error)}`);
    await databases.stop().catch(() => undefined);
    return null;
  }
  try {
    const server = await gradusServer(name, await databases.create());
    const stop = async (): Promise<void> => {
      await server.stop();
      await databases.stop();
    };
    return { ...server, stop };
  } catch (error) {
    await databases.stop();
    throw error;
  }
}
