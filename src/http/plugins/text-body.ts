import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { decodeUtf8 } from '../../domain/utf8.js';
import type { App } from '../app.js';
import type { Limits } from '../limits.js';
import { valueOrRefuse } from '../problems-error.js';
import { readBody } from '../read-body.js';
import { checkEncoding } from './json-body.js';

/** Reads bodies as text, in a scope whose routes take nothing else. */
export function addTextBody(app: App, limits: Limits): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/yaml', 'text/plain'],
    async (request: FastifyRequest, payload: IncomingMessage) => {
      checkEncoding(request);
      const bytes = await readBody(payload, request.headers['content-length'], limits);
      return valueOrRefuse(decodeUtf8(valueOrRefuse(bytes, 'body')), 'body');
    },
  );
}
