import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { type Config, readConfig } from './cli/config.js';
import type { CliDeps, OpenOffice, Served } from './cli/deps.js';
import { codeOf } from './cli/file-problem.js';
import { listFiles, readBytes, readText, sha256 } from './cli/read-files.js';
import { letterForms } from './cli/letter-forms.js';
import { calendarsFor, caseFilesIn, rulesFilesIn, settingsFile } from './cli/rules-files.js';
import { run } from './cli/run.js';
import { streamOutput } from './cli/stream-output.js';
import { tellAndEnd } from './cli/unexpected.js';
import { watchPaths } from './cli/watch-paths.js';
import { wholePaths } from './cli/whole-paths.js';
import { writeFiles } from './cli/write-files.js';
import { problem, quoted } from './domain/problem.js';
import { fail, ok, type Result } from './domain/result.js';
import { recommend } from './engine/recommend.js';
import type { OfficeDeps } from './office/deps.js';
import { projector } from './office/projector.js';
import { readSettings } from './office/read-settings.js';
import type { OfficeSettings } from './office/settings.js';
import { emptyShelf } from './office/shelf.js';
import type { App } from './http/app.js';
import type { HttpDeps } from './http/deps.js';

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

/** The office's settings: the file that is named, else the one in its folder of rules, else the shipped one. */
async function settingsOf({ settings, rules }: Config): Promise<Result<OfficeSettings>> {
  const own = rules === undefined ? undefined : join(rules, settingsFile);
  const file = settings ?? (own !== undefined && existsSync(own) ? own : join(shippedRules, settingsFile));
  const text = await files.readText(file);
  if (!text.ok) return text;
  return readSettings({ text: text.value, file, folder: dirname(resolve(file)), sha256 });
}

async function open(data: string, config: Config): Promise<Result<OpenOffice>> {
  const settings = await settingsOf(config);
  if (!settings.ok) return settings;
  const forms = await letterForms({ readBytes }, settings.value);
  if (!forms.ok) return forms;
  const { openStore } = await import('./store/open-store.js');
  const opened = await openStore({ ...storeOptions(data, config), clock, random, projector });
  if (!opened.ok) return opened;
  const store = opened.value;
  const office: OfficeDeps = {
    store,
    clock,
    random,
    sha256,
    recommend,
    shelf: emptyShelf(),
    settings: settings.value,
    makeLetter: async (letter) => (await import('./letters/make-letter.js')).makeLetter(letter, forms.value),
  };
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

interface Around {
  readonly data: string;
  /** Of the rules files. */
  readonly folder: string;
  readonly calendar: HttpDeps['calendar'];
  readonly logger: HttpDeps['logger'];
  readonly config: Pick<Config, 'origins' | 'proxy'>;
}

/** The service over an office, listening nowhere yet. */
async function appOver(office: OfficeDeps, { data, folder, calendar, logger, config }: Around): Promise<App> {
  const [{ buildApp }, { childProgram }, { calendarKeys }] = await Promise.all([
    import('./http/build-app.js'),
    import('./http/jobs/child-program.js'),
    import('./notices/calendar-keys.js'),
  ]);
  return buildApp({
    office,
    calendar,
    logger,
    origins: config.origins,
    ...(config.proxy === undefined ? {} : { proxy: config.proxy }),
    calendars: calendarKeys(data),
    version: manifest.version,
    now: clock,
    cases: (id) => caseFilesIn(files, join(deps.shippedCases, id)),
    pages: join(here, '..', 'dist', 'web'),
    startProgram: childProgram({
      bin: join(here, '..', 'src', 'gradus.mjs'),
      data: resolve(data),
      calendars: resolve(folder, 'calendars'),
      env: wholePaths(process.env),
    }),
  });
}

/** The page on which the first administrator is made, with its link; null once there is one. */
async function setupPath(office: OfficeDeps): Promise<Result<string | null>> {
  const [{ makeSetupLink }, { linkPath }] = await Promise.all([
    import('./office/accounts/first-account.js'),
    import('./office/accounts/links.js'),
  ]);
  const made = await makeSetupLink(office);
  return made.ok ? ok(made.value && linkPath(made.value)) : made;
}

async function listen(data: string, config: Config, opened: OpenOffice): Promise<Result<Served>> {
  const folder = config.rules ?? shippedRules;
  const published = await publishFiles(opened.office, folder);
  if (!published.ok) return published;
  const setup = await setupPath(opened.office);
  if (!setup.ok) return setup;
  const [{ default: pino }, { safeLogger }, { startRounds }] = await Promise.all([
    import('pino'),
    import('./http/safe-logger.js'),
    import('./notices/start-rounds.js'),
  ]);
  const logger = pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: false }));
  const { version } = manifest;
  const rounds = startRounds({ office: opened.office, log: safeLogger(logger), version });
  if (!rounds.ok) return rounds;
  const app = await appOver(opened.office, {
    data,
    folder,
    calendar: published.value.calendar,
    logger,
    config,
  });
  const { host, port } = config;
  try {
    const address = await app.listen({ host, port });
    const ended = toldToEnd()
      .then(() => Promise.all([app.close(), rounds.value.stop()]))
      .then(opened.close);
    return ok({
      address,
      data: resolve(data),
      database: config.databaseUrl === undefined ? 'sqlite' : 'postgres',
      setup: setup.value && `${config.origins[0] ?? address}${setup.value}`,
      rules: {
        folder: resolve(folder),
        published: published.value.published.length,
        before: published.value.unchanged.length,
        waiting: published.value.waiting.length,
      },
      ended,
    });
  } catch (error) {
    await Promise.all([app.close(), rounds.value.stop()]);
    if (codeOf(error) === 'EADDRINUSE') return fail([problem('port_in_use', { host, port })]);
    if (codeOf(error) === 'EACCES') return fail([problem('port_not_allowed', { host, port })]);
    throw error;
  }
}

/** The document of the interface. It is made of the routes alone, over an office that nobody uses. */
async function interfaceDocument(): Promise<Result<object>> {
  const data = mkdtempSync(join(tmpdir(), 'gradus-interface-'));
  try {
    const config = readConfig({});
    if (!config.ok) return config;
    const opened = await open(data, config.value);
    if (!opened.ok) return opened;
    const { default: pino } = await import('pino');
    const around = { data, folder: shippedRules, calendar: () => undefined, config: config.value };
    const app = await appOver(opened.value.office, { ...around, logger: pino({ level: 'silent' }) });
    const document = app.swagger();
    await app.close();
    await opened.value.close();
    return ok(document);
  } finally {
    rmSync(data, { recursive: true, force: true });
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
  interfaceDocument,
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
