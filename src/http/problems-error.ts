import { messageOf, type Problem } from '../domain/problem.js';
import type { Result } from '../domain/result.js';

/** The part of a request that a problem's pointer leads into. */
export type RequestPart = 'path' | 'query' | 'header' | 'body';

/** Problems on their way to the error handler, which answers with them: how Fastify's hooks refuse a request. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];
  readonly part: RequestPart | undefined;

  constructor(problems: readonly Problem[], part?: RequestPart) {
    super(problems.map((found) => messageOf(found)).join('; '));
    this.name = 'ProblemsError';
    this.problems = problems;
    this.part = part;
  }
}

/** The value, or the problems as what the request is answered with. */
export function valueOrRefuse<T>(result: Result<T>, part?: RequestPart): T {
  if (result.ok) return result.value;
  throw new ProblemsError(result.error, part);
}
