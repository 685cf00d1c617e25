import type { Kysely } from 'kysely';
import type { FailureMeaning } from './database-failure.js';
import type { DatabaseKind } from './migrations.js';
import type { KeyRow, Tables } from './tables.js';

/** One connection, within a transaction. */
export type Connection = Kysely<Tables>;

/** The keys of personal values and of request fingerprints. */
export interface Vault {
  /** The keys are durable before the transaction of `db` is, or with it; keys that nothing names are harmless. */
  put(db: Connection, keys: readonly KeyRow[]): Promise<void>;
  /** Those of the ids that there are. */
  get(db: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Durably gone before the transaction of `db` is, or with it; ids that there are not are passed over. */
  remove(db: Connection, ids: readonly string[]): Promise<void>;
}

export type Savepoint = 'set' | 'set_again' | 'release' | 'roll_back';

/** A setting that durability rests on, as the database reads it back. */
export interface DurabilitySetting {
  readonly name: string;
  readonly expected: string;
  readonly found: string;
}

/** What differs between the databases. Errors of the database are thrown as `DatabaseFailure`. */
export interface Backend {
  readonly kind: DatabaseKind;
  /** Names the database in problems, without secrets. */
  readonly where: string;
  readonly vault: Vault;
  /** Makes the place of the keys. */
  setUp(db: Connection): Promise<void>;
  /** Read within a transaction that may write. */
  settings(db: Connection): Promise<readonly DurabilitySetting[]>;
  /** A transaction that alone may write; durable when it resolves, rolled back when `run` throws. */
  write<T>(run: (db: Connection) => Promise<T>): Promise<T>;
  /** A read-only transaction on one snapshot. */
  read<T>(run: (db: Connection) => Promise<T>): Promise<T>;
  /** `set_again` releases the one that is set and sets the next. */
  savepoint(db: Connection, what: Savepoint): Promise<void>;
  meaningOf(error: unknown): FailureMeaning;
  close(): Promise<void>;
}
