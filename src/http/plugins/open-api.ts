import swagger from '@fastify/swagger';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { App } from '../app.js';
import { finishDocument } from '../docs/finish-document.js';
import { permissions } from '../permissions.js';
import { operationOf } from '../route-table.js';
import { nameSchemas } from '../schemas/name-schemas.js';
import { refusalsOf } from '../schemas/refusals.js';

const description =
  "Gradus answers one question: a lapse in someone's duty has been reported; what is the proportionate response? It " +
  'recommends with every reason, and a person decides. Every write wants an `Idempotency-Key`, stands under the ' +
  'id of the account that signed in, and is durable before it is answered. Refusals are problem documents (RFC 9457) in English or Chinese, by ' +
  '`Accept-Language`.';

const tags = [
  { name: 'cases', description: 'Reports of what happened, what is recommended, and what was decided.' },
  { name: 'subjects', description: 'The register of units and persons, and what happened to each.' },
  { name: 'recommendations', description: 'What would be recommended.' },
  { name: 'rulebooks', description: 'What is measured by.' },
  {
    name: 'proposals',
    description: 'Weak links, proposals to the superior body, commendations and campaigns.',
  },
  { name: 'overview', description: 'The digest of each day, and who is supervised where.' },
  { name: 'statistics', description: 'Figures for looking at oneself: no target, no ranking.' },
  { name: 'letters', description: 'Letters made of what is recorded, their numbers and documents.' },
  { name: 'jobs', description: 'Long work on rulebooks, done beside the service.' },
  { name: 'trail', description: 'The record that can be verified by anyone who holds a copy.' },
  { name: 'notices', description: 'What is told to other programs, and deadlines for calendars.' },
  { name: 'accounts', description: 'Who may do what, signing in, and tokens for programs.' },
  { name: 'pages', description: 'Pages to print.' },
  { name: 'service', description: 'The service itself.' },
];

const successes: Readonly<Record<string, string>> = {
  200: 'The answer.',
  201: 'It is recorded. `Location` says where it is found, `Idempotency-Replayed: true` that an earlier request did it.',
  202: 'It is being worked on. `Location` says where to ask for it.',
  503: 'It is not ready.',
};

/** What a route answers with, described; a schema alone becomes one of JSON. */
const described = (response: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(response).map(([status, schema]: readonly [string, unknown]) => [
      status,
      // An answer without content is described by its schema alone, which is that of null.
      schema instanceof z.core.$ZodType && status !== '204' && status !== '304'
        ? { description: successes[status] ?? 'The answer.', content: { 'application/json': { schema } } }
        : schema,
    ]),
  );

interface Rendered {
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}

/** What people read: no long pattern where a format says it, no bound that every whole number of JSON has. */
function readable({ jsonSchema }: Rendered): void {
  if (jsonSchema.format === 'date') delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  delete jsonSchema.readOnly;
}

/** Documents every route that is added from here on, with who may ask it and how it refuses. */
export async function addOpenApi(app: App, version: string): Promise<void> {
  nameSchemas();
  const zodToJsonConfig = { override: readable };
  const transform = createJsonSchemaTransform({ skipList: [], zodToJsonConfig });
  const transformObject = createJsonSchemaTransformObject({ zodToJsonConfig });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Gradus', version, description },
      servers: [{ url: '/' }],
      tags,
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'A token of an account, for programs.' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'gradus',
            description: 'The session of somebody who signed in; `__Host-gradus` over https.',
          },
        },
      },
    },
    convertConstToEnum: false,
    transform: (route) => {
      const { access = 'read', refusals: more = [] } = route.route.config ?? {};
      const hasBody = route.schema?.body !== undefined;
      const schema = {
        ...route.schema,
        // For who prints what each role may do.
        'x-gradus-may': permissions[operationOf(route)],
        security: access === 'open' || access === 'address' ? [] : [{ token: [] }, { session: [] }],
        response: { ...refusalsOf({ access, hasBody, more }), ...described(Object(route.schema?.response)) },
      };
      return transform({ ...route, schema });
    },
    transformObject: (document) => finishDocument(transformObject(document)),
  });
}
