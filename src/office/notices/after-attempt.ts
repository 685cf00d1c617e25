import type { RandomBytes } from '../ports.js';
import { type Attempt, isDelivered, statusText } from './attempt.js';
import type { DeliveryRow, EndpointRow } from './outbox.js';
import { holdMs, retryDelayMs } from './retry-schedule.js';

export interface Standing {
  readonly delivery: DeliveryRow;
  readonly endpoint: EndpointRow;
}

interface Circumstances {
  readonly now: number;
  readonly random: RandomBytes;
  /** SHA-256 of the endpoint's address. */
  readonly address: string;
}

/**
 * How a delivery and its endpoint stand after an attempt: 2xx is delivered, 410 ends the sending to this address, and
 * everything else, redirects included, is tried again later (Standard Webhooks 1.0.0, "Delivery success and failure").
 */
export function afterAttempt(
  { delivery, endpoint }: Standing,
  attempt: Attempt,
  { now, random, address }: Circumstances,
): Standing {
  // The same notice is the first to go out when the service runs again.
  if (attempt.kind === 'stopped') return { delivery: { ...delivery, next_at: now }, endpoint };
  const said = { last_status: statusText(attempt) };
  if (isDelivered(attempt))
    return {
      delivery: { ...delivery, ...said, state: 'delivered', next_at: now },
      endpoint: {
        ...endpoint,
        ...said,
        last_at: now,
        failures: 0,
        failing_since: null,
        held_until: 0,
        gone: null,
      },
    };
  const failures = endpoint.failures + 1;
  const failing = {
    ...endpoint,
    ...said,
    last_at: now,
    failures,
    failing_since: endpoint.failing_since ?? now,
  };
  if (attempt.kind === 'answered' && attempt.status === 410)
    return { delivery: { ...delivery, ...said, next_at: now }, endpoint: { ...failing, gone: address } };
  const retryAfterMs = attempt.kind === 'answered' ? attempt.retryAfterMs : null;
  const delay = retryDelayMs(delivery.attempts, retryAfterMs, random);
  const next = delay === null ? ({ state: 'given_up' } as const) : { next_at: now + delay };
  return {
    delivery: { ...delivery, ...said, ...next },
    endpoint: { ...failing, held_until: now + holdMs(failures, retryAfterMs) },
  };
}
