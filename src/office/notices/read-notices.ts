import { ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';

/** How the sending to an endpoint stands. */
export type NoticesState = 'new' | 'sending' | 'failing' | 'gone';

export interface EndpointView {
  readonly endpoint: string;
  /** Scheme, host and port: what comes after can be a secret. */
  readonly origin: string;
  /** Null: all. */
  readonly kinds: readonly string[] | null;
  /** `new`: the service has not run with it. `gone`: it answered 410, and nothing is sent any more. */
  readonly state: NoticesState;
  readonly since: string | null;
  readonly waiting: number;
  readonly delivered: number;
  readonly given_up: number;
  /** When what waits is tried next, milliseconds since 1970. */
  readonly next_at: number | null;
  readonly failing_since: number | null;
  /** Of the latest attempt: an HTTP status, or why there was none. */
  readonly last_status: string | null;
  readonly last_at: number | null;
}

/** How the sending to each endpoint of the settings stands, in their order; no secret and no path among it. */
export async function readNotices({
  store,
  settings,
  sha256,
}: Pick<OfficeDeps, 'store' | 'settings' | 'sha256'>): Promise<Result<readonly EndpointView[]>> {
  if (settings.webhooks.length === 0) return ok([]);
  const [rows, counts] = [await store.outbox.endpoints(), await store.outbox.counts()];
  if (!rows.ok) return rows;
  if (!counts.ok) return counts;
  return ok(
    settings.webhooks.map(({ id, url, kinds }) => {
      const row = rows.value.find(({ endpoint }) => endpoint === id);
      const counted = counts.value.find(({ endpoint }) => endpoint === id);
      const isGone = row?.gone === sha256(url);
      const nextAt = counted?.next_at ?? null;
      return {
        endpoint: id,
        origin: new URL(url).origin,
        kinds: kinds ?? null,
        state: !row ? 'new' : isGone ? 'gone' : row.failures > 0 ? 'failing' : 'sending',
        since: row?.since ?? null,
        waiting: counted?.waiting ?? 0,
        delivered: counted?.delivered ?? 0,
        given_up: counted?.given_up ?? 0,
        next_at: isGone || nextAt === null ? null : Math.max(nextAt, row?.held_until ?? 0),
        failing_since: row?.failing_since ?? null,
        last_status: row?.last_status ?? null,
        last_at: row?.last_at ?? null,
      };
    }),
  );
}
