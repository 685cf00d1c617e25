import type { IncomingMessage } from 'node:http';
import { problem } from '../../domain/problem.js';
import type { App } from '../app.js';
import { ProblemsError } from '../problems-error.js';

/** How long a service that stops waits for the rest of requests whose sending has begun. */
const lastCallMs = 1_000;

/**
 * When the service begins to stop: what was accepted is finished, imports end after the line they are at, and what
 * still comes in over connections that are open is refused. A request that is still being sent is cut off after a
 * last call, else a client that sends a byte now and then would keep the process from its end.
 */
export function addClosing(app: App, closing: AbortController): void {
  const beingSent = new Set<IncomingMessage>();
  app.addHook('onRequest', async ({ raw }, reply) => {
    if (closing.signal.aborted) {
      reply.header('connection', 'close');
      throw new ProblemsError([problem('store_closed')]);
    }
    beingSent.add(raw);
    raw.once('close', () => beingSent.delete(raw));
  });
  // Its body was read by now, or is read line by line by a route that ends by itself.
  app.addHook('preHandler', async ({ raw }) => {
    beingSent.delete(raw);
  });
  app.addHook('preClose', async () => {
    closing.abort();
    const cutOff = (): void => {
      for (const raw of beingSent) raw.destroy();
    };
    // Only after what has come in by then was read: a busy process may have left it unread for longer than that.
    setTimeout(() => setImmediate(cutOff), lastCallMs).unref();
  });
}
