import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { problem, quoted } from '../../domain/problem.js';
import { readJsonBytes } from '../../domain/json-reader.js';
import { shownText } from '../../domain/shown.js';
import type { App } from '../app.js';
import type { Limits } from '../limits.js';
import { ProblemsError, valueOrRefuse } from '../problems-error.js';
import { readBody } from '../read-body.js';

interface Described {
  readonly headers: {
    readonly 'content-type'?: string | undefined;
    readonly 'content-encoding'?: string | undefined;
  };
  readonly routeOptions: { readonly schema?: { readonly consumes?: readonly string[] } | undefined };
}

/** The refusal of a body that is not of a type that the route takes. */
export function mediaTypeProblem({ headers, routeOptions }: Described) {
  const expected = (routeOptions.schema?.consumes ?? ['application/json']).map(quoted).join(' / ');
  const encoding = headers['content-encoding'];
  const type = headers['content-type'] ?? '';
  const found = shownText(encoding === undefined ? type : `${type}, ${encoding}`);
  return problem('http_media_type', { expected, found });
}

const charset = /;\s*charset\s*=\s*"?([^";\s]*)"?/i;

/** UTF-8 as it is, the one encoding there is. */
export function checkEncoding(request: Described): void {
  const named = charset.exec(request.headers['content-type'] ?? '')?.[1];
  const coding = request.headers['content-encoding'];
  const isPlain = coding === undefined || coding.toLowerCase() === 'identity';
  if (isPlain && (named === undefined || named.toLowerCase() === 'utf-8')) return;
  throw new ProblemsError([mediaTypeProblem(request)]);
}

/** Reads JSON bodies by our reader, and takes no body of another type. */
export function addJsonReader(app: App, limits: Limits): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', async (request: FastifyRequest, payload: IncomingMessage) => {
    checkEncoding(request);
    const bytes = valueOrRefuse(await readBody(payload, request.headers['content-length'], limits), 'body');
    request.sent = valueOrRefuse(readJsonBytes(bytes), 'body');
    return request.sent;
  });
}

/** The reader of JSON bodies for every route that has none of its own. */
export function addJsonBody(app: App, limits: Limits): void {
  app.decorateRequest('sent', null);
  addJsonReader(app, limits);
  app.addHook('preValidation', async ({ routeOptions, body }) => {
    if (routeOptions.schema?.body !== undefined && body === undefined)
      throw new ProblemsError([problem('text_empty')], 'body');
  });
}
