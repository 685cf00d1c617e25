import type { Json } from '../domain/canonical-json.js';
import { problem, quoted } from '../domain/problem.js';
import type { OpenedValue, PersonalReader } from '../office/ports.js';
import type { Connection } from './backend.js';
import { parseRows } from './parse-row.js';
import { openSealed } from './sealed-value.js';
import { StoredDataError } from './stored-data-error.js';
import { type PersonalRow, personalRowSchema } from './tables.js';

export type KeyReader = (ids: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;

export const ownerOf = (caseId: string | null): string => caseId ?? '';
export const placeOf = (caseId: string | null, path: string): Json => [caseId, path];

const columns = ['owner', 'path', 'commitment', 'sealed'] as const;

/** The rows of a case, by path. */
export async function personalRows(
  db: Connection,
  caseId: string | null,
  path?: string,
): Promise<readonly PersonalRow[]> {
  const query = db
    .selectFrom('personal_data')
    .select(columns)
    .where('owner', '=', ownerOf(caseId))
    .orderBy('path');
  const rows = await (path === undefined ? query : query.where('path', '=', path)).execute();
  return parseRows('personal_data', personalRowSchema, rows);
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
    const [opened] = await openRows(readKeys, caseId, await personalRows(db, caseId, path));
    return opened ?? null;
  },
  async valuesOf(caseId) {
    const opened = await openRows(readKeys, caseId, await personalRows(db, caseId));
    return new Map(opened.map(({ path, value }) => [path, value]));
  },
  async erasedOf(caseId) {
    const rows = await personalRows(db, caseId);
    return rows.filter(({ sealed }) => sealed === null).map(({ path }) => path);
  },
});
