import type { Access } from '../app.js';
import { problemDocumentSchema } from '../problem-document.js';

const meanings = {
  400: 'The request is not understood: an unknown or missing key, a wrong type, JSON that cannot be read, a missing header.',
  401: 'Nobody is signed in, or the session or token is over.',
  403: 'The account may not do this, or the request comes from a page of another site.',
  404: 'There is no such thing.',
  408: 'The body took too long.',
  409: 'It conflicts with what is recorded since, or the same request is still being worked on (Retry-After).',
  412: 'It does not rest on the latest recommendation.',
  413: 'The body is too large.',
  415: 'The body is not of the content type that the route takes.',
  421: 'The request was not sent to a name of this service.',
  422: 'It is understood and cannot be done as asked; or the Idempotency-Key was used for another request.',
  429: 'Too many refused requests or attempts to sign in (Retry-After).',
  500: 'The service failed, or the two evaluations differ and nothing is recommended.',
  503: 'Unknown or not done: repeat it with the same Idempotency-Key (Retry-After).',
} as const;

export type RefusalStatus = keyof typeof meanings;

interface Refusal {
  readonly description: string;
  readonly content: {
    readonly 'application/problem+json': { readonly schema: typeof problemDocumentSchema };
  };
}

export interface RefusalsOf {
  readonly access: Access;
  readonly hasBody: boolean;
  /** Those that only some routes have. */
  readonly more: readonly RefusalStatus[];
}

/** The problem documents that a route can answer with, by status, for the document of the interface. */
export function refusalsOf({ access, hasBody, more }: RefusalsOf): Readonly<Record<string, Refusal>> {
  const statuses = new Set<RefusalStatus>([
    ...([400, 403, 421, 500, 503] as const),
    ...(access === 'open' || access === 'address' ? [] : ([401, 429] as const)),
    ...(hasBody ? ([408, 413, 415, 422] as const) : []),
    ...(access === 'write' ? ([409] as const) : []),
    ...more,
  ]);
  return Object.fromEntries(
    [...statuses].map((status) => [
      String(status),
      {
        description: meanings[status],
        content: { 'application/problem+json': { schema: problemDocumentSchema } },
      },
    ]),
  );
}
