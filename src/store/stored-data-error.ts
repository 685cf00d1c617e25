import type { Problem } from '../domain/problem.js';

/** What is stored can't be what was written. Thrown where it is read, and given as its problems by the store. */
export class StoredDataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join(', '));
    this.name = 'StoredDataError';
    this.problems = problems;
  }
}
