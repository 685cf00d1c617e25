import type { Language } from '../../domain/problem.js';
import { type ToldProblem, toldProblem } from '../problem-document.js';
import type { JobView } from '../schemas/job-answers.js';
import type { Job, ToldByCommand } from './job.js';

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const countOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const known = (members: object): object =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** A problem that a command told, in the form of problem documents. */
export function toldByCommand({ code, message, hint, at, severity }: ToldByCommand): ToldProblem {
  const { path, line, column, file } = Object(at);
  return {
    code: textOf(code) ?? 'job_broken',
    detail: textOf(message) ?? '-',
    ...known({ hint: textOf(hint), at: textOf(path), file: textOf(file) }),
    ...known({ line: countOf(line), column: countOf(column) }),
    severity: severity === 'warning' ? 'warning' : 'error',
  };
}

/** A job for its client. */
export function jobView(job: Job, before: number, language: Language, withResult = true): JobView {
  return {
    id: job.id,
    command: job.request.command,
    state: job.state,
    before,
    created_at: instant(job.createdAt) ?? '',
    started_at: instant(job.startedAt),
    ended_at: instant(job.endedAt),
    progress: job.progress,
    exit: job.exit,
    result: withResult ? (job.result as JobView['result']) : null,
    problems: [...job.told.map(toldByCommand), ...job.problems.map((found) => toldProblem(found, language))],
  };
}
