import { setTimeout as pause } from 'node:timers/promises';
import { subtractDays } from '../../domain/dates.js';
import { messageOf } from '../../domain/problem.js';
import { ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import { officeToday } from './day-span.js';
import { digest } from './digest.js';

/** How often it is looked whether a day has ended, and how many days that ended are made good for. */
const lookEveryMs = 60_000;
const daysBack = 7;

export interface KeepingLog {
  readonly warn: (line: object, text: string) => void;
}

export interface Keeping {
  /** Begins nothing more, and resolves when what is under way has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Has the digests of the last days that are over made and kept, the latest first: on the day after, few cases have
 * moved on and it costs little, what later takes longer the more they have.
 */
export async function keepLatestDigests(office: OfficeDeps, stop: AbortSignal): Promise<Result<null>> {
  const today = officeToday(office);
  for (let back = 1; back <= daysBack && !stop.aborted; back += 1) {
    const made = await digest(office, { on: subtractDays(today, back), stop });
    if (!made.ok && !stop.aborted) return made;
  }
  return ok(null);
}

/** Keeps the digest of each day when it has ended, while the service runs. */
export function startKeeping(office: OfficeDeps, log: KeepingLog): Keeping {
  const stopping = new AbortController();

  /** A fault here must not end the service: it is logged, and the digests are made when somebody asks for them. */
  async function pass(): Promise<void> {
    try {
      const kept = await keepLatestDigests(office, stopping.signal);
      if (!kept.ok) log.warn({ problems: kept.error.map((one) => messageOf(one)) }, 'digests not kept');
    } catch (error) {
      log.warn({ err: error }, 'digests not kept');
    }
  }

  async function run(): Promise<void> {
    let keptOn = '';
    while (!stopping.signal.aborted) {
      const today = officeToday(office);
      if (today !== keptOn && office.store.status().state === 'ready') {
        keptOn = today;
        await pass();
      }
      await pause(lookEveryMs, null, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
