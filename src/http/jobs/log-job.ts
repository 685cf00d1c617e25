import type { FastifyBaseLogger } from 'fastify';
import type { Job } from './job.js';

/** A line of the log for a job that ended. What its process complained about is logged where it gave no answer. */
export const logJob =
  (logger: FastifyBaseLogger) =>
  ({ id: job, request: { command }, state, exit, startedAt, endedAt }: Job, complaint: string): void => {
    const ms = startedAt === null || endedAt === null ? 0 : endedAt - startedAt;
    if (state === 'failed') logger.warn({ job, command, state, exit, ms, complaint }, 'job');
    else logger.info({ job, command, state, exit, ms }, 'job');
  };
