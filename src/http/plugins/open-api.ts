import swagger from '@fastify/swagger';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { App } from '../app.js';
import { nameSchemas } from '../schemas/name-schemas.js';
import { refusalsOf } from '../schemas/refusals.js';

const description =
  "Gradus answers one question: a lapse in someone's duty has been reported; what is the proportionate response? It " +
  'recommends with every reason, and a person decides. Every write wants an `Idempotency-Key` and a `Gradus-Actor`, and ' +
  'is durable before it is answered. Refusals are problem documents (RFC 9457) in English or Chinese, by ' +
  '`Accept-Language`. The service answers on its own machine only.';

const tags = [
  { name: 'cases', description: 'Reports of what happened, what is recommended, and what was decided.' },
  { name: 'recommendations', description: 'What would be recommended.' },
  { name: 'rulebooks', description: 'What is measured by.' },
  { name: 'trail', description: 'The record that can be verified by anyone who holds a copy.' },
  { name: 'service', description: 'The service itself.' },
];

/** Documents every route that is added from here on, with who may ask it and how it refuses. */
export async function addOpenApi(app: App, version: string): Promise<void> {
  const schemaRegistry = nameSchemas();
  const transform = createJsonSchemaTransform({ schemaRegistry, skipList: [] });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Gradus', version, description },
      servers: [{ url: '/' }],
      tags,
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'The token of this service.' },
        },
      },
    },
    convertConstToEnum: false,
    transform: (route) => {
      const { access = 'read', refusals: more = [] } = route.route.config ?? {};
      const hasBody = route.schema?.body !== undefined;
      const { response } = route.schema ?? {};
      const schema = {
        ...route.schema,
        security: access === 'open' ? [] : [{ token: [] }],
        response: { ...Object(response), ...refusalsOf({ access, hasBody, more }) },
      };
      return transform({ ...route, schema });
    },
    transformObject: createJsonSchemaTransformObject({ schemaRegistry }),
  });
}
