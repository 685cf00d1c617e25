import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../../domain/problem.js';
import { shownText } from '../../domain/shown.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { errorProblems } from '../error-problems.js';
import type { RouteTable } from '../route-table.js';
import { sendProblems } from '../send-problems.js';
import type { Pages } from '../web/add-pages.js';
import type { RefusalLimit } from './refusal-limit.js';

/** Answers what a hook, parser or handler threw. Nothing of an unforeseen error is told but the request's id. */
export function answerError({ health, closing }: Pick<Context, 'health' | 'closing'>) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const { problems, part, isFault } = errorProblems(error, request);
    if (isFault) request.log.error({ err: error }, 'request failed');
    if (request.routeOptions.config?.access === 'write') health.refused(problems);
    // Fastify closes the connection after every body it could not use, and the client could lose the answer; what is
    // left of the body is read away instead (`linger.ts`).
    if (!closing.aborted) reply.removeHeader('connection');
    sendProblems(request, reply, problems, part);
  };
}

const pathOf = (url: string): string => url.split('?')[0] ?? '';

export interface Unknown {
  readonly table: RouteTable;
  readonly limit: RefusalLimit;
  readonly pages: Pages | null;
}

export function addErrors(
  app: App,
  context: Pick<Context, 'health' | 'closing'>,
  { table, limit, pages }: Unknown,
): void {
  app.setErrorHandler(answerError(context));
  app.setNotFoundHandler(async (request, reply) => {
    // One document for all of them, which tells nobody whether there is such a page.
    if (pages?.isFor(request)) return pages.send(request, reply);
    await limit(request);
    const path = pathOf(request.url);
    const methods = table.methodsOf(path);
    if (methods.length === 0)
      return sendProblems(request, reply, [problem('http_route_unknown', { found: shownText(path) })]);
    const expected = methods.join(', ');
    reply.header('allow', expected);
    const params = { expected, found: shownText(request.method) };
    return sendProblems(request, reply, [problem('http_method_not_allowed', params)]);
  });
}
