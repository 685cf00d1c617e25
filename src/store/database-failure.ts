/** An error that came from the database or the way to it, and not from the code that asked. */
export class DatabaseFailure extends Error {
  /** SQLite's result code by name (`SQLITE_FULL`), an SQLSTATE (`40001`), or Node's (`ECONNREFUSED`); else ''. */
  readonly code: string;
  /** Whether COMMIT had been sent: the transaction may be stored although this failed. */
  readonly atCommit: boolean;

  constructor(cause: unknown, atCommit = false) {
    super(messageOf(cause), { cause });
    this.name = 'DatabaseFailure';
    this.code = codeOf(cause);
    this.atCommit = atCommit;
  }
}

function messageOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('message' in cause)) return String(cause);
  return String(cause.message);
}

function codeOf(cause: unknown): string {
  if (cause instanceof DatabaseFailure) return cause.code;
  if (cause instanceof AggregateError && cause.errors.length > 0) return codeOf(cause.errors[0]);
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return '';
  return typeof cause.code === 'string' ? cause.code : '';
}

/** What an error means for the works of the transaction that it ended. */
export type FailureMeaning =
  /** Not stored; another process was in the way, and trying again can succeed. */
  | 'contended'
  /** Not stored, for lack of room; the store goes on. */
  | 'full'
  /** Not stored: the database can't be written. */
  | 'not_writable'
  /** Not stored: the database can't be reached. */
  | 'unreachable'
  /** Stored or not. */
  | 'unknown'
  /** The file or the disk under it can't be relied on, and what is stored is open. */
  | 'broken'
  /** Neither: a mistake of the code that asked. */
  | 'bug';
