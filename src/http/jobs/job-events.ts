import type { Language } from '../../domain/problem.js';
import { isEnded, type Job } from './job.js';
import { jobView } from './job-view.js';
import type { Jobs } from './jobs.js';

export interface EventsRequest {
  readonly id: string;
  /** The number of the last event that the client has; 0 for none. */
  readonly after: number;
  readonly heartbeatMs: number;
  readonly language: Language;
  /** Aborted when the client is gone. */
  readonly gone: AbortSignal;
}

const reconnectMs = 2_000;

const nameOf = (job: Job): string => (isEnded(job) ? 'end' : job.progress ? 'progress' : 'state');

/** JSON has no line ends within it, so that each event is one line of data. */
function eventOf(jobs: Jobs, job: Job, language: Language): string {
  const view = jobView(job, jobs.before(job.id), language);
  return `id: ${job.version}\nevent: ${nameOf(job)}\ndata: ${JSON.stringify(view)}\n\n`;
}

/**
 * The events of a job as text (HTML, section 9.2): how it stands at once, unless the client has that already, then
 * every change, and its end with the result, after which it closes. A client that reads slowly gets how it stands when
 * it reads on, not all that was meanwhile.
 */
export async function* jobEvents(
  jobs: Jobs,
  { id, after, heartbeatMs, language, gone }: EventsRequest,
): AsyncGenerator<string> {
  yield `retry: ${reconnectMs}\n\n`;
  for (let seen = after; !gone.aborted; ) {
    const job = jobs.read(id);
    if (!job.ok) return;
    if (job.value.version > seen) {
      seen = job.value.version;
      yield eventOf(jobs, job.value, language);
      if (isEnded(job.value)) return;
      continue;
    }
    if (isEnded(job.value)) return;
    await jobs.changed(id, seen, heartbeatMs, gone);
    const now = jobs.read(id);
    if (now.ok && now.value.version === seen && !gone.aborted) yield ': it goes on\n\n';
  }
}
