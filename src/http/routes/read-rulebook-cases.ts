import { readRulebookCases } from '../../office/read-rulebook-cases.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema, rulebookParamsSchema } from '../schemas/parameters.js';
import { rulebookCasesSchema } from '../schemas/rulebook-answers.js';

export function addReadRulebookCases(app: App, { office, cases }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/rulebooks/:id/cases',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readRulebookCases',
      summary: 'Read the cases of a rulebook',
      description:
        'The cases that test it: those that the version published last was proposed with, else those that the ' +
        'program brings along for it.',
      tags: ['rulebooks'],
      params: rulebookParamsSchema,
      querystring: noQuerySchema,
      response: { 200: rulebookCasesSchema },
    },
    handler: async ({ params: { id } }) => {
      const kept = valueOrRefuse(await readRulebookCases(office, id), 'path');
      if (kept) return { cases: [...kept.cases], of: kept.version };
      return { cases: [...((await cases?.(id)) ?? [])], of: null };
    },
  });
}
