import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { guardedDialect } from './guarded-dialect.js';
import type { Tables } from './tables.js';

const connectMs = 5_000;
const mostConnections = 10;

/** The type of 64-bit integers, which pg gives as texts unless told otherwise. */
const int8 = 20;

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`a count beyond 2^53-1: ${text}`);
  return value;
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 && format !== 'binary' ? wholeNumber : pg.types.getTypeParser(oid, format),
};

/** A pool on the database of the URL; nothing is connected yet. */
export function openPool(url: string): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    application_name: 'gradus',
    types,
  });
  // A connection that breaks while nobody asks anything of it says so here, and whoever uses it next gets the error.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: guardedDialect(new PostgresDialect({ pool })) });
}
