import { fastify, LogController } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { hexOf } from '../trail/bytes.js';
import { addRoutes } from './add-routes.js';
import type { App } from './app.js';
import { clientError } from './client-error.js';
import type { Context } from './context.js';
import type { HttpDeps } from './deps.js';
import { createHealth } from './health.js';
import { createJobs } from './jobs/jobs.js';
import { logJob } from './jobs/log-job.js';
import { defaultLimits } from './limits.js';
import { createMetrics } from './metrics.js';
import { createPasswords } from './passwords.js';
import { addAsking } from './plugins/asking.js';
import { addAuthentication } from './plugins/authentication.js';
import { addAuthorization } from './plugins/authorization.js';
import { addClosing } from './plugins/closing.js';
import { addCompression } from './plugins/compression.js';
import { addConnections } from './plugins/connections.js';
import { addErrors, answerError } from './plugins/errors.js';
import { addJsonBody } from './plugins/json-body.js';
import { addLinger } from './plugins/linger.js';
import { addOpenApi } from './plugins/open-api.js';
import { addOwnSites } from './plugins/own-sites.js';
import { addRefusalLimit } from './plugins/refusal-limit.js';
import { addRequestLog, logAnswer } from './plugins/request-log.js';
import { addSecurityHeaders } from './plugins/security-headers.js';
import { addUnitScope } from './plugins/unit-scope.js';
import { addRouteTable } from './route-table.js';
import { safeLogger } from './safe-logger.js';
import { validator } from './validator.js';
import { addPages } from './web/add-pages.js';

/** Ids of requests are ours: counted within the process, told apart from those of earlier ones by when it began. */
function requestIds(startedAt: number): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${startedAt.toString(36)}-${count}`;
  };
}

/**
 * The service over the given ports: all of its plugins and routes, listening nowhere. Closing it finishes what was
 * accepted and leaves the store open: that is closed by who opened it, after this.
 */
export async function buildApp(deps: HttpDeps): Promise<App> {
  const limits = { ...defaultLimits, ...deps.limits };
  const closing = new AbortController();
  const health = createHealth(deps.now);
  const metrics = createMetrics();
  const jobs = createJobs({
    start: deps.startProgram,
    limits,
    now: deps.now,
    newId: () => `j-${hexOf(deps.office.random(16))}`,
    onEnd: logJob(deps.logger),
  });
  const context: Omit<Context, 'refusalLimit'> = {
    ...deps,
    limits,
    health,
    metrics,
    jobs,
    passwords: createPasswords(),
    closing: closing.signal,
  };
  const app: App = fastify({
    loggerInstance: safeLogger(deps.logger),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIds(deps.now()),
    requestIdHeader: false,
    bodyLimit: limits.bodyBytes,
    connectionTimeout: limits.idleMs,
    keepAliveTimeout: 5_000,
    // The end of a request is watched per route: an import may take long.
    requestTimeout: 0,
    trustProxy: deps.proxy ?? false,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersWithinMs,
      connectionsCheckingInterval: Math.min(5_000, limits.headersWithinMs),
      // A request without a Host is refused with a problem document, as one with a wrong Host is.
      requireHostHeader: false,
    },
    clientErrorHandler: clientError(limits),
    // Paths that cannot be read meet no hook.
    frameworkErrors: (error, request, reply) => {
      answerError(context)(error, request, reply);
      logAnswer(metrics, request, reply);
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.server.maxConnections = limits.connections;
  app.setValidatorCompiler(validator);
  app.setSerializerCompiler(serializerCompiler);

  // In the order in which a request meets them.
  addSecurityHeaders(app);
  addRequestLog(app, metrics);
  addCompression(app);
  addClosing(app, closing);
  // Streams of their events end with them, and with those the connections.
  app.addHook('preClose', () => jobs.close());
  addConnections(app, closing.signal);
  addOwnSites(app, deps.origins);
  const limit = await addRefusalLimit(app, limits);
  await addAuthentication(app, context, limit);
  addAuthorization(app, context);
  addAsking(app);
  addJsonBody(app, limits);
  addUnitScope(app, context);
  addLinger(app, limits);

  const table = addRouteTable(app);
  await addOpenApi(app, deps.version);
  const nonce = (): string => hexOf(deps.office.random(16));
  const pages = await addPages(app, deps.pages, nonce);
  addErrors(app, context, { table, limit, pages });
  addRoutes(app, { ...context, refusalLimit: limit });
  await app.ready();
  return app;
}
