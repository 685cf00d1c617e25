import { sql } from 'kysely';
import { canonicalJson, type Json } from '../domain/canonical-json.js';
import { readJson } from '../domain/json-reader.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { EntryRef, RandomBytes, RequestKey } from '../office/ports.js';
import { concat, hexOf, utf8 } from '../trail/bytes.js';
import type { Connection, Vault } from './backend.js';
import { hmacSha256 } from './node-primitives.js';
import { parseRows } from './parse-row.js';
import { StoredDataError } from './stored-data-error.js';
import { type IdempotencyRow, idempotencyRowSchema } from './tables.js';

const domain = concat(utf8('gradus/request/1'), Uint8Array.of(0));

/** Unique per actor and route. */
export const requestId = ({ actor, route, key }: Pick<RequestKey, 'actor' | 'route' | 'key'>): string =>
  canonicalJson([actor, route, key]);

/** HMAC-SHA256 over the canonical request, hex: it can't be guessed from, and not be compared once its key is gone. */
const fingerprintOf = (key: Uint8Array, request: Json): string =>
  hexOf(hmacSha256(key, concat(domain, utf8(canonicalJson(request)))));

export interface Fingerprint {
  readonly fingerprint: string;
  readonly key: Uint8Array;
}

export function newFingerprint(random: RandomBytes, request: Json): Fingerprint {
  const key = random(32);
  return { fingerprint: fingerprintOf(key, request), key };
}

/** The rows of those requests that were answered before, by `requestId`. */
export async function answeredRequests(
  db: Connection,
  requests: readonly RequestKey[],
): Promise<ReadonlyMap<string, IdempotencyRow>> {
  if (requests.length === 0) return new Map();
  const asked = sql.join(requests.map(({ actor, route, key }) => sql`(${actor}, ${route}, ${key})`));
  const rows = await db
    .selectFrom('idempotency')
    .select(['actor', 'route', 'key', 'fingerprint', 'case_id', 'answer', 'first_seq', 'entry_count'])
    .where(sql<boolean>`(actor, route, key) in (values ${asked})`)
    .execute();
  const parsed = parseRows('idempotency', idempotencyRowSchema, rows);
  return new Map(parsed.map((row) => [requestId(row), row]));
}

export interface RecordedAnswer {
  readonly answer: Json;
  readonly entries: readonly EntryRef[];
}

async function entriesOf(db: Connection, row: IdempotencyRow): Promise<readonly EntryRef[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'leaf'])
    .where('seq', '>=', row.first_seq)
    .where('seq', '<', row.first_seq + row.entry_count)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq, leaf }) => ({ seq, leaf: hexOf(leaf) }));
}

/** The answer of that time, if the request is the same. */
export async function recordedAnswer(
  db: Connection,
  vault: Vault,
  row: IdempotencyRow,
  { key, request }: RequestKey,
): Promise<Result<RecordedAnswer, readonly Problem[]>> {
  const secret = (await vault.get(db, [row.fingerprint])).get(row.fingerprint);
  if (!secret) return fail([problem('idempotency_request_erased', { key: quoted(key) })]);
  if (fingerprintOf(secret, request) !== row.fingerprint)
    return fail([problem('idempotency_key_reused', { key: quoted(key) })]);
  const answer = readJson(row.answer, { maxDepth: 256 });
  if (!answer.ok) throw new StoredDataError(answer.error);
  return ok({ answer: answer.value, entries: await entriesOf(db, row) });
}
