/** What one client may ask of the service. Times in milliseconds, sizes in bytes. */
export interface Limits {
  readonly bodyBytes: number;
  readonly headerBytes: number;
  /** From the first byte of a request to the end of its headers. */
  readonly headersWithinMs: number;
  /** From the end of the headers to the end of the body; an import has no such end, and `idleMs` instead. */
  readonly bodyWithinMs: number;
  /** A connection on which nothing moves this long, in either direction, is cut. */
  readonly idleMs: number;
  /** How long what a refused request still sends is read and thrown away, so that its client sees the answer. */
  readonly lingerMs: number;
  readonly connections: number;
  /** A file that is added to a case as evidence, and how long it may take: phones are slow. */
  readonly evidenceBytes: number;
  readonly evidenceWithinMs: number;
  readonly importLineBytes: number;
  readonly importLines: number;
  /** Refused requests (nobody signed in, unknown path) and attempts to sign in, per minute and address. */
  readonly refusedPerMinute: number;
  /** A session ends after this long without a request. */
  readonly sessionIdleMs: number;
  /** A session ends after this long, however much it was used. */
  readonly sessionMs: number;
  /** The body of a request that holds a rules file and a table of it as a spreadsheet. */
  readonly sheetBodyBytes: number;
  /** The body of a request that starts a job: rules files as JSON texts. */
  readonly jobBodyBytes: number;
  readonly jobsAtOnce: number;
  /** Those that wait for their turn; further ones are refused. */
  readonly jobsQueued: number;
  /** What the heap of a job's process may take. */
  readonly jobMemoryMb: number;
  readonly jobWithinMs: number;
  readonly jobResultBytes: number;
  /** How many jobs are remembered after their end, how long, and how much their results may take together. */
  readonly jobsKept: number;
  readonly jobKeptMs: number;
  readonly jobsKeptBytes: number;
  /** How long a request waits for a job before it is told where to ask for it. */
  readonly jobWaitMs: number;
  /** How often a stream of events says that it is still there; well below `idleMs`. */
  readonly jobHeartbeatMs: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 1024 * 1024,
  headerBytes: 16 * 1024,
  headersWithinMs: 10_000,
  bodyWithinMs: 30_000,
  idleMs: 60_000,
  lingerMs: 2_000,
  connections: 512,
  evidenceBytes: 5 * 1024 * 1024,
  evidenceWithinMs: 120_000,
  importLineBytes: 1024 * 1024,
  importLines: 100_000,
  refusedPerMinute: 600,
  sessionIdleMs: 60 * 60_000,
  sessionMs: 12 * 60 * 60_000,
  sheetBodyBytes: 4 * 1024 * 1024,
  jobBodyBytes: 10 * 1024 * 1024,
  jobsAtOnce: 2,
  jobsQueued: 8,
  jobMemoryMb: 1024,
  jobWithinMs: 30 * 60_000,
  jobResultBytes: 16 * 1024 * 1024,
  jobsKept: 50,
  jobKeptMs: 60 * 60_000,
  jobsKeptBytes: 64 * 1024 * 1024,
  jobWaitMs: 20_000,
  jobHeartbeatMs: 15_000,
};
