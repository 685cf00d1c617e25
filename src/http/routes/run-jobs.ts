import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { readRulebookVersion } from '../../office/read-rulebook-version.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { isEnded, type Job, type JobRequest } from '../jobs/job.js';
import { backtestRequest, diffRequest, proveRequest, testRequest } from '../jobs/job-request.js';
import { jobView } from '../jobs/job-view.js';
import { languageOf } from '../language.js';
import { addJsonReader } from '../plugins/json-body.js';
import { valueOrRefuse } from '../problems-error.js';
import { commandResultSchema, jobSchema } from '../schemas/job-answers.js';
import {
  backtestBodySchema,
  diffBodySchema,
  jobHeadersSchema,
  proveBodySchema,
  testBodySchema,
} from '../schemas/job-bodies.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { sendJobProblems } from './send-job-problems.js';

const prefersAsync = ({ headers }: FastifyRequest): boolean =>
  /(?:^|[\s,;])respond-async(?:$|[\s,;])/i.test(String(headers['prefer'] ?? ''));

const languageIn = ({ headers }: FastifyRequest) => languageOf(headers['accept-language']);

/** Says where the job is found. */
function accepted({ jobs }: Context, request: FastifyRequest, reply: FastifyReply, job: Job) {
  reply.code(202).header('location', `/v1/jobs/${job.id}`);
  if (prefersAsync(request)) reply.header('preference-applied', 'respond-async');
  return jobView(job, jobs.before(job.id), languageIn(request));
}

/** The job when it has ended, or as it stands when it takes too long to be waited for. */
async function waitFor({ jobs, limits, now }: Context, job: Job, gone: AbortSignal): Promise<Job> {
  const until = now() + limits.jobWaitMs;
  let last = job;
  while (!isEnded(last) && !gone.aborted && now() < until) {
    await jobs.changed(last.id, last.version, Math.max(1, until - now()), gone);
    const read = jobs.read(last.id);
    if (!read.ok) return last;
    last = read.value;
  }
  return last;
}

/** Answers with what the command printed. A client that goes away before that wants it no more. */
async function answered(context: Context, request: FastifyRequest, reply: FastifyReply, asked: JobRequest) {
  const { jobs } = context;
  const job = valueOrRefuse(jobs.submit(asked));
  if (prefersAsync(request)) return accepted(context, request, reply, job);
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  reply.raw.once('close', leave);
  const ended = await waitFor(context, job, gone.signal);
  reply.raw.off('close', leave);
  if (gone.signal.aborted) valueOrRefuse(jobs.cancel(job.id));
  if (!isEnded(ended)) return accepted(context, request, reply, ended);
  return ended.result ?? sendJobProblems(request, reply, ended);
}

interface JobRoute<Body extends z.ZodType> {
  readonly url: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly body: Body;
  readonly requestOf: (
    body: z.infer<Body>,
    language: ReturnType<typeof languageOf>,
  ) => JobRequest | Promise<JobRequest>;
}

const where =
  ' It is done beside the service as a job: the answer is 202, and `Location` says where to ask for the result.';

function addJob<Body extends z.ZodType>(app: App, context: Context, route: JobRoute<Body>): void {
  const { url, operationId, summary, description, body, requestOf } = route;
  app.route({
    method: 'POST',
    url,
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId,
      summary,
      description: description + where,
      tags: ['rulebooks'],
      querystring: noQuerySchema,
      headers: jobHeadersSchema,
      body,
      response: { 202: jobSchema },
    },
    handler: async (request, reply) => {
      const asked = await requestOf(request.body as z.infer<Body>, languageIn(request));
      return accepted(context, request, reply, valueOrRefuse(context.jobs.submit(asked)));
    },
  });
}

function addTest(app: App, context: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/rulebooks::test',
    config: { access: 'read' },
    schema: {
      operationId: 'testRulebook',
      summary: 'Run the cases of a rules file',
      description:
        'As `gradus rules test --json` does. What takes longer than a request is waited for, or is asked for with ' +
        '`Prefer: respond-async`, is answered with 202, and `Location` says where to ask for the result.',
      tags: ['rulebooks'],
      querystring: noQuerySchema,
      headers: jobHeadersSchema,
      body: testBodySchema,
      response: { 200: commandResultSchema, 202: jobSchema },
    },
    handler: async (request, reply) =>
      answered(context, request, reply, testRequest(request.body, languageIn(request))),
  });
}

/** Commands on rules files as jobs. Their bodies hold whole files, and so have a reader of a scope of their own. */
export function addRunJobs(app: App, context: Context): void {
  const { limits, office } = context;
  addJsonReader(app, { ...limits, bodyBytes: limits.jobBodyBytes });
  addTest(app, context);
  addJob(app, context, {
    url: '/v1/rulebooks::prove',
    operationId: 'proveRulebook',
    summary: 'Prove the properties of a rules file',
    description: 'As `gradus rules prove --json` does: over all cases, or refuted with a case.',
    body: proveBodySchema,
    requestOf: proveRequest,
  });
  addJob(app, context, {
    url: '/v1/rulebooks::diff',
    operationId: 'compareRulebooks',
    summary: 'Compare two versions of a rulebook',
    description: 'As `gradus rules diff --json` does: the regions of cases whose answer differs.',
    body: diffBodySchema,
    requestOf: async (body, language) => {
      if (typeof body.old === 'string') return diffRequest(body, body.old, language);
      const { text } = valueOrRefuse(await readRulebookVersion(office, body.old), 'body').rulebook;
      return diffRequest(body, text, language);
    },
  });
  addJob(app, context, {
    url: '/v1/rulebooks::backtest',
    operationId: 'backtestRulebook',
    summary: 'Try a version on every recorded case',
    description: 'As `gradus rules backtest --json` does: old answer by new answer, and who moves.',
    body: backtestBodySchema,
    requestOf: backtestRequest,
  });
}
