import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { canonicalJson } from '../domain/canonical-json.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Work, Written } from '../office/ports.js';
import { failureProblems } from './failure-problems.js';
import { requestId } from './idempotency.js';
import { type Job, makeJob, type Outcome } from './job.js';
import { StoredDataError } from './stored-data-error.js';
import { type GroupContext, type GroupResult, writeGroup } from './write-group.js';

/** Bounds how long one transaction keeps other processes waiting. */
const mostJobs = 100;
const mostAttempts = 14;
const longestPauseMs = 500;

export interface GroupWriterOptions extends GroupContext {
  /** After each durable group, before its works are answered. Doesn't throw: what was written stands. */
  readonly written: (result: GroupResult) => Promise<void>;
}

export interface GroupWriter {
  write<T>(work: Work<T>): Promise<Result<Written<T>>>;
  /** Refuses everything from now on, and resolves when what was taken is answered. */
  stop(problems: readonly Problem[]): Promise<void>;
  /** Why nothing is written any more; null while it is. */
  stopped(): readonly Problem[] | null;
}

/** Half to all of a time that doubles, so that processes that clash do not clash again. */
function pauseMs(random: GroupContext['random'], attempt: number): number {
  const most = Math.min(longestPauseMs, 5 * 2 ** (attempt - 1));
  return (most * (1 + (random(1)[0] ?? 0) / 255)) / 2;
}

/**
 * Group commit: what waits shares one transaction, and is answered when that is durable. Nothing that was answered is
 * kept in memory only, and nothing that waits is dropped: it is answered or refused.
 */
export function groupWriter(options: GroupWriterOptions): GroupWriter {
  const { backend, random, written } = options;
  const queue: Job[] = [];
  /** The canonical content of requests that wait or run. */
  const underWay = new Map<string, string>();
  let running: Promise<void> | null = null;
  let stopped: readonly Problem[] | null = null;
  let closing: readonly Problem[] | null = null;

  const refuseAll = (jobs: readonly Job[], problems: readonly Problem[]): void => {
    for (const job of jobs) settle(job, { kind: 'refused', problems });
  };

  function settle(job: Job, outcome: Outcome): void {
    if (job.idempotency) underWay.delete(requestId(job.idempotency));
    job.settle(outcome);
  }

  /** The problems of the whole group, or null if it may be tried again. */
  async function failed(error: unknown, attempt: number): Promise<readonly Problem[] | null> {
    if (error instanceof StoredDataError) {
      stopped = error.problems;
      return stopped;
    }
    const meaning = backend.meaningOf(error);
    if (meaning === 'contended' && attempt < mostAttempts) {
      await pause(pauseMs(random, attempt));
      return null;
    }
    const problems = failureProblems(backend, error);
    if (!problems) throw error;
    // INVARIANT: after an error that leaves open what is stored, nothing is written before a start has checked it.
    if (meaning === 'broken') stopped = problems;
    return problems;
  }

  /** The group's result once it is durable, or why it is not. */
  async function tryUntilDurable(jobs: readonly Job[]): Promise<Result<GroupResult>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return ok(await writeGroup(options, jobs));
      } catch (error) {
        const problems = await failed(error, attempt);
        if (problems) return fail(problems);
      }
    }
  }

  async function commit(jobs: readonly Job[]): Promise<void> {
    const result = await tryUntilDurable(jobs);
    if (!result.ok) {
      refuseAll(jobs, result.error);
      return;
    }
    await written(result.value);
    jobs.forEach((job, at) => {
      const outcome = result.value.outcomes[at];
      if (outcome) settle(job, outcome);
    });
  }

  async function run(): Promise<void> {
    while (queue.length > 0) {
      // What arrives in the same turn of the event loop joins the group.
      await nextTurn();
      const jobs = queue.splice(0, mostJobs);
      if (stopped) {
        refuseAll(jobs, stopped);
        continue;
      }
      try {
        await commit(jobs);
      } catch (error) {
        for (const job of jobs) settle(job, { kind: 'threw', error });
      }
    }
    running = null;
  }

  /** Another request with this key waits or runs in this process. */
  function clash(work: Work<unknown>): Problem | null {
    if (!work.idempotency) return null;
    const { key, request } = work.idempotency;
    const content = underWay.get(requestId(work.idempotency));
    if (content === undefined) return null;
    return content === canonicalJson(request)
      ? problem('idempotency_in_progress', { key: quoted(key), retry_after_seconds: 1 })
      : problem('idempotency_key_reused', { key: quoted(key) });
  }

  return {
    async write<T>(work: Work<T>) {
      const refusal = stopped ?? closing;
      if (refusal) return fail(refusal);
      const clashing = clash(work);
      if (clashing) return fail([clashing]);
      return new Promise<Result<Written<T>>>((resolve, reject) => {
        queue.push(makeJob(work, resolve, reject));
        if (work.idempotency)
          underWay.set(requestId(work.idempotency), canonicalJson(work.idempotency.request));
        running ??= run();
      });
    },
    async stop(problems) {
      closing = problems;
      await running;
    },
    stopped: () => stopped,
  };
}
