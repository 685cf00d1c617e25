import { type Problem, problem } from '../../domain/problem.js';
import type { Limits } from '../limits.js';
import type { ProgramEnd, ProgramProgress, ProgramTask } from './program.js';

export const jobCommands = ['test', 'prove', 'diff', 'backtest'] as const;
export type JobCommand = (typeof jobCommands)[number];

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** What a job is to do. */
export interface JobRequest extends Pick<ProgramTask, 'words' | 'files' | 'language'> {
  readonly command: JobCommand;
}

/** The structure that a command prints for programs. */
export type CommandResult = { readonly [key: string]: unknown };

/** A problem as a command tells it to programs, in the language of the job. */
export type ToldByCommand = Readonly<Record<string, unknown>>;

export interface Job {
  readonly id: string;
  readonly request: JobRequest;
  readonly state: JobState;
  /** Raised by every change. */
  readonly version: number;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly progress: ProgramProgress | null;
  /** How the command ended. */
  readonly exit: number | null;
  /** What the command printed. */
  readonly result: CommandResult | null;
  /** Bytes of it as it was printed. */
  readonly resultBytes: number;
  /** Why there is no result: what the command said. */
  readonly told: readonly ToldByCommand[];
  /** Likewise: what the service has to say. */
  readonly problems: readonly Problem[];
}

export const isEnded = ({ state }: Pick<Job, 'state'>): boolean => state !== 'queued' && state !== 'running';

type Outcome = Pick<Job, 'state' | 'exit' | 'result' | 'resultBytes' | 'told' | 'problems'>;

const nothing: Outcome = {
  state: 'failed',
  exit: null,
  result: null,
  resultBytes: 0,
  told: [],
  problems: [],
};

const isList = (value: object): value is readonly unknown[] => Array.isArray(value);

function parsed(text: string): CommandResult | null {
  try {
    const value: CommandResult | readonly unknown[] | string | number | null = JSON.parse(text);
    return typeof value === 'object' && value !== null && !isList(value) ? value : null;
  } catch {
    return null;
  }
}

/** The problems that are all that a command printed, instead of a result. */
function problemsAlone(value: CommandResult): readonly ToldByCommand[] | null {
  const told: unknown = Object.keys(value).length === 1 ? value['problems'] : undefined;
  return Array.isArray(told) ? told : null;
}

const cancelled: Outcome = { ...nothing, state: 'cancelled' };

/** What became of a job whose process ended: the structure that it printed, or why there is none. */
export function outcomeOf(
  { code, printed, complaint }: ProgramEnd,
  ended: 'by_itself' | 'cancelled' | 'too_slow',
  limits: Pick<Limits, 'jobMemoryMb' | 'jobWithinMs' | 'jobResultBytes'>,
): Outcome {
  const failed = (found: Problem): Outcome => ({ ...nothing, exit: code, problems: [found] });
  if (ended === 'cancelled') return cancelled;
  if (ended === 'too_slow')
    return failed(problem('job_too_slow', { seconds: Math.ceil(limits.jobWithinMs / 1000) }));
  if (printed === null) return failed(problem('job_result_too_large', { most: limits.jobResultBytes }));
  // V8 says so as it gives up, and the process then ends by a signal of its own.
  if (code === null || code > 4) {
    const isFull = /heap out of memory|heap limit|allocation failed/i.test(complaint);
    if (isFull) return failed(problem('job_out_of_memory', { most: limits.jobMemoryMb }));
    return failed(problem('job_broken', { found: code ?? 'signal' }));
  }
  const value = parsed(printed);
  if (!value) return failed(problem('job_broken', { found: code }));
  const told = problemsAlone(value);
  // Exit 1 is an answer: it ran and found something.
  if (told && code > 1) return { ...nothing, exit: code, told };
  return { ...nothing, state: 'done', exit: code, result: value, resultBytes: printed.length };
}
