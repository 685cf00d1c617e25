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
  readonly importLineBytes: number;
  readonly importLines: number;
  /** Refused requests (no or wrong token, unknown path) per minute and address. */
  readonly refusedPerMinute: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 1024 * 1024,
  headerBytes: 16 * 1024,
  headersWithinMs: 10_000,
  bodyWithinMs: 30_000,
  idleMs: 60_000,
  lingerMs: 2_000,
  connections: 512,
  importLineBytes: 1024 * 1024,
  importLines: 100_000,
  refusedPerMinute: 600,
};
