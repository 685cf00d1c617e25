import { readRulebooks } from '../../office/read-rulebooks.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema, rulebookParamsSchema } from '../schemas/parameters.js';
import { rulebookSchema, rulebooksSchema } from '../schemas/rulebook-answers.js';
import { versionRowOf } from './version-row-of.js';

export function addReadRulebooks(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/rulebooks',
    config: { access: 'open' },
    schema: {
      operationId: 'listRulebooks',
      summary: 'List rulebooks',
      description: 'All rulebooks with their published versions. What is measured by is public.',
      tags: ['rulebooks'],
      querystring: noQuerySchema,
      response: { 200: rulebooksSchema },
    },
    handler: async () => {
      const all = valueOrRefuse(await readRulebooks(office));
      const ids = [...new Set(all.map(({ rulebook }) => rulebook.id))];
      return {
        rulebooks: ids.map((id) => ({
          id,
          versions: all.filter(({ rulebook }) => rulebook.id === id).map(versionRowOf),
        })),
      };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/rulebooks/:id',
    config: { access: 'open', refusals: [404] },
    schema: {
      operationId: 'readRulebook',
      summary: 'List the versions of a rulebook',
      description: 'Its published versions, sorted by the day from which they hold.',
      tags: ['rulebooks'],
      params: rulebookParamsSchema,
      querystring: noQuerySchema,
      response: { 200: rulebookSchema },
    },
    handler: async ({ params: { id } }) => {
      const versions = valueOrRefuse(await readRulebooks(office, { id }), 'path');
      return { id, versions: versions.map(versionRowOf) };
    },
  });
}
