import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Json } from '../domain/canonical-json.js';
import type { Actor } from '../office/deps.js';
import type { Identified } from '../office/accounts/identify.js';
import type { RouteRow } from './route-table.js';
import type { RefusalStatus } from './schemas/refusals.js';

/**
 * `open`: anyone. `address`: who has the address, which holds a token of its own that the route checks. `read`: who is
 * signed in. `write`: also with a key, since something is recorded. Who of them may is said in `permissions.ts`.
 */
export type Access = 'open' | 'address' | 'read' | 'write';

/** Who writes, and the key that makes the write repeatable. */
export interface Asking {
  readonly actor: Actor;
  readonly key: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route says it; one that does not stops the start. */
    access?: Access;
    /** Statuses that it refuses with beside those of every route of its kind. */
    refusals?: readonly RefusalStatus[];
  }
  interface FastifyRequest {
    /** The origin under which the service was reached. */
    site: string;
    /** Who is signed in; set before the body is read, on routes that are not open. */
    identified: Identified | null;
    /** Set before the body is read, on routes that write. */
    asking: Asking | null;
    /** The JSON body as it was sent, before a schema made another value of it; of a file, what stands for it. */
    sent: Json | null;
  }
  interface FastifyInstance {
    /** All routes with who may ask them, for the document of the interface and for tests. */
    routeTable: readonly RouteRow[];
  }
}

/** The service as its routes see it: schemas are zod's. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;
