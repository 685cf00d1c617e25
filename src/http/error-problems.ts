import type { FastifyRequest } from 'fastify';
import { type Problem, problem } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import { mediaTypeProblem } from './plugins/json-body.js';
import { ProblemsError, type RequestPart } from './problems-error.js';

export interface Refusal {
  readonly problems: readonly Problem[];
  readonly part?: RequestPart;
  /** Whether it is a fault of ours, for the log. */
  readonly isFault: boolean;
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** What a request is answered with for an error that a hook, a parser or a handler threw. */
export function errorProblems(error: unknown, request: FastifyRequest): Refusal {
  if (error instanceof ProblemsError) {
    const { problems, part } = error;
    return { problems, ...(part === undefined ? {} : { part }), isFault: false };
  }
  switch (codeOf(error)) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { problems: [mediaTypeProblem(request)], isFault: false };
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return { problems: [problem('http_url_malformed', { found: shownText(request.url) })], isFault: false };
    default:
      return { problems: [problem('http_internal', { request: request.id })], isFault: true };
  }
}
