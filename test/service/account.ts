import { createHash, randomBytes } from 'node:crypto';
import { projector } from '../../src/office/projector.js';
import { openStore } from '../../src/store/open-store.js';
import { openTestAccount } from '../support/accounts.js';
import type { Env } from './processes.js';

/** Opens an account in the data of a service that runs, as `gradus user` does beside it. */
export async function openAccountIn(data: string, env: Env, id: string): Promise<void> {
  const { GRADUS_DATABASE_URL: databaseUrl, GRADUS_CHECKPOINT_KEY: key } = env;
  const clock = (): number => Date.now();
  const random = (length: number): Uint8Array => randomBytes(length);
  const opened = await openStore({
    dataDir: data,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(key === undefined ? {} : { key }),
    clock,
    random,
    projector,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const store = opened.value;
  const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
  try {
    await openTestAccount({ store, clock, random, sha256 }, id);
  } finally {
    await store.close();
  }
}
