import type { App } from '../app.js';
import type { Context } from '../context.js';
import { jobView } from '../jobs/job-view.js';
import { languageOf } from '../language.js';
import { valueOrRefuse } from '../problems-error.js';
import { jobSchema } from '../schemas/job-answers.js';
import { jobParamsSchema } from '../schemas/job-bodies.js';
import { noQuerySchema } from '../schemas/parameters.js';

export function addReadJob(app: App, { jobs }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/jobs/:id',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readJob',
      summary: 'Read a job',
      description:
        'How a job stands, and its result once it is done. Jobs are kept for a while after their end, in memory alone.',
      tags: ['jobs'],
      params: jobParamsSchema,
      querystring: noQuerySchema,
      response: { 200: jobSchema },
    },
    handler: async ({ params: { id }, headers }) =>
      jobView(valueOrRefuse(jobs.read(id), 'path'), jobs.before(id), languageOf(headers['accept-language'])),
  });
  app.route({
    method: 'DELETE',
    url: '/v1/jobs/:id',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'cancelJob',
      summary: 'Cancel a job',
      description: 'Ends its process at once. A job that has ended stays as it is.',
      tags: ['jobs'],
      params: jobParamsSchema,
      querystring: noQuerySchema,
      response: { 200: jobSchema },
    },
    handler: async ({ params: { id }, headers }) =>
      jobView(
        valueOrRefuse(jobs.cancel(id), 'path'),
        jobs.before(id),
        languageOf(headers['accept-language']),
      ),
  });
}
