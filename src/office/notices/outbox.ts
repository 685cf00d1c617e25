import type { Result } from '../../domain/result.js';

/** How an endpoint stands. It is known from the first time that the service runs with it. */
export interface EndpointRow {
  readonly endpoint: string;
  /** Notices of entries from this number on are not yet put down for it; what was before its first day never is. */
  readonly cursor: number;
  /** Its first day: nothing that fell due before it is told. */
  readonly since: string;
  /** Attempts that failed since the last one that did not, when they began, and until when it is left alone. */
  readonly failures: number;
  readonly failing_since: number | null;
  readonly held_until: number;
  /** An HTTP status, or why there was none. */
  readonly last_status: string | null;
  readonly last_at: number | null;
  /** SHA-256 of the address that answered 410 Gone: nothing is sent there until it is another or is taken up again. */
  readonly gone: string | null;
}

/** `given_up`: every attempt failed. */
export type DeliveryState = 'waiting' | 'delivered' | 'given_up';

/** One notice to one endpoint. */
export interface DeliveryRow {
  readonly endpoint: string;
  /** The `webhook-id`, the same for every attempt. */
  readonly notice: string;
  readonly kind: string;
  /** The bytes that are sent, the same for every attempt. */
  readonly body: string;
  readonly state: DeliveryState;
  /** Those begun. */
  readonly attempts: number;
  /** Not tried before. While an attempt is under way: when it counts as lost. */
  readonly next_at: number;
  readonly made_at: number;
  readonly last_status: string | null;
}

export interface EndpointCounts {
  readonly endpoint: string;
  readonly waiting: number;
  readonly delivered: number;
  readonly given_up: number;
  /** When the next attempt is due; null if nothing waits. */
  readonly next_at: number | null;
}

/**
 * What is to be sent and how far it got: no projection, so that what was sent is not sent again when projections are
 * made anew. Each call is a transaction of its own; several processes may call at the same time.
 */
export interface Outbox {
  endpoints(): Promise<Result<readonly EndpointRow[]>>;
  counts(): Promise<Result<readonly EndpointCounts[]>>;
  /** Makes the row unless there is one. */
  begin(row: EndpointRow): Promise<Result<null>>;
  /**
   * Puts deliveries down, those that are there already passed over, and moves the endpoint's cursor with them; false,
   * and nothing done, if the cursor no longer stands at `from`.
   */
  add(change: {
    readonly endpoint: string;
    readonly from: number;
    readonly to: number;
    readonly deliveries: readonly DeliveryRow[];
  }): Promise<Result<boolean>>;
  /** Which of these notices are put down for the endpoint. */
  known(endpoint: string, notices: readonly string[]): Promise<Result<ReadonlySet<string>>>;
  /** Those whose time has come, the longest due first. */
  due(endpoint: string, now: number, limit: number): Promise<Result<readonly DeliveryRow[]>>;
  /**
   * Takes a delivery for an attempt until `lostAt`, and gives the row as it then is; null if another process has taken
   * it since it was read.
   */
  claim(row: DeliveryRow, lostAt: number): Promise<Result<DeliveryRow | null>>;
  /** Records what came of an attempt, unless another one has begun since; the endpoint's row in either case. */
  settle(row: DeliveryRow, endpoint: EndpointRow): Promise<Result<null>>;
  /** Takes an endpoint up again: it is neither held nor gone, and all that waits or was given up is due at once. */
  resume(endpoint: string, now: number): Promise<Result<null>>;
  /** Forgets what was delivered or given up and made before; notices of days are made for fewer days than that. */
  prune(before: number): Promise<Result<null>>;
}
