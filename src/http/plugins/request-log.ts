import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.js';
import type { Metrics } from '../metrics.js';
import { readablePath } from '../route-table.js';

/** One line and one observation of an answer, by the route's template: what was asked for is in neither. */
export function logAnswer(
  metrics: Metrics,
  { log, method, is404, routeOptions: { url } }: FastifyRequest,
  { statusCode: status, elapsedTime }: FastifyReply,
): void {
  const route = is404 || url === undefined ? 'none' : readablePath(url);
  const ms = Math.round(elapsedTime * 10) / 10;
  metrics.observe({ method, route, status, seconds: ms / 1000 });
  log.info({ method, route, status, ms }, 'request');
}

export function addRequestLog(app: App, metrics: Metrics): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('gradus-request', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    logAnswer(metrics, request, reply);
  });
}
