import type { Language } from '../../domain/problem.js';

/** How far a command has got; `total` null where it does not know. */
export interface ProgramProgress {
  readonly done: number;
  readonly total: number | null;
}

/** A command of this program, to be run as a process of its own. */
export interface ProgramTask {
  /** The words after `gradus`; files are named by their paths in `files`. */
  readonly words: readonly string[];
  /** Laid into a private folder that is gone afterwards; paths are relative and ours. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly language: Language;
  /** The most that its heap may take. */
  readonly memoryMb: number;
  /** The most that it may print; one that prints more is ended. */
  readonly printedBytes: number;
  readonly onProgress: (progress: ProgramProgress) => void;
}

/** How a process ended. */
export interface ProgramEnd {
  /** Null when a signal ended it, or when it could not be started. */
  readonly code: number | null;
  /** All that it printed; null when that was too much. */
  readonly printed: string | null;
  /** The end of what it complained about. */
  readonly complaint: string;
}

export interface RunningProgram {
  /** Resolves when the process and its folder are gone; never rejects. */
  readonly ended: Promise<ProgramEnd>;
  /** Ends it at once; without effect when it has ended. */
  readonly kill: () => void;
}

export type StartProgram = (task: ProgramTask) => RunningProgram;
