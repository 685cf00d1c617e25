import type { FastifyReply, FastifyRequest } from 'fastify';
import { mostWanted } from './accepts.js';
import type { Language, Problem } from '../domain/problem.js';
import { languageOf } from './language.js';
import { type ProblemDocument, problemDocument } from './problem-document.js';
import { retryAfterSeconds, worstOf } from './problem-status.js';
import type { RequestPart } from './problems-error.js';
import { problemPage } from './pages/problem-page.js';
import { sendPage } from './pages/send-page.js';
import { setSecurityHeaders } from './plugins/security-headers.js';

/** Whether it comes from the address line of a browser, and is not for a program. */
const wantsPage = ({ method, url, headers: { accept } }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !url.startsWith('/v1/') &&
  mostWanted(accept, ['application/problem+json', 'text/html']) === 'text/html';

/** The language that a page was asked for in, if its query says so. */
function askedLanguage({ query }: FastifyRequest): Language | undefined {
  const { lang } = Object(query);
  return lang === 'zh' || lang === 'en' ? lang : undefined;
}

/**
 * Answers with a problem document, to a browser as a page: the one place where a request is refused. `reword` gives
 * the document in the words of whoever found the problems.
 */
export function sendProblems(
  request: FastifyRequest,
  reply: FastifyReply,
  problems: readonly Problem[],
  part?: RequestPart,
  reword: (document: ProblemDocument) => ProblemDocument = (document) => document,
): FastifyReply {
  const isPage = wantsPage(request);
  const language = (isPage && askedLanguage(request)) || languageOf(request.headers['accept-language']);
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
  if (isPage) return sendPage(reply.code(document.status), problemPage(document, language));
  return reply
    .code(document.status)
    .header('content-language', language)
    .type('application/problem+json')
    .send(JSON.stringify(document));
}
