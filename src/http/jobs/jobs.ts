import { problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Limits } from '../limits.js';
import { isEnded, type Job, type JobRequest, outcomeOf } from './job.js';
import type { RunningProgram, StartProgram } from './program.js';

export interface JobsDeps {
  readonly start: StartProgram;
  readonly limits: Limits;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Told of every job that ended, with the end of what its process complained about. */
  readonly onEnd: (job: Job, complaint: string) => void;
}

/** The jobs of one service, in memory: those that run, those that wait, and for a while those that ended. */
export interface Jobs {
  /** Problem: too many run and wait. */
  readonly submit: (request: JobRequest) => Result<Job>;
  readonly read: (id: string) => Result<Job>;
  /** A job that has ended stays as it is. */
  readonly cancel: (id: string) => Result<Job>;
  /** How many wait before it. */
  readonly before: (id: string) => number;
  /** Resolves at the next change after `version`, when the time is over, or when told to stop. */
  readonly changed: (id: string, version: number, withinMs: number, stop: AbortSignal) => Promise<void>;
  /** Cancels all, and resolves when their processes are gone. */
  readonly close: () => Promise<void>;
}

interface Live {
  job: Job;
  readonly listeners: Set<() => void>;
  program: RunningProgram | null;
  ended: 'by_itself' | 'cancelled' | 'too_slow';
}

const retrySeconds = 10;

export function createJobs({ start, limits, now, newId, onEnd }: JobsDeps): Jobs {
  const all = new Map<string, Live>();
  const queue: Live[] = [];
  const running = new Set<Live>();
  let isClosed = false;

  function change(live: Live, more: Partial<Job>): void {
    live.job = { ...live.job, ...more, version: live.job.version + 1 };
    for (const tell of [...live.listeners]) tell();
  }

  /** Forgets what ended long ago, and the oldest of what is too much; what runs or waits is never forgotten. */
  function prune(): void {
    const ended = [...all.values()]
      .filter(({ job }) => isEnded(job))
      .reverse()
      .sort((a, b) => (b.job.endedAt ?? 0) - (a.job.endedAt ?? 0));
    let bytes = 0;
    ended.forEach(({ job }, index) => {
      bytes += job.resultBytes;
      const isOld = now() - (job.endedAt ?? 0) > limits.jobKeptMs;
      // The newest stays whatever its size, else a large result could never be fetched.
      const isTooMuch = index > 0 && (index >= limits.jobsKept || bytes > limits.jobsKeptBytes);
      if (isOld || isTooMuch) all.delete(job.id);
    });
  }

  async function run(live: Live): Promise<void> {
    const { words, files, language } = live.job.request;
    running.add(live);
    change(live, { state: 'running', startedAt: now() });
    const program = start({
      words,
      files,
      language,
      memoryMb: limits.jobMemoryMb,
      printedBytes: limits.jobResultBytes,
      onProgress: (progress) => {
        if (!isEnded(live.job)) change(live, { progress });
      },
    });
    live.program = program;
    const timer = setTimeout(() => {
      if (live.ended === 'by_itself') live.ended = 'too_slow';
      program.kill();
    }, limits.jobWithinMs);
    const end = await program.ended;
    clearTimeout(timer);
    running.delete(live);
    // A cancelled one was said to be so when it was.
    if (!isEnded(live.job))
      change(live, { ...outcomeOf(end, live.ended, limits), endedAt: now(), request: withoutFiles(live) });
    onEnd(live.job, end.complaint);
    prune();
    next();
  }

  /** The texts are needed no more, and are not kept. */
  const withoutFiles = ({ job: { request } }: Live): JobRequest => ({ ...request, files: [] });

  function next(): void {
    while (!isClosed && running.size < limits.jobsAtOnce) {
      const live = queue.shift();
      if (!live) return;
      void run(live);
    }
  }

  function find(id: string): Result<Live> {
    prune();
    const live = all.get(id);
    if (live) return ok(live);
    const minutes = Math.floor(limits.jobKeptMs / 60_000);
    return fail([problem('http_job_unknown', { found: quoted(id), minutes }, { path: '/id' })]);
  }

  function stop(live: Live): void {
    if (isEnded(live.job)) return;
    live.ended = 'cancelled';
    const at = queue.indexOf(live);
    if (at >= 0) queue.splice(at, 1);
    change(live, { state: 'cancelled', endedAt: now(), request: withoutFiles(live) });
    if (live.program) live.program.kill();
    else onEnd(live.job, '');
  }

  return {
    submit(request) {
      prune();
      const most = limits.jobsAtOnce + limits.jobsQueued;
      if (isClosed || running.size + queue.length >= most)
        return fail([problem('http_jobs_full', { most, retry_after_seconds: retrySeconds })]);
      const job: Job = {
        id: newId(),
        request,
        state: 'queued',
        version: 1,
        createdAt: now(),
        startedAt: null,
        endedAt: null,
        progress: null,
        exit: null,
        result: null,
        resultBytes: 0,
        told: [],
        problems: [],
      };
      const live: Live = { job, listeners: new Set(), program: null, ended: 'by_itself' };
      all.set(job.id, live);
      queue.push(live);
      next();
      return ok(live.job);
    },
    read(id) {
      const live = find(id);
      return live.ok ? ok(live.value.job) : live;
    },
    cancel(id) {
      const live = find(id);
      if (!live.ok) return live;
      stop(live.value);
      return ok(live.value.job);
    },
    before: (id) =>
      Math.max(
        0,
        queue.findIndex(({ job }) => job.id === id),
      ),
    changed(id, version, withinMs, signal) {
      const live = all.get(id);
      if (!live || live.job.version > version || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const settle = (): void => {
          clearTimeout(timer);
          live.listeners.delete(settle);
          signal.removeEventListener('abort', settle);
          resolve();
        };
        const timer = setTimeout(settle, withinMs);
        live.listeners.add(settle);
        signal.addEventListener('abort', settle);
      });
    },
    async close() {
      isClosed = true;
      const programs = [...running].map(({ program }) => program?.ended);
      for (const live of all.values()) stop(live);
      await Promise.all(programs);
    },
  };
}
