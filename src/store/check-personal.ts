import { type Commitment, commitmentsIn } from '../domain/commitment.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { isLong } from '../office/personal.js';
import { hexOf } from '../trail/bytes.js';
import { commitment } from '../trail/commitment.js';
import type { Connection, Vault } from './backend.js';
import { hmacSha256 } from './node-primitives.js';
import { parseRows } from './parse-row.js';
import { partsOf } from './parts-of.js';
import { placeOf } from './personal-reader.js';
import { openSealed } from './sealed-value.js';
import { type PersonalRow, personalRowSchema } from './tables.js';
import { trailReader } from './trail-reader.js';

const entriesAtOnce = 500;
const valuesAtOnce = 500;
/** Documents and files are up to megabytes each. */
const longAtOnce = 4;
const mostProblems = 100;

interface Committed extends Commitment {
  readonly number: number;
}

async function erasedCommitments(db: Connection): Promise<ReadonlySet<string>> {
  const trail = trailReader(db);
  const erased = new Set<string>();
  for (let from = 0; ; ) {
    const entries = await trail.entriesOfKind('personal_data_erased', { from, limit: entriesAtOnce });
    for (const { seq, entry } of entries) {
      for (const each of commitmentsIn(entry.body)) erased.add(each.commitment);
      from = seq + 1;
    }
    if (entries.length < entriesAtOnce) return erased;
  }
}

function isKept(row: PersonalRow, sealed: Uint8Array, key: Uint8Array, committed: Committed): boolean {
  const caseId = row.owner === '' ? null : row.owner;
  const value = openSealed(key, placeOf(caseId, row.path), sealed);
  if (value === undefined || row.path !== committed.path) return false;
  return hexOf(commitment(hmacSha256, key, caseId, row.path, value)) === committed.commitment;
}

async function checkValues(
  db: Connection,
  vault: Vault,
  erased: ReadonlySet<string>,
  committed: readonly Committed[],
): Promise<readonly Problem[]> {
  const ids = [...new Set(committed.map((each) => each.commitment))];
  const found = await db
    .selectFrom('personal_data')
    .select(['owner', 'path', 'commitment', 'sealed'])
    .where('commitment', 'in', ids)
    .execute();
  const rows = new Map(
    parseRows('personal_data', personalRowSchema, found).map((row) => [row.commitment, row] as const),
  );
  const keys = await vault.get(db, ids);
  return committed.flatMap((each) => {
    const row = rows.get(each.commitment);
    const key = keys.get(each.commitment);
    const params = { number: each.number, path: quoted(each.path) };
    if (!row?.sealed || !key) {
      return erased.has(each.commitment) ? [] : [problem('personal_value_missing', params)];
    }
    if (erased.has(each.commitment)) return [problem('personal_value_not_erased', params)];
    return isKept(row, row.sealed, key, each) ? [] : [problem('personal_value_differs', params)];
  });
}

/** Holds personal values against the commitments of all entries; the first hundred differences. */
export async function checkPersonal(db: Connection, vault: Vault): Promise<readonly Problem[]> {
  const trail = trailReader(db);
  const erased = await erasedCommitments(db);
  const problems: Problem[] = [];
  for (let from = 0; ; ) {
    const entries = await trail.entries({ from, limit: entriesAtOnce });
    const committed = entries
      .filter(({ entry }) => entry.kind !== 'personal_data_erased')
      .flatMap(({ seq, entry }) => commitmentsIn(entry.body).map((each) => ({ ...each, number: seq })));
    const parts = [
      ...partsOf(
        committed.filter(({ path }) => !isLong(path)),
        valuesAtOnce,
      ),
      ...partsOf(
        committed.filter(({ path }) => isLong(path)),
        longAtOnce,
      ),
    ];
    for (const part of parts) problems.push(...(await checkValues(db, vault, erased, part)));
    from += entries.length;
    if (entries.length < entriesAtOnce || problems.length > mostProblems)
      return problems.slice(0, mostProblems);
  }
}
