import type { FastifyReply, FastifyRequest } from 'fastify';
import { catalogue, type Problem, type ProblemCode, problem } from '../../domain/problem.js';
import type { Job, ToldByCommand } from '../jobs/job.js';
import { toldByCommand } from '../jobs/job-view.js';
import { sendProblems } from '../send-problems.js';

const isCode = (code: string): code is ProblemCode => Object.hasOwn(catalogue, code);

/** The code, which decides the status; the words are those of the command. */
function problemOf(told: ToldByCommand): Problem {
  const { code, severity } = toldByCommand(told);
  return isCode(code) ? problem(code, {}, undefined, severity) : problem('job_broken', { found: code });
}

/** Refuses a request whose command gave no result, with what the command said, or else the service. */
export function sendJobProblems(request: FastifyRequest, reply: FastifyReply, job: Job): FastifyReply {
  const told = job.told.map(toldByCommand);
  const problems = [...job.told.map(problemOf), ...job.problems];
  return sendProblems(request, reply, problems, undefined, (document) => {
    const main = told.find(({ code }) => code === document.code);
    if (!main) return document;
    const { severity: _, ...words } = main;
    const { type, title, status, request: id } = document;
    return { type, title, status, ...words, problems: told, ...(id === undefined ? {} : { request: id }) };
  });
}
