import type { Json } from '../domain/canonical-json.js';
import type { Commitment } from '../domain/commitment.js';
import { problem, quoted } from '../domain/problem.js';
import { isLong } from '../office/personal.js';
import type { OpenedValue, PersonalReader } from '../office/ports.js';
import type { Connection } from './backend.js';
import { parseRows } from './parse-row.js';
import { partsOf } from './parts-of.js';
import { openSealed } from './sealed-value.js';
import { StoredDataError } from './stored-data-error.js';
import { type PersonalRow, personalRowSchema } from './tables.js';

export type KeyReader = (ids: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;

export const ownerOf = (caseId: string | null): string => caseId ?? '';
export const placeOf = (caseId: string | null, path: string): Json => [caseId, path];

const rowsAtOnce = 500;
const columns = ['owner', 'path', 'commitment', 'sealed'] as const;

const keptSchema = personalRowSchema.pick({ path: true, commitment: true });

/** What stands in the entries for a case's values: for those that were erased, or those that were not. */
export async function committedOf(
  db: Connection,
  caseId: string | null,
  are: 'kept' | 'erased',
): Promise<readonly Commitment[]> {
  const rows = await db
    .selectFrom('personal_data')
    .select(['path', 'commitment'])
    .where('owner', '=', ownerOf(caseId))
    .where('sealed', are === 'kept' ? 'is not' : 'is', null)
    .orderBy('path')
    .execute();
  return parseRows('personal_data', keptSchema, rows);
}

/** The rows of these paths of a case. */
async function personalRows(
  db: Connection,
  caseId: string | null,
  paths: readonly string[],
): Promise<readonly PersonalRow[]> {
  const found: PersonalRow[] = [];
  for (const part of partsOf(paths, rowsAtOnce)) {
    const query = db.selectFrom('personal_data').select(columns).where('owner', '=', ownerOf(caseId));
    const rows = await query.where('path', 'in', part).orderBy('path').execute();
    found.push(...parseRows('personal_data', personalRowSchema, rows));
  }
  return found;
}

/**
 * Opens the values of rows. A value whose key is gone counts as erased: that is what a key deleted after a backup
 * of the database means.
 */
async function openRows(
  readKeys: KeyReader,
  caseId: string | null,
  rows: readonly PersonalRow[],
): Promise<readonly OpenedValue[]> {
  const kept = rows.flatMap(({ sealed, ...row }) => (sealed ? [{ ...row, sealed }] : []));
  if (kept.length === 0) return [];
  const keys = await readKeys(kept.map(({ commitment }) => commitment));
  return kept.flatMap(({ path, commitment, sealed }) => {
    const key = keys.get(commitment);
    if (!key) return [];
    const value = openSealed(key, placeOf(caseId, path), sealed);
    if (value !== undefined) return [{ path, commitment, value, key }];
    const found = quoted(`${ownerOf(caseId)} ${path}`);
    throw new StoredDataError([problem('stored_row_malformed', { table: 'personal_data', found })]);
  });
}

export const personalReader = (db: Connection, readKeys: KeyReader): PersonalReader => ({
  async open(caseId, path) {
    const [opened] = await openRows(readKeys, caseId, await personalRows(db, caseId, [path]));
    return opened ?? null;
  },
  async valuesOf(caseId) {
    const paths = (await committedOf(db, caseId, 'kept')).map(({ path }) => path);
    const short = paths.filter((path) => !isLong(path));
    const opened = await openRows(readKeys, caseId, await personalRows(db, caseId, short));
    return new Map(opened.map(({ path, value }) => [path, value]));
  },
  async erasedOf(caseId) {
    return (await committedOf(db, caseId, 'erased')).map(({ path }) => path);
  },
});
