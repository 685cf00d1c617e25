import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Verification } from '../trail/verify-entries.js';
import type { Backend } from './backend.js';
import { readMarkFile } from './mark.js';
import { connect } from './open-backend.js';
import { asResult } from './running-store.js';
import { verifyStored } from './verify-stored.js';

export interface VerifyOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

async function verifyWith(backend: Backend, markPath: string): Promise<Result<Verification>> {
  const mark = readMarkFile(markPath);
  if (!mark.ok) return mark;
  return ok(await backend.read((db) => verifyStored(db, mark.value?.note ?? null)));
}

/**
 * Verifies a store that is not open here: one that refuses to open, or that a service runs on. Needs no key. Problems
 * say that it can't be read at all; what is wrong with the trail is in the verification.
 */
export async function verifyStore({ dataDir, databaseUrl }: VerifyOptions): Promise<Result<Verification>> {
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'gradus.sqlite')))
    return fail([problem('data_folder_empty', { where: quoted(dataDir) })]);
  const connected = connect(dataDir, databaseUrl);
  if (!connected.ok) return connected;
  const backend = connected.value;
  try {
    return await asResult(backend, () => verifyWith(backend, join(dataDir, 'checkpoint')));
  } finally {
    await backend.close();
  }
}
