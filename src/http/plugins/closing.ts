import type { Socket } from 'node:net';
import { problem } from '../../domain/problem.js';
import type { App } from '../app.js';
import { ProblemsError } from '../problems-error.js';

/** How long a service that stops waits for requests whose sending has begun. */
const lastCallMs = 1_000;

/**
 * When the service begins to stop: what was accepted is finished, imports end after the line they are at, and what
 * still comes in over connections that are open is refused. A connection over which no whole request comes then is
 * cut: one that sends nothing, or a byte now and then, would otherwise keep the process from its end.
 */
export function addClosing(app: App, closing: AbortController): void {
  /** Open connections with the number of their requests that are being worked on. */
  const open = new Map<Socket, number>();
  const count = (socket: Socket, change: number): void => {
    const before = open.get(socket);
    if (before !== undefined) open.set(socket, before + change);
  };
  /** Requests that are being worked on, so that each is counted out once. */
  const counted = new WeakSet<object>();

  app.server.on('connection', (socket: Socket) => {
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('onRequest', async (_request, reply) => {
    if (!closing.signal.aborted) return;
    reply.header('connection', 'close');
    throw new ProblemsError([problem('store_closed')]);
  });
  // By now its body was read, or is read line by line by a route that ends by itself.
  app.addHook('preHandler', async ({ raw }) => {
    counted.add(raw);
    count(raw.socket, 1);
  });
  app.addHook('onResponse', async ({ raw }) => {
    if (counted.delete(raw)) count(raw.socket, -1);
  });
  app.addHook('preClose', async () => {
    closing.abort();
    setTimeout(() => {
      for (const [socket, requests] of open) if (requests === 0) socket.destroy();
    }, lastCallMs).unref();
  });
}
