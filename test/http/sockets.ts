import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { App } from '../../src/http/app.js';

/** Listens on a free port of this machine. */
export async function listenOn(app: App): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

export async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  // What a test does to a connection may end it in any way; tests look at what was answered.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** All that comes until the other side ends the connection. */
export async function untilEnd(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  if (!socket.destroyed) await once(socket, 'close');
  return Buffer.concat(parts).toString('utf8');
}

export const headOf = (line: string, port: number, headers: Readonly<Record<string, string>>): string =>
  [
    line,
    `host: 127.0.0.1:${port}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n');

export interface OpenRequest {
  readonly send: (text: string) => void;
  readonly end: () => void;
  readonly abort: () => void;
  /** The head of the answer. */
  readonly answered: Promise<IncomingMessage>;
}

/** A request whose body is sent bit by bit. */
export function openRequest(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
): OpenRequest {
  const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent: false });
  sent.on('error', () => undefined);
  sent.flushHeaders();
  return {
    send: (text) => {
      sent.write(text);
    },
    end: () => {
      sent.end();
    },
    abort: () => {
      sent.destroy();
    },
    answered: once(sent, 'response').then(([message]) => message),
  };
}

/** The lines of an answer as they come. */
export async function* linesOf(message: IncomingMessage): AsyncGenerator<Record<string, unknown>> {
  let rest = '';
  message.setEncoding('utf8');
  for await (const chunk of message) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
  }
}

/** The answer to a request that is read as it comes. */
export async function followed(
  port: number,
  path: string,
  token: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<IncomingMessage> {
  const sent = request({
    host: '127.0.0.1',
    port,
    path,
    headers: { authorization: `Bearer ${token}`, ...headers },
    agent: false,
  });
  sent.on('error', () => undefined);
  sent.end();
  const [message] = await once(sent, 'response');
  return message;
}
