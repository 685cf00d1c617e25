import { join } from 'node:path';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Clock, Projector, RandomBytes, Store } from '../office/ports.js';
import type { Mark } from '../trail/check-mark.js';
import type { Frontier } from '../trail/frontier.js';
import type { RegisteredKey } from '../trail/registered-key.js';
import { encodeVerifierKey, verifierKey } from '../trail/verifier-key.js';
import type { Backend } from './backend.js';
import { type CheckpointSigner, checkpointSigner, publicBytes, readKey } from './checkpoint-key.js';
import { foundTrail, hasTrail } from './found-trail.js';
import { lockHead } from './head.js';
import { sha256 } from './node-primitives.js';
import { connect, isInTheWay, makeFolder, openingProblems, setUp } from './open-backend.js';
import { readMarkFile } from './mark.js';
import { bringUpProjections } from './rebuild-projections.js';
import { registeredKey } from './registered-keys.js';
import { removeKeys } from './key-removal.js';
import { runningStore } from './running-store.js';
import { checkStart } from './start-checks.js';
import { StoredDataError } from './stored-data-error.js';
import { trailReader } from './trail-reader.js';
import { tryAgain } from './try-again.js';

export interface StoreOptions {
  /** Made if it is not there, for its owner alone. Holds the SQLite files, the mark and the key. */
  readonly dataDir: string;
  /** `postgres://…` instead of SQLite. */
  readonly databaseUrl?: string;
  /** The file of the Ed25519 key that signs checkpoints; in the data folder unless said. */
  readonly key?: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly projector: Projector;
}

interface Opening extends StoreOptions {
  readonly backend: Backend;
  readonly keyPath: string;
  readonly markPath: string;
}

/** The signer of the registered key, if the key file holds that key. */
function signerFor(keyPath: string, registered: RegisteredKey): Result<CheckpointSigner> {
  const where = quoted(keyPath);
  const expected = quoted(registered.vkey);
  const key = readKey(keyPath);
  if (!key.ok) return key;
  if (!key.value) return fail([problem('checkpoint_key_missing', { where, expected })]);
  const found = encodeVerifierKey(verifierKey(sha256, registered.name, publicBytes(key.value)));
  return found === registered.vkey
    ? ok(checkpointSigner(registered, key.value))
    : fail([problem('checkpoint_key_differs', { where, expected, found: quoted(found) })]);
}

async function bringUp({ backend, projector }: Opening): Promise<void> {
  const once = () =>
    backend.write(async (db) => {
      await lockHead(db, backend.kind);
      await bringUpProjections(db, backend.kind, projector);
    });
  await tryAgain(once, isInTheWay(backend));
}

/** A new trail, unless a mark says that there was one. */
async function begin(opening: Opening, mark: Mark | null): Promise<Result<null>> {
  if (mark) {
    const where = quoted(opening.markPath);
    return fail([problem('start_mark_ahead', { where, expected: mark.checkpoint.size, found: 0 })]);
  }
  await bringUp(opening);
  return tryAgain(() => foundTrail(opening), isInTheWay(opening.backend));
}

interface Checked {
  readonly frontier: Frontier;
  readonly sign: CheckpointSigner;
}

async function check({ backend, keyPath, markPath }: Opening, mark: Mark | null): Promise<Result<Checked>> {
  return backend.read(async (db) => {
    const key = await registeredKey(trailReader(db));
    if (!key.ok) return key;
    const sign = signerFor(keyPath, key.value);
    const frontier = await checkStart(db, { key: key.value, mark, markPath });
    if (sign.ok && frontier.ok) return ok({ frontier: frontier.value, sign: sign.value });
    return fail([...(sign.ok ? [] : sign.error), ...(frontier.ok ? [] : frontier.error)]);
  });
}

/** The folder had a trail of SQLite and no mark: whether an older copy was put in place cannot be seen. */
function markWarnings(opening: Opening, isNew: boolean, mark: Mark | null): readonly Problem[] {
  if (isNew || mark || opening.backend.kind === 'postgres') return [];
  return [problem('start_mark_missing', { where: quoted(opening.markPath) }, undefined, 'warning')];
}

async function start(opening: Opening): Promise<Result<Store>> {
  const { backend } = opening;
  const problems = await setUp(backend);
  if (problems.length > 0) return fail(problems);
  // Read before the entries are: another process may append in between, and its mark would then be ahead.
  const mark = readMarkFile(opening.markPath);
  if (!mark.ok) return mark;
  const isNew = !(await hasTrail(backend));
  if (isNew) {
    const begun = await begin(opening, mark.value);
    if (!begun.ok) return begun;
  }
  const checked = await check(opening, mark.value);
  if (!checked.ok) return checked;
  await bringUp(opening);
  await tryAgain(() => removeKeys(backend), isInTheWay(backend));
  const warnings = markWarnings(opening, isNew, mark.value);
  return ok(await runningStore({ ...opening, ...checked.value, warnings }));
}

/**
 * Opens the store of a data folder and begins its trail at the first start. Nothing is served before entries, head,
 * checkpoint, mark and key agree; what does not is named with both values. All problems are of kind `unavailable` or
 * those of the trail.
 */
export async function openStore(options: StoreOptions): Promise<Result<Store>> {
  const { dataDir } = options;
  const folder = makeFolder(dataDir);
  if (folder.length > 0) return fail(folder);
  const backend = connect(dataDir, options.databaseUrl);
  if (!backend.ok) return backend;
  const opening: Opening = {
    ...options,
    backend: backend.value,
    keyPath: options.key ?? join(dataDir, 'checkpoint-key.pem'),
    markPath: join(dataDir, 'checkpoint'),
  };
  let opened: Result<Store> | undefined;
  try {
    opened = await start(opening);
    return opened;
  } catch (error) {
    if (error instanceof StoredDataError) return fail(error.problems);
    return fail(openingProblems(error, quoted(backend.value.where), backend.value));
  } finally {
    if (!opened?.ok) await backend.value.close();
  }
}
