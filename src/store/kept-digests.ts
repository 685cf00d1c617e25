import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { ok, type Result } from '../domain/result.js';
import type { KeptDigest, KeptDigests } from '../office/digest/kept-digests.js';
import type { Backend, Connection } from './backend.js';
import { isInTheWay } from './open-backend.js';
import { parseRow } from './parse-row.js';
import { keptDigestRowSchema } from './tables.js';
import { tryAgain } from './try-again.js';

const packed = promisify(gzip);
const unpacked = promisify(gunzip);

export interface StoredDigests extends KeptDigests {
  /** Resolves when what is to be kept is kept, or cannot be. */
  settled(): Promise<void>;
}

async function textOf(content: Uint8Array): Promise<string | null> {
  return unpacked(content).then(
    (bytes) => bytes.toString('utf8'),
    () => null,
  );
}

async function put(backend: Backend, { day, settings, content, ...of }: KeptDigest): Promise<void> {
  const values = { ...of, content: await packed(content) };
  const once = () =>
    backend.write((db) =>
      db
        .insertInto('kept_digest')
        .values({ day, settings, ...values })
        .onConflict((conflict) => conflict.columns(['day', 'settings']).doUpdateSet(values))
        .execute(),
    );
  await tryAgain(once, isInTheWay(backend));
}

/** Made anew of the entries when somebody asks. */
export async function emptyDigests(db: Connection): Promise<void> {
  await db.deleteFrom('kept_digest').execute();
}

/** Kept digests over their table, packed: a busy day is half a megabyte of JSON. */
export function keptDigests(
  backend: Backend,
  whileOpen: <T>(run: () => Promise<Result<T>>) => Promise<Result<T>>,
): StoredDigests {
  const underWay = new Set<Promise<unknown>>();
  return {
    find: (day, settings) =>
      whileOpen<KeptDigest | null>(async () => {
        const found = await backend.read((db) =>
          db
            .selectFrom('kept_digest')
            .selectAll()
            .where('day', '=', day)
            .where('settings', '=', settings)
            .executeTakeFirst(),
        );
        if (!found) return ok(null);
        const row = parseRow('kept_digest', keptDigestRowSchema, found);
        const content = await textOf(row.content);
        return ok(content === null ? null : { ...row, content });
      }),
    keep(digest) {
      const kept: Promise<unknown> = whileOpen(async () => ok(await put(backend, digest)))
        // Whatever is wrong with the database is found by those who need it: this row nobody needs.
        .catch(() => undefined)
        .finally(() => underWay.delete(kept));
      underWay.add(kept);
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}
