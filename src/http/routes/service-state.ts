import { z } from 'zod';
import { ok } from '../../domain/result.js';
import { type EndpointView, readNotices } from '../../office/notices/read-notices.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { healthSchema, readySchema } from '../schemas/service-answers.js';

/** Codes of what keeps the service from taking in cases; sorted. */
async function notReady({ office: { store }, health, closing }: Context): Promise<readonly string[]> {
  const { state, problems } = store.status();
  const read = await store.read(async ({ trail }) => ok(await trail.head()));
  const found = [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...(read.ok ? [] : read.error),
    ...health.problems(),
  ].map(({ code }) => code);
  const isClosing = closing.aborted || state === 'closed';
  return [...new Set([...found, ...(isClosing ? ['store_closed'] : [])])].sort();
}

/** How the sending of notices stands; nothing where it cannot be read, which is a problem of its own. */
async function endpointsOf({ office }: Context): Promise<readonly EndpointView[]> {
  const found = await readNotices(office);
  return found.ok ? found.value : [];
}

const isFailing = ({ state }: EndpointView): boolean => state === 'failing' || state === 'gone';

const stateOf = (context: Context): 'ready' | 'failed' | 'closed' => context.office.store.status().state;

export function addServiceState(app: App, context: Context): void {
  const { metrics, office, version } = context;
  app.route({
    method: 'GET',
    url: '/healthz',
    config: { access: 'open' },
    schema: {
      operationId: 'health',
      summary: 'Whether the process answers',
      description: 'Answers as long as the process does, whatever the state of its store.',
      tags: ['service'],
      querystring: noQuerySchema,
      response: { 200: healthSchema },
    },
    handler: async () => ({ status: 'ok' as const, version }),
  });
  app.route({
    method: 'GET',
    url: '/readyz',
    config: { access: 'open' },
    schema: {
      operationId: 'readiness',
      summary: 'Whether cases can be taken in',
      description:
        'Red when the store has failed or cannot be read, when its disk is full or its mark cannot be written, and for half a minute after a write that could not be done. That notices cannot be delivered is a warning alone.',
      tags: ['service'],
      querystring: noQuerySchema,
      response: { 200: readySchema, 503: readySchema },
    },
    handler: async (_request, reply) => {
      const problems = await notReady(context);
      const isReady = problems.length === 0 && stateOf(context) === 'ready';
      const status = isReady ? ('ready' as const) : ('not_ready' as const);
      const warnings = (await endpointsOf(context)).some(isFailing) ? ['notice_endpoint_failing'] : [];
      const { size: entries } = office.store.status();
      return reply.code(isReady ? 200 : 503).send({ status, entries, problems, warnings });
    },
  });
  app.route({
    method: 'GET',
    url: '/metrics',
    config: { access: 'open' },
    schema: {
      operationId: 'metrics',
      summary: 'Counts and times',
      description:
        'In the text format of Prometheus: requests by route and status, how long they took, size of the trail, state of the store, notices that wait.',
      tags: ['service'],
      querystring: noQuerySchema,
      response: {
        200: {
          description: 'Text of the format, version 0.0.4.',
          content: { 'text/plain': { schema: z.string() } },
        },
      },
    },
    handler: async (_request, reply) => {
      const { size } = office.store.status();
      const isReady = stateOf(context) === 'ready';
      const endpoints = await endpointsOf(context);
      const sum = (counted: (view: EndpointView) => number): number =>
        endpoints.reduce((total, view) => total + counted(view), 0);
      const text = metrics.render([
        { name: 'gradus_trail_entries', help: 'Entries in the trail.', value: size },
        { name: 'gradus_store_ready', help: 'Whether the store takes entries.', value: isReady ? 1 : 0 },
        {
          name: 'gradus_notices_waiting',
          help: 'Notices that wait to be delivered, over all endpoints.',
          value: sum(({ waiting }) => waiting),
        },
        {
          name: 'gradus_notices_given_up',
          help: 'Notices that were tried for three days in vain.',
          value: sum(({ given_up: givenUp }) => givenUp),
        },
        {
          name: 'gradus_notice_endpoints_failing',
          help: 'Endpoints whose latest attempt failed, or that are gone.',
          value: endpoints.filter(isFailing).length,
        },
      ]);
      return reply.type('text/plain; version=0.0.4; charset=utf-8').send(text);
    },
  });
}
