import type { Problem, ProblemCode, ProblemKind } from '../domain/problem.js';

const statusOfKind: Readonly<Record<ProblemKind, number>> = {
  usage: 400,
  bad_input: 400,
  too_large: 413,
  unprocessable: 422,
  not_found: 404,
  unauthorized: 401,
  forbidden: 403,
  conflict: 409,
  in_progress: 409,
  precondition: 412,
  finding: 422,
  unavailable: 503,
  engine_disagreement: 500,
  internal: 500,
};

/** What HTTP has a status of its own for. */
const statusOfCode: Partial<Readonly<Record<ProblemCode, number>>> = {
  http_method_not_allowed: 405,
  http_request_slow: 408,
  http_media_type: 415,
  http_host_foreign: 421,
  http_too_many_refused: 429,
  sign_in_locked: 429,
  http_headers_too_large: 431,
};

/** The kinds, gravest first: what the client cannot mend, then what it must see to before all else. */
const gravity: readonly ProblemKind[] = [
  'internal',
  'engine_disagreement',
  'unavailable',
  'unauthorized',
  'forbidden',
  'not_found',
  'too_large',
  'in_progress',
  'usage',
  'bad_input',
  'precondition',
  'conflict',
  'unprocessable',
  'finding',
];

/** The HTTP status that a problem is answered with. */
export const statusOf = ({ code, kind }: Problem): number => statusOfCode[code] ?? statusOfKind[kind];

/** The problem that decides how a request with several is answered; among equals the first. */
export function worstOf(problems: readonly Problem[]): Problem | undefined {
  const rank = ({ severity, kind }: Problem): number =>
    gravity.indexOf(kind) + (severity === 'warning' ? gravity.length : 0);
  return problems.reduce<Problem | undefined>(
    (worst, each) => (worst === undefined || rank(each) < rank(worst) ? each : worst),
    undefined,
  );
}

const unavailableSeconds = 5;

/** When to come again, in seconds; undefined where that would not help. */
export function retryAfterSeconds({ kind, params }: Problem): number | undefined {
  const said = Number(params['retry_after_seconds'] ?? params['seconds']);
  if (kind === 'in_progress') return said > 0 ? said : 1;
  return kind === 'unavailable' ? (said > 0 ? said : unavailableSeconds) : undefined;
}
