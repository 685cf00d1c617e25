import type { Problem } from '#client';

/** Why something was not done, in the words of the service; `status` 0: it could not be reached. */
export interface Refused {
  readonly status: number;
  readonly problem: Problem | null;
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'problems' in value && 'title' in value;

/** What a failed request says. Whatever is no answer of the service counts as not reached. */
export function problemOf(error: unknown): Refused {
  if (typeof error !== 'object' || error === null || !('status' in error))
    return { status: 0, problem: null };
  const data = 'data' in error ? error.data : undefined;
  return { status: Number(error.status), problem: isProblem(data) ? data : null };
}
