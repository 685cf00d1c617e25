import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../domain/problem.js';
import { languageOf } from './language.js';
import { type ProblemDocument, problemDocument } from './problem-document.js';
import { retryAfterSeconds, worstOf } from './problem-status.js';
import type { RequestPart } from './problems-error.js';
import { setSecurityHeaders } from './plugins/security-headers.js';

/**
 * Answers with a problem document: the one place where a request is refused. `reword` gives the document in the words
 * of whoever found the problems.
 */
export function sendProblems(
  request: FastifyRequest,
  reply: FastifyReply,
  problems: readonly Problem[],
  part?: RequestPart,
  reword: (document: ProblemDocument) => ProblemDocument = (document) => document,
): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  const document = reword(problemDocument(problems, { language, part, request: request.id }));
  const worst = worstOf(problems);
  const retryAfter = worst ? retryAfterSeconds(worst) : undefined;
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  if (document.status === 401)
    reply.header(
      'www-authenticate',
      document.code === 'http_token_wrong'
        ? 'Bearer realm="gradus", error="invalid_token"'
        : 'Bearer realm="gradus"',
    );
  setSecurityHeaders(reply);
  return reply
    .code(document.status)
    .header('content-language', language)
    .type('application/problem+json')
    .send(JSON.stringify(document));
}
