import type { RandomBytes } from '../ports.js';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** From one attempt to the next: the schedule of Standard Webhooks 1.0.0, "Deliverability and reliability". */
const delaysMs = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

export const mostAttempts = delaysMs.length + 1;
const longestWaitMs = 24 * hour;
const longestHoldMs = 5 * minute;

/** One to one and a fifth times as long, so that what failed together does not come again together. */
function withJitter(ms: number, random: RandomBytes): number {
  const [high = 0, low = 0] = random(2);
  return Math.round(ms * (1 + (high * 256 + low) / 65_536 / 5));
}

const asked = (retryAfterMs: number | null): number => Math.min(retryAfterMs ?? 0, longestWaitMs);

/** How long until the next attempt after so many that failed, in milliseconds; null once there is none. */
export function retryDelayMs(
  attempts: number,
  retryAfterMs: number | null,
  random: RandomBytes,
): number | null {
  const delay = delaysMs[attempts - 1];
  return delay === undefined ? null : Math.max(withJitter(delay, random), asked(retryAfterMs));
}

/**
 * How long an endpoint is left alone after so many failures in a row, whatever waits for it: five seconds, then twice
 * as long each time up to five minutes, or as long as it asks for.
 */
export const holdMs = (failures: number, retryAfterMs: number | null): number =>
  Math.max(Math.min(5 * second * 2 ** Math.min(failures - 1, 10), longestHoldMs), asked(retryAfterMs));
