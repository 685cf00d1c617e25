import { connect, type Socket } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseIds, incident, submittedIn } from './cases.js';
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

const line = 'POST /v1/cases HTTP/1.1\r\nhost: localhost\r\n';
const beginOfRequest = ({ token }: Service): string =>
  [
    `${line}authorization: Bearer ${token}`,
    'idempotency-key: slow',
    'gradus-actor: clerk-1',
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

describe('a service that is told to stop', () => {
  it('answers what it took in among two hundred requests, and stores nothing that it does not answer', async () => {
    const data = seed.copy();
    const service = await serve({ data, env: seed.env });
    let answered: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      answered = resolve;
    });
    const requests = Array.from({ length: 200 }, (_, at) => ({
      key: `stop-${at}`,
      body: incident(at, `stop-${at}`),
    }));
    const sent = requests.map(async ({ key, body }) => {
      const answer = await service.post('/v1/cases', body, { key }).catch(() => null);
      answered();
      return answer;
    });
    await first;
    service.signal('SIGTERM');
    const answers = await Promise.all(sent);
    expect(await service.ended).toMatchObject({ code: 0, signal: null, stderr: '' });

    const taken = answers.flatMap((answer) => (answer?.status === 201 ? [submittedIn(answer).case] : []));
    const statuses = new Set(answers.map((answer) => answer?.status ?? 'cut off'));
    expect([...statuses].filter((status) => ![201, 503, 'cut off'].includes(status))).toEqual([]);
    expect(taken.length).toBeGreaterThan(0);
    const again = await serve({ data, env: seed.env });
    expect([...(await caseIds(again))].sort()).toEqual([...seed.ids, ...taken].sort());
    // What was not answered can be sent again with its key, as if for the first time.
    const open = requests.filter((_, at) => answers[at]?.status !== 201).slice(0, 10);
    for (const { key, body } of open) {
      const answer = await again.post('/v1/cases', body, { key });
      expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, null]);
    }
    expect(await caseIds(again)).toHaveLength(seed.ids.length + taken.length + open.length);
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
    const sent = Array.from({ length: 100 }, (_, at) =>
      service.post('/v1/cases', incident(at, `cut-${at}`), { key: `cut-${at}` }).catch(() => null),
    );
    await Promise.race(sent);
    service.signal('SIGTERM');
    await until(
      () => takesConnections(service),
      (takes) => !takes,
    );
    service.signal('SIGTERM');
    expect(await service.ended).toMatchObject({ code: null, signal: 'SIGTERM' });
    const answers = await Promise.all(sent);
    expect(answers.some((answer) => answer === null)).toBe(true);
  });
});
