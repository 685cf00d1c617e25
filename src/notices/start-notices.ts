import { setTimeout as pause } from 'node:timers/promises';
import { messageOf, type Problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { OfficeDeps } from '../office/deps.js';
import { isDelivered, statusText } from '../office/notices/attempt.js';
import { type Delivering, deliverNotices } from '../office/notices/deliver-notices.js';
import { putDownNotices } from '../office/notices/put-down-notices.js';
import { readSecrets } from './read-secrets.js';
import { noticeSender } from './send-notice.js';

/** How often it is looked whether something is due: of what this process wrote, and of what others did. */
const lookEveryMs = 1_000;
const passEveryMs = 5_000;
const pruneEveryMs = 6 * 60 * 60_000;
const keptMs = 90 * 24 * 60 * 60_000;
/** How long a service that stops waits for the answer to what it has sent. */
const lastCallMs = 2_000;

export interface NoticeLog {
  readonly info: (line: object, text: string) => void;
  readonly warn: (line: object, text: string) => void;
}

export interface NoticesOptions {
  readonly office: OfficeDeps;
  readonly log: NoticeLog;
  readonly version: string;
}

export interface RunningNotices {
  /** Begins nothing more, and resolves when what is under way has ended. */
  readonly stop: () => Promise<void>;
}

/** What the settings say of endpoints and cannot be used as they are. */
export const webhookProblems = ({ settings }: OfficeDeps): readonly Problem[] =>
  settings.webhooks.flatMap((webhook) => {
    const secrets = readSecrets(webhook, settings.folder);
    return secrets.ok ? [] : secrets.error;
  });

/** One pass: puts down what is new or due today, and sends what is due. */
export async function passNotices(office: OfficeDeps, delivering: Delivering): Promise<Result<null>> {
  const put = await putDownNotices(office);
  return put.ok ? deliverNotices(office, delivering) : put;
}

/** Nothing of a notice or an address is logged but ids and statuses. */
const logAttempts =
  (log: NoticeLog): Delivering['told'] =>
  ({ endpoint, notice, kind, attempts }, attempt, { delivery, endpoint: row }) => {
    const line = { endpoint, notice, kind, attempt: attempts, status: statusText(attempt) };
    if (isDelivered(attempt)) log.info(line, 'notice delivered');
    else if (row.gone !== null) log.warn(line, 'endpoint gone, nothing more is sent to it');
    else if (delivery.state === 'given_up') log.warn(line, 'notice given up');
    else log.warn(line, 'notice not delivered, to be tried again');
  };

/** Sends notices while the service runs. Refused where an endpoint's secret cannot be used. */
export function startNotices({ office, log, version }: NoticesOptions): Result<RunningNotices> {
  const problems = webhookProblems(office);
  if (problems.length > 0) return fail(problems);
  const { store, settings, clock } = office;
  if (settings.webhooks.length === 0) return ok({ stop: async () => undefined });
  const stopping = new AbortController();
  const stopped = new AbortController();
  const sending = { folder: settings.folder, clock, agent: `gradus/${version}`, stopped: stopped.signal };
  const delivering: Delivering = {
    send: noticeSender(sending),
    stopping: stopping.signal,
    told: logAttempts(log),
  };

  /** A fault of the program here must not end the service: it is logged, and what waits is tried with the next pass. */
  async function pass(): Promise<void> {
    try {
      const done = await passNotices(office, delivering);
      if (!done.ok && !stopping.signal.aborted)
        log.warn({ problems: done.error.map((one) => messageOf(one)) }, 'notices wait');
    } catch (error) {
      log.warn({ err: error }, 'notices failed');
    }
  }

  async function run(): Promise<void> {
    let size = -1;
    let passedAt = 0;
    let prunedAt = 0;
    while (!stopping.signal.aborted) {
      const now = clock();
      const isTime = store.status().size !== size || now - passedAt >= passEveryMs || now < passedAt;
      if (isTime && store.status().state === 'ready') {
        size = store.status().size;
        passedAt = now;
        await pass();
        if (now - prunedAt >= pruneEveryMs) {
          prunedAt = now;
          await store.outbox.prune(now - keptMs);
        }
      }
      await pause(lookEveryMs, null, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const running = run();
  return ok({
    async stop() {
      stopping.abort();
      const lastCall = setTimeout(() => stopped.abort(), lastCallMs);
      await running;
      clearTimeout(lastCall);
    },
  });
}
