import type { App } from '../app.js';
import type { Metrics } from '../metrics.js';
import { readablePath } from '../route-table.js';

/** One line and one observation for every request, by the route's template: what was asked for is in neither. */
export function addRequestLog(app: App, metrics: Metrics): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('gradus-request', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { url } = request.routeOptions;
    const route = request.is404 || url === undefined ? 'none' : readablePath(url);
    const status = reply.statusCode;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const method = app.supportedMethods.includes(request.method) ? request.method : 'other';
    metrics.observe({ method, route, status, seconds: ms / 1000 });
    request.log.info({ method, route, status, ms }, 'request');
  });
}
