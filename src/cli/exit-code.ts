import type { ProblemKind } from '../domain/problem.js';

/** 0 fine; 1 it ran and found something; 2 wrong usage; 3 bad input; 4 could not be done. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

const codes: Readonly<Record<ProblemKind, ExitCode>> = {
  usage: 2,
  finding: 1,
  bad_input: 3,
  too_large: 3,
  unprocessable: 3,
  not_found: 3,
  unauthorized: 4,
  forbidden: 4,
  conflict: 4,
  in_progress: 4,
  precondition: 4,
  unavailable: 4,
  engine_disagreement: 4,
  internal: 4,
};

export const exitCodeOf = (kinds: readonly ProblemKind[]): ExitCode =>
  kinds.reduce<ExitCode>((worst, kind) => Math.max(worst, codes[kind]) as ExitCode, 0);
