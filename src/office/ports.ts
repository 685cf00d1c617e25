import type { Json } from '../domain/canonical-json.js';
import type { Commitment } from '../domain/commitment.js';
import type { Entry, EntryKind, JsonObject } from '../domain/entry.js';
import type { Problem } from '../domain/problem.js';
import type { Result } from '../domain/result.js';
import type { Verification } from '../trail/verify-entries.js';
import type { SizedRoot } from '../trail/verify-proof.js';
import type { ChangeCredentials, CredentialReader, CredentialWriter } from './accounts/credentials.js';
import type { KeptDigests } from './digest/kept-digests.js';
import type { Outbox } from './notices/outbox.js';
import type { ProjectionColumn, ProjectionKey, ProjectionName, ProjectionRow } from './projections.js';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Clock = () => number;

/** Cryptographically random bytes, `length` of them. */
export type RandomBytes = (length: number) => Uint8Array;

/** An entry as it stands in the trail. */
export interface StoredEntry {
  /** Its number in the trail, from 0 (genesis). */
  readonly seq: number;
  /** SHA-256(0x00 ‖ bytes), 64 hex digits. */
  readonly leaf: string;
  /** The canonical bytes, which were hashed. */
  readonly bytes: Uint8Array;
  readonly entry: Entry;
}

export interface EntryRef {
  readonly seq: number;
  readonly leaf: string;
}

/** A signed head of the trail; `note` is a C2SP checkpoint. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly note: string;
}

/** At most `limit` (1 to 1000) entries from this number on, upward or, `down`, towards the beginning. */
export interface EntryRange {
  readonly from: number;
  /** The last number that may be among them, in the direction that they are read in. */
  readonly until?: number;
  readonly limit: number;
  readonly order?: 'up' | 'down';
}

export interface TrailReader {
  /** Number of entries and root of the tree over them. Within a write: with what it has appended so far. */
  head(): Promise<SizedRoot>;
  /** The newest checkpoint; in `read` it covers all entries. */
  checkpoint(): Promise<StoredCheckpoint>;
  /** The checkpoint of exactly this size. Not every size has one: a group of writes shares one. */
  checkpointAt(size: number): Promise<StoredCheckpoint | null>;
  entry(seq: number): Promise<StoredEntry | null>;
  entries(range: EntryRange): Promise<readonly StoredEntry[]>;
  /** The entries of a case, in order: all of them, or those with numbers below `before`. */
  entriesOfCase(caseId: string, before?: number): Promise<readonly StoredEntry[]>;
  entriesOfKind(kind: EntryKind, range: EntryRange): Promise<readonly StoredEntry[]>;
  /** What somebody did, by the id that they act under; of these kinds alone where they are given. */
  entriesOfActor(
    actor: string,
    range: EntryRange,
    kinds?: readonly EntryKind[] | undefined,
  ): Promise<readonly StoredEntry[]>;
  /** The hash of a full subtree (level 0 are the leaves), as `inclusionProof` and `consistencyProof` read it. */
  node(level: number, index: number): Promise<Uint8Array>;
}

/** What reads an entry by its number: a store's trail, or the entries of an export. */
export type EntryReader = Pick<TrailReader, 'entry'>;

export type Filter<Name extends ProjectionName> = {
  [Column in ProjectionColumn<Name>]:
    | {
        readonly column: Column;
        readonly is: '=' | '<>' | '<' | '<=' | '>' | '>=';
        readonly value: ProjectionRow<Name>[Column];
      }
    | { readonly column: Column; readonly in: readonly ProjectionRow<Name>[Column][] };
}[ProjectionColumn<Name>];

export interface ProjectionQuery<Name extends ProjectionName> {
  /** All must hold. `=` and `<>` with null ask for null; the others never match null. Not for JSON columns. */
  readonly where?: readonly Filter<Name>[];
  /** Ties, and everything if it is left out, go by the key in the same direction. A column without null. */
  readonly order?: { readonly by?: ProjectionColumn<Name>; readonly direction: 'up' | 'down' };
  /** The last row of the page before. */
  readonly after?: ProjectionRow<Name>;
  /** 1 to 1000. */
  readonly limit: number;
}

/** Texts compare by code point in both databases. */
export interface ProjectionReader {
  get<Name extends ProjectionName>(
    table: Name,
    key: ProjectionKey<Name>,
  ): Promise<ProjectionRow<Name> | null>;
  list<Name extends ProjectionName>(
    table: Name,
    query: ProjectionQuery<Name>,
  ): Promise<readonly ProjectionRow<Name>[]>;
  count<Name extends ProjectionName>(table: Name, where?: readonly Filter<Name>[]): Promise<number>;
}

/** What a store can do besides: for figures over many rows of which they read little. */
export interface ColumnReader extends ProjectionReader {
  /**
   * Some columns of all rows that fit, in the order of the key, or of `by` and then the key; these columns may come
   * along. Where a stretch of a column with an index of its own is asked for, it is the order in which least is read.
   * @param by a column without null
   */
  columns<Name extends ProjectionName, Column extends ProjectionColumn<Name>>(
    table: Name,
    columns: readonly Column[],
    where?: readonly Filter<Name>[],
    by?: ProjectionColumn<Name>,
  ): Promise<readonly Pick<ProjectionRow<Name>, Column>[]>;
}

export interface ProjectionWriter extends ProjectionReader {
  /** Inserts the row, or replaces the one with its key. */
  upsert<Name extends ProjectionName>(table: Name, row: ProjectionRow<Name>): Promise<void>;
  delete<Name extends ProjectionName>(table: Name, key: ProjectionKey<Name>): Promise<void>;
}

/**
 * Turns entries into projections; the only way in which projections change. It is a function of the entry and of
 * what the entries before it left in the projections, and is called once for each entry, in order.
 */
export interface Projector {
  /** Raised when `project` makes other rows of the same entries: the store then makes the projections anew. */
  readonly version: number;
  project(projections: ProjectionWriter, entry: StoredEntry): Promise<void>;
}

/** One personal value with its key: what shows it and proves it against the commitment in the trail. */
export interface OpenedValue extends Commitment {
  readonly value: Json;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/**
 * Personal values by case (null: of no case) and path. A path is unique within its case for ever: make it of the
 * `case_seq` of the entry that commits to it and the JSON Pointer in that entry, as `3/summary`.
 */
export interface PersonalReader {
  /** Null if there never was one, or if it was erased. */
  open(caseId: string | null, path: string): Promise<OpenedValue | null>;
  /**
   * All values of a case that were not erased, by path, but for documents and files (`3/document`, `3/file`): these
   * are long, and opened one by one.
   */
  valuesOf(caseId: string | null): Promise<ReadonlyMap<string, Json>>;
  /** The paths that were erased, sorted. */
  erasedOf(caseId: string | null): Promise<readonly string[]>;
}

export interface PersonalWriter extends PersonalReader {
  /** Keeps the value under a new key and gives what stands in the entry in its place. */
  put(caseId: string | null, path: string, value: Json): Promise<Commitment>;
  /**
   * Deletes values and keys; `all` also the key that request fingerprints of the case are made with. Gives what was
   * erased, for the `personal_data_erased` entry, whose body has it under `erased`.
   */
  erase(caseId: string | null, paths: readonly string[] | 'all'): Promise<readonly Commitment[]>;
}

/** A consistent view: nothing that is written meanwhile shows in it. */
export interface ReadTx {
  readonly trail: TrailReader;
  readonly projections: ColumnReader;
  readonly personal: PersonalReader;
  readonly credentials: CredentialReader;
}

export interface NewEntry {
  readonly kind: EntryKind;
  readonly time: number;
  readonly actor: Entry['actor'];
  readonly case: string | null;
  readonly body: JsonObject;
}

export interface WriteTx extends ReadTx {
  /** Projections show what the entries appended so far have made of them. */
  readonly projections: ColumnReader;
  readonly personal: PersonalWriter;
  readonly credentials: CredentialWriter;
  /** The case's number for its next entry, from 1, and the leaf of its latest one. */
  caseHead(caseId: string): Promise<{ readonly next: number; readonly latest: EntryRef | null }>;
  /**
   * Appends an entry, with `case_seq`, `prev` and the request's key filled in, and projects it. Refused, as problems,
   * is what the format of entries refuses (a body over 65,535 bytes).
   */
  append(entry: NewEntry): Promise<Result<EntryRef>>;
}

/** What a client sent with its `Idempotency-Key`. */
export interface RequestKey {
  /** Key and request are one actor's on one route. */
  readonly actor: string;
  readonly route: string;
  readonly key: string;
  /** What was asked; kept as an HMAC alone, under a key of its own that is erased with the case. */
  readonly request: Json;
}

/**
 * One unit of writing: all of its entries are in the trail, or none. `run` may be called more than once (another
 * process moved the head), so it changes nothing but through `tx`, and does not call the store itself. Expected
 * failures are its result, and leave nothing behind. `answer` is kept for ever and given again to a repeated request:
 * ids and numbers, never personal data.
 */
export interface Work<T> {
  readonly idempotency: RequestKey | null;
  run(tx: WriteTx): Promise<Result<{ readonly answer: Json; readonly value: T }>>;
}

/** `repeated`: the request was answered before, and `answer` and `entries` are those of that time. */
export type Written<T> =
  | {
      readonly repeated: false;
      readonly answer: Json;
      readonly value: T;
      readonly entries: readonly EntryRef[];
    }
  | { readonly repeated: true; readonly answer: Json; readonly entries: readonly EntryRef[] };

export interface StoreStatus {
  /** `failed`: an error left open what is stored; nothing is written until the store is opened anew. */
  readonly state: 'ready' | 'failed' | 'closed';
  /** Entries when it was last written or opened by this process. */
  readonly size: number;
  /** Why it is not ready, or what is wrong although it is (the mark beside the database can't be written). */
  readonly problems: readonly Problem[];
}

export interface RebuildReport {
  readonly entries: number;
  /** Rows of all projections. */
  readonly rows: number;
  /** Rows that stood there and differ from what the entries make, at most a hundred of them. */
  readonly differences: readonly {
    readonly table: ProjectionName;
    readonly key: string;
    readonly found: Json;
    readonly expected: Json;
  }[];
  /** Personal values that are missing without an erasure entry, or that do not belong to their commitment. */
  readonly problems: readonly Problem[];
}

export interface Store {
  /**
   * Resolves when the entries are durable. Problems: those of `run`; `idempotency_*`; of kind `unavailable` when it
   * is not known or not done, and the request is to be repeated with the same key.
   */
  write<T>(work: Work<T>): Promise<Result<Written<T>>>;
  /** What is to be sent to other programs, and how far it got. */
  readonly outbox: Outbox;
  /** Digests of days that are over. */
  readonly digests: KeptDigests;
  /** Changes how people sign in, without an entry. */
  readonly changeCredentials: ChangeCredentials;
  /** Runs on one snapshot. Problems: those of `look`, and of kind `unavailable` when the database can't be read. */
  read<T>(look: (tx: ReadTx) => Promise<Result<T>>): Promise<Result<T>>;
  status(): StoreStatus;
  /** Recomputes everything from the entries' bytes and says what is stored otherwise. */
  verify(): Promise<Result<Verification>>;
  /** Makes the projections anew and says where they differed; nothing that was kept of them stands afterwards. */
  rebuild(): Promise<Result<RebuildReport>>;
  /** Finishes what is under way and writes the mark; later calls are refused. */
  close(): Promise<void>;
}
