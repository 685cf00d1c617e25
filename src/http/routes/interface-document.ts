import { z } from 'zod';
import type { App } from '../app.js';
import { docsPolicy, renderDocs } from '../docs/render-docs.js';
import { noQuerySchema } from '../schemas/parameters.js';

/** The document of the interface, for programs and, as a page, for people. */
export function addInterfaceDocument(app: App): void {
  let page: string | undefined;
  app.route({
    method: 'GET',
    url: '/openapi.json',
    config: { access: 'open' },
    schema: {
      operationId: 'openapi',
      summary: 'This document',
      description: 'The interface as OpenAPI 3.1.',
      tags: ['service'],
      querystring: noQuerySchema,
      response: {
        200: {
          description: 'An OpenAPI document.',
          content: { 'application/json': { schema: z.unknown() } },
        },
      },
    },
    handler: async () => app.swagger(),
  });
  app.route({
    method: 'GET',
    url: '/docs',
    config: { access: 'open' },
    schema: {
      operationId: 'docs',
      summary: 'This document as a page',
      description: 'All endpoints on one page, without scripts.',
      tags: ['service'],
      querystring: noQuerySchema,
      response: { 200: { description: 'A page.', content: { 'text/html': { schema: z.string() } } } },
    },
    handler: async (_request, reply) => {
      page ??= renderDocs(app.swagger());
      return reply.header('content-security-policy', docsPolicy).type('text/html; charset=utf-8').send(page);
    },
  });
}
