import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '../app.js';
import { pagePolicy, workerPolicy } from './page-policy.js';
import { readPreloads } from './preloads.js';

export interface Pages {
  /** Whether a request that no route answers is one of a person who looks for a page. */
  readonly isFor: (request: FastifyRequest) => boolean;
  readonly send: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
}

const noncePlace = 'name="csp-nonce" content=""';

const hintPlace = '</head>';
/** Whether somebody seems to be signed in. */
const hasSession = /(?:^|;\s*)(?:__Host-)?gradus=/;

/** Addresses of programs: what is not found there is a problem document, for browsers too. */
const isOfPrograms = (path: string): boolean => /^\/(v1|p|assets)(\/|$)/.test(path);

const assetParamsSchema = z.strictObject({ file: z.string().regex(/^[\w.-]{1,200}$/) });

/**
 * The pages as they were built into `folder`: their files, and the one document at every address that a person looks
 * for and no route answers, with a nonce of its own each time. Null where nothing was built.
 */
export async function addPages(
  app: App,
  folder: string | undefined,
  nonce: () => string,
): Promise<Pages | null> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return null;
  const document = readFileSync(join(folder, 'index.html'), 'utf8');
  if (!document.includes(noncePlace)) throw new Error('the document of the pages has no place for a nonce');
  const preloadsFor = readPreloads(folder);
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false });

  // Their names change with their content.
  app.route({
    method: 'GET',
    url: '/assets/:file',
    config: { access: 'open' },
    schema: { operationId: 'pages', hide: true, params: assetParamsSchema },
    handler: async ({ params: { file } }, reply) =>
      reply.header('cache-control', 'public, max-age=31536000, immutable').sendFile(`assets/${file}`),
  });
  // Taken up anew whenever it changed; it asks for what it keeps, which the policy of answers would forbid.
  app.route({
    method: 'GET',
    url: '/sw.js',
    config: { access: 'open' },
    schema: { operationId: 'pages', hide: true },
    handler: async (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        .header('content-security-policy', workerPolicy)
        .sendFile('sw.js'),
  });
  for (const file of ['icon.svg', 'manifest.webmanifest'])
    app.route({
      method: 'GET',
      url: `/${file}`,
      config: { access: 'open' },
      schema: { operationId: 'pages', hide: true },
      handler: async (_request, reply) => reply.header('cache-control', 'no-cache').sendFile(file),
    });

  return {
    isFor: ({ method, url, headers: { accept = '' } }) =>
      (method === 'GET' || method === 'HEAD') && accept.includes('text/html') && !isOfPrograms(url),
    send: ({ url, headers: { cookie = '' } }, reply) => {
      const made = nonce();
      const [path = '/'] = url.split('?');
      const hints = preloadsFor(path, hasSession.test(cookie));
      return reply
        .header('content-security-policy', pagePolicy(made))
        .type('text/html; charset=utf-8')
        .send(
          document
            .replace(noncePlace, `name="csp-nonce" content="${made}"`)
            .replace(hintPlace, `${hints}${hintPlace}`),
        );
    },
  };
}
