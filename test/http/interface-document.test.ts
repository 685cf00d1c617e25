import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { smallService } from './service.js';

const operation = z.looseObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  summary: z.string().min(5),
  description: z.string().min(10),
  tags: z.array(z.string()).min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(['path', 'query', 'header']),
        required: z.boolean(),
        description: z.string().optional(),
        schema: z.looseObject({}),
      }),
    )
    .optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({
      description: z.string().min(5),
      // An answer may have none.
      content: z.record(z.string(), z.strictObject({ schema: z.unknown() })).optional(),
    }),
  ),
});

const documentSchema = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.literal('Gradus'), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  components: z.strictObject({
    schemas: z.record(z.string(), z.looseObject({})),
    securitySchemes: z.strictObject({
      token: z.strictObject({
        type: z.literal('http'),
        scheme: z.literal('bearer'),
        description: z.string(),
      }),
      session: z.strictObject({
        type: z.literal('apiKey'),
        in: z.literal('cookie'),
        name: z.literal('gradus'),
        description: z.string(),
      }),
    }),
  }),
  paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post', 'delete']), operation)),
});

async function read() {
  const { app } = await smallService();
  const answer = await app.inject({ method: 'GET', url: '/openapi.json' });
  return { app, answer, document: documentSchema.parse(answer.json()) };
}

const templateOf = (url: string): string =>
  url.replace(/:(\w+)(?=\/|$)/g, (whole, name) =>
    /^(import|begin|check|test|prove|diff|backtest|draft|password)$/.test(name) ? whole : `{${name}}`,
  );

describe('the document of the interface', () => {
  it('is OpenAPI 3.1 and has every route, with answers and who may ask', async () => {
    const { app, answer, document } = await read();
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, each]) => [
        `${method.toUpperCase()} ${path}`,
        each?.security.length === 0 ? 'open' : 'signed in',
      ]),
    );
    const routes = app.routeTable.map(({ method, url, access }) => [
      `${method} ${templateOf(url)}`,
      access === 'open' || access === 'address' ? 'open' : 'signed in',
    ]);
    expect(listed.sort()).toEqual(routes.sort());
  });

  it('says how each refuses', async () => {
    const { document } = await read();
    for (const [path, methods] of Object.entries(document.paths))
      for (const each of Object.values(methods)) {
        const statuses = Object.keys(each?.responses ?? {});
        expect([path, statuses]).toEqual([path, expect.arrayContaining(['400', '500'])]);
        if (each?.security.length) expect([path, statuses]).toEqual([path, expect.arrayContaining(['401'])]);
      }
    const { responses, parameters } =
      documentSchema.parse(document).paths['/v1/cases/{id}/decisions']?.post ?? {};
    expect(Object.keys(responses ?? {})).toEqual(
      expect.arrayContaining(['201', '404', '409', '412', '413', '415', '422']),
    );
    expect(parameters?.map(({ name }) => name)).toEqual(['id', 'Idempotency-Key']);
  });

  it('refers to nothing that is not there, has no name twice and no schema for nothing', async () => {
    const { answer, document } = await read();
    const names = [...answer.body.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
    const schemas = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect([...new Set(names)].sort()).toEqual([...schemas].sort());
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((each) => each?.operationId),
    );
    expect(ids).toHaveLength(new Set(ids).size);
    expect(answer.body).not.toContain('Default Response');
  });

  it('is also a page, with no script and nothing from elsewhere', async () => {
    const { app, document } = await read();
    const { body, headers } = await app.inject({ method: 'GET', url: '/docs' });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+';/,
    );
    expect(body).not.toMatch(/<script|<link|<img|https?:\/\/| on\w+=/);
    for (const path of Object.keys(document.paths)) expect(body).toContain(`<code>${path}</code>`);
  });

  it('is escaped where it is a page', async () => {
    const { renderDocs } = await import('../../src/http/docs/render-docs.js');
    const evil = '<script>alert("x")</script>';
    const one = { summary: evil, tags: ['a'], responses: { 200: { description: evil } }, security: [] };
    const document = {
      info: { title: evil, version: evil, description: evil },
      tags: [{ name: 'a', description: evil }],
      paths: { [`/${evil}`]: { get: one } },
    };
    expect(renderDocs(document)).not.toContain('<script');
  });
});
