import { useCallback, useEffect, useRef, useState } from 'react';
import { cancelJob, type Job, readJob } from '#client';

/** A job of the service as it stands, and of which text it is. */
export interface JobRun {
  readonly job: Job | null;
  /** The text that it was started with; null where none was. */
  readonly text: string | null;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly start: (text: string) => void;
  readonly cancel: () => void;
}

const isEnded = ({ state }: Job): boolean => state !== 'queued' && state !== 'running';

/**
 * Follows a job until it ends; the browser goes on by itself where the connection breaks. Events that the service refuses,
 * as it does once the session is over, are followed anew when the person has signed in again. Gives what ends it.
 */
function follow(id: string, onJob: (job: Job) => void, onError: (error: unknown) => void): () => void {
  let isLeft = false;
  let events = listen();
  // The events know no language; what is told at the end is asked for in that of the reader.
  async function readOn(): Promise<void> {
    events.close();
    const job = await readJob(id);
    if (isLeft) return;
    onJob(job);
    if (!isEnded(job)) events = listen();
  }
  function listen(): EventSource {
    const source = new EventSource(`/v1/jobs/${id}/events`);
    const hear = ({ data }: MessageEvent<string>): void => onJob(JSON.parse(data) as Job);
    source.addEventListener('state', hear);
    source.addEventListener('progress', hear);
    source.addEventListener('end', () => void readOn().catch(onError));
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) void readOn().catch(onError);
    });
    return source;
  }
  return () => {
    isLeft = true;
    events.close();
  };
}

interface Standing {
  readonly job: Job | null;
  readonly text: string | null;
  readonly isStarting: boolean;
  readonly error: unknown;
}

const none: Standing = { job: null, text: null, isStarting: false, error: null };

/** @param ask starts the job on a text. */
export function useJob(ask: (text: string) => Promise<Job>): JobRun {
  const [standing, setStanding] = useState<Standing>(none);
  const leave = useRef<() => void>(() => undefined);
  useEffect(() => () => leave.current(), []);
  const start = useCallback(
    (text: string) => {
      leave.current();
      setStanding({ ...none, text, isStarting: true });
      const failed = (error: unknown) => setStanding((before) => ({ ...before, isStarting: false, error }));
      const stands = (job: Job) => setStanding({ job, text, isStarting: false, error: null });
      ask(text).then((job) => {
        stands(job);
        leave.current = isEnded(job) ? () => undefined : follow(job.id, stands, failed);
      }, failed);
    },
    [ask],
  );
  const { job, isStarting, text, error } = standing;
  const cancel = useCallback(() => {
    if (job) void cancelJob(job.id).then((ended) => setStanding((before) => ({ ...before, job: ended })));
  }, [job]);
  return { job, text, error, isRunning: isStarting || (job !== null && !isEnded(job)), start, cancel };
}
