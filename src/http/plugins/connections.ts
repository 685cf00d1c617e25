import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { App } from '../app.js';

/**
 * Ends connections when the service stops: at once those on which nothing was asked, the others after their answer.
 * Node by itself leaves a connection that never carried a request, and keeps one that did for its next.
 */
export function addConnections(app: App, closing: AbortSignal): void {
  const asked = new Map<Socket, number>();
  app.server.on('connection', (socket: Socket) => {
    if (closing.aborted) {
      socket.destroy();
      return;
    }
    asked.set(socket, 0);
    socket.once('close', () => asked.delete(socket));
  });
  app.server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    asked.set(socket, (asked.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (asked.get(socket) ?? 1) - 1;
      if (asked.has(socket)) asked.set(socket, left);
      if (closing.aborted && left === 0) socket.end();
    });
  });
  closing.addEventListener('abort', () => {
    for (const [socket, open] of asked) if (open === 0) socket.destroy();
  });
}
