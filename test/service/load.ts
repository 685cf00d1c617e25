import { expect } from 'vitest';
import type { SubmittedCase } from '../../src/domain/case.js';
import { caseIds, incident, referenceOf, submittedIn } from './cases.js';
import { expectVerified } from './commands.js';
import type { Env } from './processes.js';
import { type Service, until } from './service.js';

/** A request as it was sent; `caseId` null: it was not answered, or refused, so that nobody knows. */
export interface Sent {
  readonly key: string;
  readonly body: SubmittedCase;
  readonly caseId: string | null;
}

export interface Load {
  /** Resolves when so many were acknowledged, or nothing is sent any more. */
  readonly acknowledged: (count: number) => Promise<void>;
  /** Sends on until every sender's service fails it. */
  readonly failed: () => Promise<readonly Sent[]>;
  /** Sends no more, and resolves with all that was sent once the last is answered or lost. */
  readonly end: () => Promise<readonly Sent[]>;
}

/** Submits incidents to the services in turn, several at once, each sender until its service fails it. */
export function startLoad(services: readonly Service[], name: string, senders: number): Load {
  const sent: Sent[] = [];
  const waiting = new Set<() => void>();
  let isEnding = false;
  let over = 0;
  const wake = (): void => {
    for (const look of waiting) look();
  };

  async function send(service: Service, sender: number): Promise<void> {
    for (let at = 0; !isEnding; at += 1) {
      const key = `${name}-${sender}-${at}`;
      const body = incident(sender + at, key);
      // A connection that breaks leaves open what became of the request, as a 503 does.
      const answer = await service.post('/v1/cases', body, { key }).catch(() => null);
      const isDone = answer?.status === 201;
      if (answer && !isDone) expect([503]).toContain(answer.status);
      sent.push({ key, body, caseId: isDone ? submittedIn(answer).case : null });
      wake();
      if (!isDone) break;
    }
    over += 1;
    wake();
  }

  const running = Promise.all(
    Array.from({ length: senders }, async (_, at) => {
      const service = services[at % services.length];
      if (service) await send(service, at);
    }),
  );
  return {
    acknowledged: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (over < senders && sent.filter(({ caseId }) => caseId !== null).length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    async failed() {
      await running;
      return sent;
    },
    async end() {
      isEnding = true;
      await running;
      return sent;
    },
  };
}

/** Repeats a request until it is answered. */
export const repeat = ({ post }: Service, { key, body }: Sent) =>
  until(
    () => post('/v1/cases', body, { key }),
    ({ status }) => status !== 503,
  );

/** Sends a request again that was not answered: it gives one case, however often it is sent and to whom. */
async function resolved(sent: Sent, first: Service, other: Service): Promise<string> {
  const id = submittedIn(await repeat(first, sent)).case;
  const again = await repeat(other, sent);
  expect(submittedIn(again).case).toBe(id);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  return id;
}

/**
 * What must hold after a failure: every acknowledged case is there, as itself; every other request, repeated with its
 * key, gives one case; there are no others; and the trail verifies. Gives the ids of the load's cases.
 */
export async function expectNothingLost(
  services: readonly [Service, ...Service[]],
  sent: readonly Sent[],
  earlier: readonly string[],
  env: Env = {},
): Promise<readonly string[]> {
  const [first] = services;
  const last = services.at(-1) ?? first;
  const ids = await Promise.all(sent.map(async (each) => each.caseId ?? resolved(each, first, last)));
  expect(new Set(ids).size).toBe(ids.length);
  const read = sent.map(({ key }, at) => {
    const service = services[at % services.length] ?? first;
    return referenceOf(service, ids[at] ?? '').then((reference) => expect(reference).toBe(key));
  });
  await Promise.all(read);
  for (const service of services)
    expect([...(await caseIds(service))].sort()).toEqual([...earlier, ...ids].sort());
  await expectVerified(first.data, env);
  return ids;
}
