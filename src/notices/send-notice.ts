import type { Attempt } from '../office/notices/attempt.js';
import type { SendNotice } from '../office/notices/deliver-notices.js';
import type { Clock } from '../office/ports.js';
import { readSecrets } from './read-secrets.js';
import { signNotice } from './sign-notice.js';

const withinMs = 20_000;

export interface Sending {
  /** The folder that paths of the settings start from. */
  readonly folder: string;
  readonly clock: Clock;
  /** Names the program to who receives. */
  readonly agent: string;
  /** Aborted when what is under way is to be broken off. */
  readonly stopped: AbortSignal;
}

const seconds = /^\d{1,9}$/;

/** `Retry-After` in milliseconds from now: seconds, or a date (RFC 9110, section 10.2.3); null where it says nothing. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (seconds.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** A word for why nobody answered, without an address: the code of the system or of TLS. */
function reasonOf(error: unknown): string {
  const seen = new Set<unknown>();
  for (let each = error; each instanceof Error && !seen.has(each); each = each.cause) {
    seen.add(each);
    if (each.name === 'TimeoutError') return 'timeout';
    if ('code' in each && typeof each.code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(each.code))
      return each.code;
  }
  return 'failed';
}

/**
 * Sends a notice once over HTTP: signed, with a time limit, following no redirect and reading nothing of the answer but
 * its status. The address comes from the settings alone. The secrets are read each time, so that they can be changed
 * while the service runs.
 */
export function noticeSender({ folder, clock, agent, stopped }: Sending): SendNotice {
  return async (webhook, { id, body }): Promise<Attempt> => {
    const secrets = readSecrets(webhook, folder);
    if (!secrets.ok) return { kind: 'unanswered', why: 'secret' };
    const timeout = AbortSignal.timeout(withinMs);
    try {
      const answer = await fetch(webhook.url, {
        method: 'POST',
        headers: {
          ...signNotice({ id, body, at: clock() }, secrets.value),
          'content-type': 'application/json',
          'user-agent': agent,
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([timeout, stopped]),
      });
      await answer.body?.cancel();
      const after = retryAfterMs(answer.headers.get('retry-after'), clock());
      return { kind: 'answered', status: answer.status, retryAfterMs: after };
    } catch (error) {
      if (stopped.aborted) return { kind: 'stopped' };
      return { kind: 'unanswered', why: timeout.aborted ? 'timeout' : reasonOf(error) };
    }
  };
}
