import { ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import { afterAttempt } from './after-attempt.js';
import { type Attempt, isDelivered } from './attempt.js';
import type { DeliveryRow, EndpointRow } from './outbox.js';
import type { Webhook } from './webhook-settings.js';

/** Sends a notice once. Never throws. */
export type SendNotice = (
  webhook: Webhook,
  notice: { readonly id: string; readonly body: string },
) => Promise<Attempt>;

export interface Delivering {
  readonly send: SendNotice;
  /** Aborted when the service stops: nothing more is begun. */
  readonly stopping: AbortSignal;
  /** Told of every attempt, for the log. */
  readonly told: (
    delivery: DeliveryRow,
    attempt: Attempt,
    standing: { readonly delivery: DeliveryRow; readonly endpoint: EndpointRow },
  ) => void;
}

const deliveriesAtOnce = 100;
/** An attempt takes less; one that takes longer was of a process that died, and the notice is sent again. */
const lostAfterMs = 60_000;

/** Sends what is due to one endpoint, one after the other, until one is refused or nothing is left. */
async function deliverTo(
  deps: OfficeDeps,
  { send, stopping, told }: Delivering,
  webhook: Webhook,
  begun: EndpointRow,
): Promise<Result<null>> {
  const { store, clock, random, sha256 } = deps;
  const address = sha256(webhook.url);
  let endpoint = begun;
  for (;;) {
    const due = await store.outbox.due(webhook.id, clock(), deliveriesAtOnce);
    if (!due.ok) return due;
    for (const row of due.value) {
      if (stopping.aborted) return ok(null);
      const taken = await store.outbox.claim(row, clock() + lostAfterMs);
      if (!taken.ok) return taken;
      const delivery = taken.value;
      if (!delivery) continue;
      const attempt = await send(webhook, { id: delivery.notice, body: delivery.body });
      // A process that dies here has sent it and not said so: it is sent again under the same id.
      const standing = afterAttempt({ delivery, endpoint }, attempt, { now: clock(), random, address });
      const settled = await store.outbox.settle(standing.delivery, standing.endpoint);
      if (!settled.ok) return settled;
      told(delivery, attempt, standing);
      endpoint = standing.endpoint;
      if (!isDelivered(attempt)) return ok(null);
    }
    if (due.value.length < deliveriesAtOnce) return ok(null);
  }
}

/**
 * Sends what is due to every endpoint that is neither held nor gone, to all of them at the same time, so that none
 * waits for another. Of several processes one takes each notice.
 */
export async function deliverNotices(deps: OfficeDeps, delivering: Delivering): Promise<Result<null>> {
  const { store, settings, clock, sha256 } = deps;
  const rows = await store.outbox.endpoints();
  if (!rows.ok) return rows;
  const results = await Promise.all(
    settings.webhooks.map((webhook) => {
      const row = rows.value.find(({ endpoint }) => endpoint === webhook.id);
      if (!row || row.gone === sha256(webhook.url) || row.held_until > clock()) return ok(null);
      return deliverTo(deps, delivering, webhook, row);
    }),
  );
  return results.find(({ ok: done }) => !done) ?? ok(null);
}
