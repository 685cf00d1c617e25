import type { KeyObject } from 'node:crypto';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Clock, Projector, RandomBytes } from '../office/ports.js';
import { hexOf } from '../trail/bytes.js';
import { makeOrigin } from '../trail/registered-key.js';
import { encodeVerifierKey, verifierKey } from '../trail/verifier-key.js';
import type { Backend } from './backend.js';
import { checkpointSigner, makeKey, publicBytes, readKey } from './checkpoint-key.js';
import { DatabaseFailure } from './database-failure.js';
import { readHead } from './head.js';
import type { Job } from './job.js';
import { sha256 } from './node-primitives.js';
import { writeGroup } from './write-group.js';

export interface Founding {
  readonly backend: Backend;
  readonly keyPath: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly projector: Projector;
}

/** The key that is there, from a start that died before its genesis entry was durable, or a new one. */
function keyFor({ keyPath, random }: Founding): Result<KeyObject | null> {
  const read = readKey(keyPath);
  return read.ok && !read.value ? makeKey(keyPath, random) : read;
}

export async function hasTrail(backend: Backend): Promise<boolean> {
  return backend.read(async (db) => {
    const first = await db.selectFrom('entry').select('seq').limit(1).executeTakeFirst();
    return first !== undefined || (await readHead(db)) !== null;
  });
}

/** Another process founded the trail in the meantime: its entry and head stand. */
const wasFounded = (error: unknown): boolean =>
  error instanceof DatabaseFailure && /^(23505|SQLITE_CONSTRAINT_PRIMARYKEY|40001)$/.test(error.code);

/** Begins a trail: makes its key, then its genesis entry, which names the key. */
export async function foundTrail(founding: Founding): Promise<Result<null>> {
  const { backend, clock, random, projector } = founding;
  const key = keyFor(founding);
  if (!key.ok) return key;
  if (!key.value)
    return fail([problem('data_folder_unusable', { where: quoted(founding.keyPath), found: 'ENOENT' })]);
  const origin = makeOrigin(hexOf(random(8)));
  const registered = verifierKey(sha256, origin, publicBytes(key.value));
  const time = clock();
  const genesis: Job = {
    idempotency: null,
    async attempt(tx) {
      if ((await tx.trail.head()).size > 0) return ok(null);
      const body = { origin, key: encodeVerifierKey(registered), created: time };
      const actor = { id: 'gradus', authenticated: false };
      const appended = await tx.append({ kind: 'genesis', time, actor, case: null, body });
      return appended.ok ? ok(null) : appended;
    },
    settle: () => undefined,
  };
  const context = {
    backend,
    projector,
    random,
    sign: checkpointSigner(registered, key.value),
    seen: () => 0,
  };
  try {
    const { outcomes } = await writeGroup(context, [genesis]);
    const [outcome] = outcomes;
    if (outcome?.kind === 'threw') throw outcome.error;
    return outcome?.kind === 'refused' ? fail(outcome.problems) : ok(null);
  } catch (error) {
    if (wasFounded(error)) return ok(null);
    throw error;
  }
}
