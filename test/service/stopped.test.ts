import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { submittedSchema } from '../../src/http/schemas/recommendation-answers.js';
import { caseIds, incident, incidents } from './cases.js';
import { expectVerified } from './commands.js';
import { type Seeded, seeded } from './seeded.js';
import { type Service, serve, until } from './service.js';

let seed: Seeded;
beforeAll(async () => {
  seed = await seeded();
});

/** A connection on which a client sends what it likes, and on which the end is no error. */
async function connection({ address }: Service): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket;
}

/** A request of which the service says that it has taken it in before its body is sent (RFC 9110, 10.1.1). */
function takenRequest({ address, token }: Service, key: string) {
  const sent = request(`${address}/v1/cases`, {
    method: 'POST',
    agent: false,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
      expect: '100-continue',
    },
  });
  const answer = new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', (response) => {
      textOf(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject);
    });
  });
  const taken = new Promise<void>((resolve, reject) => {
    sent.once('continue', resolve).once('error', reject);
  });
  sent.flushHeaders();
  return {
    taken,
    answer,
    send: () => {
      sent.end(JSON.stringify({ ...incidents.get('s10'), reference: key }));
      return answer;
    },
  };
}

const line = 'POST /v1/cases HTTP/1.1\r\nhost: localhost\r\n';
const beginOfRequest = ({ token }: Service): string =>
  [
    `${line}authorization: Bearer ${token}`,
    'idempotency-key: slow',
    'content-type: application/json',
    'content-length: 1000',
    '',
    '{"rulebook": ',
  ].join('\r\n');

const takesConnections = async (service: Service): Promise<boolean> => {
  const { hostname, port } = new URL(service.address);
  const socket = connect(Number(port), hostname);
  return new Promise((resolve) => {
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
};

describe('a service that is told to stop', { retry: 0 }, () => {
  it('answers and stores each of two hundred requests that it had taken in', async () => {
    const data = seed.copy();
    const service = await serve({ data, env: seed.env });
    const requests = Array.from({ length: 200 }, (_, at) => takenRequest(service, `stop-${at}`));
    await Promise.all(requests.map(({ taken }) => taken));
    const answers = requests.map(({ send }) => send());
    await Promise.race(answers);
    service.signal('SIGTERM');
    const ids = (await Promise.all(answers)).map(({ status, text }) => {
      expect([status, text]).toEqual([201, text]);
      return submittedSchema.parse(JSON.parse(text)).case;
    });
    expect(await service.ended).toMatchObject({ code: 0, signal: null, stderr: '' });

    const again = await serve({ data, env: seed.env });
    expect([...(await caseIds(again))].sort()).toEqual([...seed.ids, ...ids].sort());
    await expectVerified(data);
    await again.stop();
  });

  it('serves others beside slow clients, and does not wait for them at its end', async () => {
    const service = await serve({ data: seed.copy(), env: seed.env });
    const [silent, inHeaders, inBody, dripping, notReading] = await Promise.all(
      Array.from({ length: 5 }, () => connection(service)),
    );
    inHeaders?.write(line);
    inBody?.write(beginOfRequest(service));
    dripping?.write(beginOfRequest(service));
    const drip = setInterval(() => dripping?.write(' '), 20);
    notReading?.pause();
    const get = `GET /v1/cases/${seed.ids[0]} HTTP/1.1\r\nhost: localhost\r\n`;
    notReading?.write(`${get}authorization: Bearer ${service.token}\r\n\r\n`);
    try {
      const answer = await service.post('/v1/cases', incident(0, 'beside'), { key: 'beside' });
      expect(answer.status).toBe(201);
      expect((await service.get('/readyz')).status).toBe(200);
      await service.stop();
    } finally {
      clearInterval(drip);
      for (const socket of [silent, inHeaders, inBody, dripping, notReading]) socket?.destroy();
    }
  });

  it('a second time ends at once', async () => {
    const service = await serve({ data: seed.copy(), env: seed.env });
    // It was taken in and is never sent whole: told once, the service waits a second for the rest.
    const held = takenRequest(service, 'held');
    const isAnswered = held.answer.then(
      () => true,
      () => false,
    );
    await held.taken;
    service.signal('SIGTERM');
    await until(
      () => takesConnections(service),
      (takes) => !takes,
    );
    service.signal('SIGTERM');
    expect(await service.ended).toMatchObject({ code: null, signal: 'SIGTERM' });
    expect(await isAnswered).toBe(false);
  });
});
