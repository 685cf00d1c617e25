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

const worstFirst: readonly ExitCode[] = [4, 3, 2, 1];

/** The greatest of several codes; 0 for none. */
export const worstOf = (found: readonly ExitCode[]): ExitCode =>
  worstFirst.find((code) => found.includes(code)) ?? 0;

export const exitCodeOf = (kinds: readonly ProblemKind[]): ExitCode =>
  worstOf(kinds.map((kind) => codes[kind]));
