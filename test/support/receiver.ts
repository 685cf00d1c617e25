import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cleanAfterTest } from './cleanups.js';

export interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a receiver answers: a status, with headers. */
export type Answer = readonly [status: number, headers?: Readonly<Record<string, string>>];

export interface Receiver {
  readonly origin: string;
  /** All that came in, in order. */
  readonly received: Received[];
  /** What the next requests are answered with; then 204. */
  readonly answers: Answer[];
  /** Waited for before each answer. */
  hold: Promise<void>;
  readonly close: () => Promise<void>;
}

/** A program of somebody else that notices are sent to: a real HTTP server on a free port. */
export async function newReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const body = Buffer.concat(pieces).toString('utf8');
    const headers = Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    );
    const { type, data } = JSON.parse(body);
    received.push({ headers, body, id: headers['webhook-id'] ?? '', type, data });
    await receiver.hold;
    const [status, more] = answers.shift() ?? [204];
    response.writeHead(status, more).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    origin: `http://127.0.0.1:${port}`,
    received,
    answers,
    hold: Promise.resolve(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  cleanAfterTest(receiver.close);
  return receiver;
}
