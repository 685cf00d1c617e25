import { statistics } from '../../office/statistics/statistics.js';
import { statisticsCases } from '../../office/statistics/statistics-cases.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { statisticsSchema } from '../schemas/statistics-answers.js';
import {
  statisticsCasesQuerySchema,
  statisticsCasesSchema,
  statisticsQuerySchema,
} from '../schemas/statistics-parts.js';

export function addReadStatistics(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/statistics',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readStatistics',
      summary: 'Read statistics that guard against over-use',
      description:
        'Whether the office does too much, too little, or unlike things to like cases. No figure is a target, a ranking ' +
        'or a reason in any case; every number has a name by which the cases behind it are listed.',
      tags: ['statistics'],
      querystring: statisticsQuerySchema,
      response: { 200: statisticsSchema },
    },
    handler: async ({ query: { from, until, rulebook } }) =>
      valueOrRefuse(
        await statistics(office, {
          ...(from === undefined ? {} : { from }),
          ...(until === undefined ? {} : { until }),
          ...(rulebook === undefined ? {} : { rulebook }),
        }),
        'query',
      ),
  });
  app.route({
    method: 'GET',
    url: '/v1/statistics/cases',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'listStatisticsCases',
      summary: 'List the cases behind a figure',
      description:
        'A page of what the figure counts, or of what it counts among, in the order of the entries. Ask with the days and ' +
        'the rulebook of the statistics.',
      tags: ['statistics'],
      querystring: statisticsCasesQuerySchema,
      response: { 200: statisticsCasesSchema },
    },
    handler: async ({ query: { figure, from, until, rulebook, part, cursor, limit } }) =>
      valueOrRefuse(
        await statisticsCases(office, {
          figure,
          ...(from === undefined ? {} : { from }),
          ...(until === undefined ? {} : { until }),
          ...(rulebook === undefined ? {} : { rulebook }),
          ...(part === undefined ? {} : { part }),
          ...(cursor === undefined ? {} : { cursor }),
          ...(limit === undefined ? {} : { limit }),
        }),
        'query',
      ),
  });
}
