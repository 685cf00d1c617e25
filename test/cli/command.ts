import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliDeps, OpenOffice, Output } from '../../src/cli/deps.js';
import { listFiles, readBytes, readText, sha256 } from '../../src/cli/read-files.js';
import { calendarsFor, rulesFilesIn } from '../../src/cli/rules-files.js';
import { run } from '../../src/cli/run.js';
import { writeFiles } from '../../src/cli/write-files.js';
import { problem, quoted } from '../../src/domain/problem.js';
import { fail, ok, type Result } from '../../src/domain/result.js';
import { recommend } from '../../src/engine/recommend.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { projector } from '../../src/office/projector.js';
import { emptyShelf } from '../../src/office/shelf.js';
import { cleanAfterFile } from '../support/cleanups.js';
import { plainLetters } from '../support/plain-letters.js';
import { valueIn } from '../support/results.js';
import { testSettings } from '../support/settings.js';
import { syncRulebooks } from '../../src/office/sync-rulebooks.js';
import { ed25519Verify, sha256 as sha256Bytes } from '../../src/store/node-primitives.js';
import { openStore } from '../../src/store/open-store.js';
import { verifyStore } from '../../src/store/verify-store.js';
import { verifyEntries } from '../../src/trail/verify-entries.js';

/** What a command printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** What standard input holds. */
  readonly input?: string;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly now?: string;
  /** Stands in the place of one of the machine's parts, to let it fail. */
  readonly deps?: Partial<CliDeps>;
  /** Likewise of the office's. */
  readonly office?: Partial<OfficeDeps>;
}

/** A new folder of its own, gone after the tests of the file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-cli-'));
  cleanAfterFile(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const shippedRules = 'rules';

async function publishShipped(office: OfficeDeps, deps: CliDeps): Promise<Result<unknown>> {
  const found = await rulesFilesIn(deps, shippedRules);
  if (!found.ok) return found;
  const files: { file: string; text: string }[] = [];
  for (const file of found.value) {
    const text = await deps.readText(file);
    if (!text.ok) return text;
    files.push({ file, text: text.value });
  }
  const calendars = await calendarsFor(deps, found.value[0] ?? '');
  const actor = { id: 'gradus', authenticated: true };
  return syncRulebooks(office, { files, calendar: (id) => calendars.get(id), actor });
}

/** What `src/main.ts` gives the commands, with captured output and a clock that stands. */
function depsFor(surroundings: Surroundings, stdout: Output, stderr: Output): CliDeps {
  const { env = {}, input = '', now = '2022-07-10T04:00:00Z' } = surroundings;
  const clock = (): number => Date.parse(now);
  const random = (length: number): Uint8Array => randomBytes(length);
  const deps: CliDeps = {
    stdout,
    stderr,
    readText: (path) =>
      readText(
        path,
        (async function* () {
          yield new TextEncoder().encode(input);
        })(),
      ),
    listFiles,
    readBytes,
    // One look, as if told to end at once; the watching itself is tried by its own test and as a process.
    watch: async function* (paths) {
      yield paths;
    },
    writeFiles,
    sha256,
    now: clock,
    interrupted: () => new AbortController().signal,
    env,
    shippedRules,
    shippedCases: join('fixtures', 'cases'),
    version: '0.0.0-test',
    openOffice: async (data, { isNew }): Promise<Result<OpenOffice>> => {
      if (!isNew && !existsSync(join(data, 'gradus.sqlite')))
        return fail([problem('data_folder_empty', { where: quoted(data) })]);
      const opened = await openStore({ dataDir: data, clock, random, projector });
      if (!opened.ok) return opened;
      const store = opened.value;
      const office: OfficeDeps = {
        store,
        clock,
        random,
        sha256,
        recommend,
        shelf: emptyShelf(),
        settings: testSettings,
        makeLetter: plainLetters,
        ...surroundings.office,
      };
      const published = isNew ? await publishShipped(office, deps) : ok(null);
      if (published.ok) return ok({ office, close: () => store.close() });
      await store.close();
      return published;
    },
    serve: () => Promise.reject(new Error('the service is tested as a process')),
    interfaceDocument: () => Promise.reject(new Error('the interface is tested as a process')),
    verifyStore: (data) => verifyStore({ dataDir: data }),
    verifyLines: (lines, options) =>
      verifyEntries({ sha256: sha256Bytes, verify: ed25519Verify }, lines, options),
    ...surroundings.deps,
  };
  return deps;
}

/** Runs one command in this process. */
export async function gradus(argv: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const printed = { out: '', err: '' };
  const output = (to: 'out' | 'err'): Output => ({
    write: (text) => {
      printed[to] += text;
    },
    lost: async () => null,
    isTerminal: surroundings.isTerminal ?? false,
    columns: surroundings.columns ?? 100,
  });
  const code = await run(argv, depsFor(surroundings, output('out'), output('err')));
  return { code, ...printed };
}

const quiet: Output = { write: () => {}, lost: async () => null, isTerminal: false, columns: 100 };

/** What somebody does through the service, on the same data folder. */
export async function onData<Value>(
  data: string,
  act: (office: OfficeDeps) => Promise<Result<Value>>,
): Promise<Value> {
  const opened = valueIn(await depsFor({}, quiet, quiet).openOffice(data, { isNew: false }));
  try {
    return valueIn(await act(opened.office));
  } finally {
    await opened.close();
  }
}

export const s1 = 'fixtures/incidents/s1.json';
