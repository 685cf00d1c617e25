import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { type Config, readConfig } from './cli/config.js';
import type { CliDeps, OpenOffice, Served } from './cli/deps.js';
import { codeOf } from './cli/file-problem.js';
import { listFiles, readBytes, readText, sha256 } from './cli/read-files.js';
import { calendarsFor, rulesFilesIn } from './cli/rules-files.js';
import { run } from './cli/run.js';
import { streamOutput } from './cli/stream-output.js';
import { tellAndEnd } from './cli/unexpected.js';
import { watchPaths } from './cli/watch-paths.js';
import { writeFiles } from './cli/write-files.js';
import { writeTokenIn } from './cli/write-token.js';
import { problem, quoted } from './domain/problem.js';
import { fail, ok, type Result } from './domain/result.js';
import { recommend } from './engine/recommend.js';
import type { OfficeDeps } from './office/deps.js';
import { projector } from './office/projector.js';
import { emptyShelf } from './office/shelf.js';

// What only some commands need (the store, the service) is loaded by those: a check of a file stays quick.
const here = dirname(fileURLToPath(import.meta.url));
const shippedRules = join(here, '..', 'rules');
const files = {
  readText: (path: string) => readText(path, process.stdin),
  listFiles,
  sha256,
  shippedRules,
};
const clock = (): number => Date.now();
const random = (length: number): Uint8Array => randomBytes(length);

const storeOptions = (data: string, { databaseUrl, key }: Config) => ({
  dataDir: data,
  ...(databaseUrl === undefined ? {} : { databaseUrl }),
  ...(key === undefined ? {} : { key }),
});

/** Publishes what is new in the folder of rules; what was published before must be the same. */
async function publishFiles(office: OfficeDeps, folder: string) {
  const found = await rulesFilesIn(files, folder);
  if (!found.ok) return found;
  const texts: { file: string; text: string }[] = [];
  for (const file of found.value) {
    const text = await files.readText(file);
    if (!text.ok) return text;
    texts.push({ file, text: text.value });
  }
  const calendars = await calendarsFor(files, found.value[0] ?? join(folder, 'none', 'none.yaml'));
  const calendar = (id: string) => calendars.get(id);
  const actor = { id: 'gradus', authenticated: true };
  const { syncRulebooks } = await import('./office/sync-rulebooks.js');
  const synced = await syncRulebooks(office, { files: texts, calendar, actor });
  return synced.ok ? ok({ ...synced.value, calendar }) : synced;
}

async function open(data: string, config: Config): Promise<Result<OpenOffice>> {
  const { openStore } = await import('./store/open-store.js');
  const opened = await openStore({ ...storeOptions(data, config), clock, random, projector });
  if (!opened.ok) return opened;
  const store = opened.value;
  const office: OfficeDeps = { store, clock, random, sha256, recommend, shelf: emptyShelf() };
  return ok({ office, close: () => store.close() });
}

/**
 * Opens the office; `isNew`: a data folder is made where there is none, and what is new in the folder of rules is
 * published, also when an earlier start got no further than making the folder.
 */
async function openOffice(data: string, { isNew }: { readonly isNew: boolean }): Promise<Result<OpenOffice>> {
  const config = readConfig(process.env);
  if (!config.ok) return config;
  const { databaseUrl, rules } = config.value;
  const isThere = databaseUrl !== undefined || existsSync(join(data, 'gradus.sqlite'));
  if (!isNew && !isThere) return fail([problem('data_folder_empty', { where: quoted(data) })]);
  const opened = await open(data, config.value);
  if (!opened.ok || !isNew) return opened;
  const published = await publishFiles(opened.value.office, rules ?? shippedRules);
  if (published.ok) return opened;
  await opened.value.close();
  return published;
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process as it would any other. */
const toldToEnd = (): Promise<void> =>
  new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
  });

/** How often `--watch` looks: soon enough for who saves a file, and cheap. */
const watchEveryMs = 200;

function interrupted(): AbortSignal {
  const told = new AbortController();
  void toldToEnd().then(() => told.abort());
  return told.signal;
}

const watch = (paths: readonly string[]): AsyncIterable<readonly string[]> =>
  watchPaths(paths, { everyMs: watchEveryMs, signal: interrupted() });

/** The environment for a process in another folder. */
function wholePaths(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const paths = ['GRADUS_CHECKPOINT_KEY', 'GRADUS_RULES'].flatMap((name) => {
    const path = env[name];
    return path ? [[name, resolve(path)] as const] : [];
  });
  return { ...env, ...Object.fromEntries(paths) };
}

async function listen(data: string, config: Config, opened: OpenOffice): Promise<Result<Served>> {
  const folder = config.rules ?? shippedRules;
  const published = await publishFiles(opened.office, folder);
  if (!published.ok) return published;
  const token = writeTokenIn(data);
  if (!token.ok) return token;
  const [{ default: pino }, { buildApp }, { childProgram }] = await Promise.all([
    import('pino'),
    import('./http/build-app.js'),
    import('./http/jobs/child-program.js'),
  ]);
  const logger = pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: false }));
  const app = await buildApp({
    office: opened.office,
    calendar: published.value.calendar,
    logger,
    token: token.value.token,
    version: manifest.version,
    now: clock,
    startProgram: childProgram({
      bin: join(here, '..', 'src', 'gradus.mjs'),
      data: resolve(data),
      calendars: resolve(folder, 'calendars'),
      env: wholePaths(process.env),
    }),
  });
  const { host, port } = config;
  try {
    const address = await app.listen({ host, port });
    const ended = toldToEnd()
      .then(() => app.close())
      .then(opened.close);
    return ok({
      address,
      data: resolve(data),
      database: config.databaseUrl === undefined ? 'sqlite' : 'postgres',
      token: resolve(token.value.path),
      rules: {
        folder: resolve(folder),
        published: published.value.published.length,
        before: published.value.unchanged.length,
        waiting: published.value.waiting.length,
      },
      ended,
    });
  } catch (error) {
    await app.close();
    if (codeOf(error) === 'EADDRINUSE') return fail([problem('port_in_use', { host, port })]);
    if (codeOf(error) === 'EACCES') return fail([problem('port_not_allowed', { host, port })]);
    throw error;
  }
}

async function serve(data: string): Promise<Result<Served>> {
  const config = readConfig(process.env);
  if (!config.ok) return config;
  const opened = await open(data, config.value);
  if (!opened.ok) return opened;
  const served = await listen(data, config.value, opened.value);
  if (!served.ok) await opened.value.close();
  return served;
}

const deps: CliDeps = {
  ...files,
  stdout: streamOutput(process.stdout),
  stderr: streamOutput(process.stderr),
  readBytes,
  watch,
  writeFiles,
  openOffice,
  serve,
  verifyStore: async (data) => {
    const config = readConfig(process.env);
    const { verifyStore } = await import('./store/verify-store.js');
    return config.ok ? verifyStore(storeOptions(data, config.value)) : config;
  },
  verifyLines: async (lines, options) => {
    const [{ verifyEntries }, primitives] = await Promise.all([
      import('./trail/verify-entries.js'),
      import('./store/node-primitives.js'),
    ]);
    return verifyEntries({ sha256: primitives.sha256, verify: primitives.ed25519Verify }, lines, options);
  },
  now: clock,
  interrupted,
  env: process.env,
  shippedCases: join(here, '..', 'fixtures', 'cases'),
  version: manifest.version,
};

// A job of a service ends with it, and takes its folder along: standard input is its end of a pipe that closes when the
// service is gone.
const jobFolder = process.env['GRADUS_JOB'];
if (jobFolder && basename(jobFolder).startsWith('gradus-job-')) {
  const end = (): void => {
    rmSync(jobFolder, { recursive: true, force: true });
    process.exit(4);
  };
  process.stdin.on('end', end).resume();
  process.stdin.unref();
}

process.on('uncaughtException', (error) => tellAndEnd(error, deps, process.exit));
process.exitCode = await run(process.argv.slice(2), deps);
