import type { FastifyBaseLogger } from 'fastify';
import { loggedError } from './logged-error.js';

/** What a log line may hold of a request, whoever writes it: never its URL, whose query may be a name. */
const serializers = {
  req: ({
    method,
    routeOptions,
  }: {
    readonly method?: string;
    readonly routeOptions?: { readonly url?: string };
  }) => ({
    method,
    route: routeOptions?.url,
  }),
  res: ({ statusCode }: { readonly statusCode?: number }) => ({ statusCode }),
  err: (error: unknown) => loggedError(error),
};

/** Secrets by where they could stand, should a line ever be given headers or a body. */
export const redactedPaths = [
  'authorization',
  'cookie',
  '*.authorization',
  '*.cookie',
  '*.headers',
  'headers',
  'body',
  '*.body',
] as const;

/** The given logger, which from here on writes of requests and errors what is said here alone. */
export const safeLogger = (logger: FastifyBaseLogger): FastifyBaseLogger =>
  logger.child({}, { serializers, redact: { paths: [...redactedPaths], remove: true } });
