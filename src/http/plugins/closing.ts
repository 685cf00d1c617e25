import { problem } from '../../domain/problem.js';
import type { App } from '../app.js';
import { ProblemsError } from '../problems-error.js';

/**
 * When the service begins to stop: what was accepted is finished, imports end after the line they are at, and what
 * still comes in over connections that are open is refused.
 */
export function addClosing(app: App, closing: AbortController): void {
  app.addHook('preClose', async () => {
    closing.abort();
  });
  app.addHook('onRequest', async (_request, reply) => {
    if (!closing.signal.aborted) return;
    reply.header('connection', 'close');
    throw new ProblemsError([problem('store_closed')]);
  });
}
