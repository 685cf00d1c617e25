import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type Problem, problem, quoted } from '../domain/problem.js';
import type { Limits } from './limits.js';
import { problemDocument } from './problem-document.js';

function problemOf(code: string, { headerBytes, headersWithinMs }: Limits): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return problem('http_headers_too_large', { most: headerBytes });
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return problem('http_request_slow', { seconds: Math.ceil(headersWithinMs / 1000) });
  return problem('http_request_malformed', { found: quoted(code) });
}

/** Answers what Node could not read as a request at all, so that no route and no hook ever sees it. */
export const clientError =
  (limits: Limits) =>
  (error: Error & { readonly code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    const document = problemDocument([problemOf(error.code ?? error.name, limits)], { language: 'en' });
    const body = JSON.stringify(document);
    const lines = [
      `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}`,
      'content-type: application/problem+json',
      `content-length: ${Buffer.byteLength(body)}`,
      'x-content-type-options: nosniff',
      'connection: close',
    ];
    socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
  };
