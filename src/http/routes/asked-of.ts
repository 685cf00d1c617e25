import type { FastifyRequest } from 'fastify';
import type { Json } from '../../domain/canonical-json.js';
import type { Asked } from '../../office/deps.js';
import { askingOf } from '../plugins/asking.js';
import { readablePath } from '../route-table.js';

const plainParams = (params: unknown): { readonly [key: string]: Json } =>
  Object.fromEntries(Object.entries(Object(params)).map(([key, value]) => [key, String(value)]));

/**
 * Who asks and under which key. A key is one actor's on one route; what was asked is the body as it was sent and what
 * the path names, so that the same key for another case is another request.
 */
export function askedOf(request: FastifyRequest): Asked {
  const { actor, key } = askingOf(request);
  const route = `${request.method} ${readablePath(request.routeOptions.url ?? '')}`;
  const asked: Json = { path: plainParams(request.params), body: request.sent };
  return { actor, idempotency: { actor: actor.id, route, key, request: asked } };
}
