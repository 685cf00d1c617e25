import type { PersonalWriter, RandomBytes } from '../office/ports.js';
import { hexOf } from '../trail/bytes.js';
import { commitment } from '../trail/commitment.js';
import type { Connection, Vault } from './backend.js';
import type { Draft } from './draft.js';
import { hmacSha256 } from './node-primitives.js';
import { partsOf } from './parts-of.js';
import { committedOf, type KeyReader, ownerOf, personalReader, placeOf } from './personal-reader.js';
import { sealValue } from './sealed-value.js';

const keyLength = 32;
const rowsAtOnce = 500;

/** Hands the work's values to the database, where a failure of the work undoes them. */
export async function writeValues(db: Connection, draft: Draft): Promise<void> {
  const rows = draft.values.splice(0);
  for (const part of partsOf(rows, rowsAtOnce)) await db.insertInto('personal_data').values(part).execute();
}

/** Keys that the transaction made, then those of the vault. */
const keyReaderOf =
  (db: Connection, vault: Vault, drafts: readonly Draft[]): KeyReader =>
  async (ids) => {
    const made = new Map<string, Uint8Array>();
    for (const id of ids) {
      const key = drafts.map(({ keys }) => keys.get(id)).find((found) => found !== undefined);
      if (key) made.set(id, key);
    }
    const others = ids.filter((id) => !made.has(id));
    return others.length === 0 ? made : new Map([...(await vault.get(db, others)), ...made]);
  };

async function requestsOf(db: Connection, group: Draft, caseId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('idempotency')
    .select('fingerprint')
    .where('case_id', '=', caseId)
    .execute();
  const unwritten = group.requests.filter(({ case_id }) => case_id === caseId);
  return [...rows, ...unwritten].map(({ fingerprint }) => fingerprint);
}

export function personalWriter(
  db: Connection,
  vault: Vault,
  random: RandomBytes,
  group: Draft,
  work: Draft,
): PersonalWriter {
  const reader = personalReader(db, keyReaderOf(db, vault, [work, group]));
  const written = async <T>(run: () => Promise<T>): Promise<T> => {
    await writeValues(db, work);
    return run();
  };
  return {
    open: (caseId, path) => written(() => reader.open(caseId, path)),
    valuesOf: (caseId) => written(() => reader.valuesOf(caseId)),
    erasedOf: (caseId) => written(() => reader.erasedOf(caseId)),
    async put(caseId, path, value) {
      const key = random(keyLength);
      const made = hexOf(commitment(hmacSha256, key, caseId, path, value));
      const sealed = sealValue(random, key, placeOf(caseId, path), value);
      work.values.push({ owner: ownerOf(caseId), path, commitment: made, sealed });
      work.keys.set(made, key);
      return { commitment: made, path };
    },
    async erase(caseId, paths) {
      const kept = await written(() => committedOf(db, caseId, 'kept'));
      const erased = kept.filter(({ path }) => paths === 'all' || paths.includes(path));
      const commitments = erased.map(({ commitment: of }) => of);
      for (const part of partsOf(commitments, rowsAtOnce)) {
        await db.updateTable('personal_data').set({ sealed: null }).where('commitment', 'in', part).execute();
      }
      const requests = paths === 'all' && caseId !== null ? await requestsOf(db, group, caseId) : [];
      // The keys go once this transaction is durable: a work that fails leaves its values as they were.
      for (const part of partsOf([...commitments, ...requests], rowsAtOnce)) {
        const ids = part.map((id) => ({ id }));
        await db
          .insertInto('key_removal')
          .values(ids)
          .onConflict((clash) => clash.doNothing())
          .execute();
      }
      work.erases = true;
      return erased.map(({ path, commitment: of }) => ({ commitment: of, path }));
    },
  };
}
