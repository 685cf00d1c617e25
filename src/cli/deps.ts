import type { Result } from '../domain/result.js';

/** Where a command writes. Colours and progress only where a person looks on. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly columns: number;
}

/** What the commands need of the machine. Nothing of it is touched before a command asks. */
export interface CliDeps {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Reads a text file, or standard input for `-`. Problems name the file. */
  readonly readText: (path: string) => Promise<Result<string>>;
  readonly writeText: (path: string, text: string) => Promise<Result<null>>;
  /** The files of a folder with one of the endings, sorted, folders below it included; a file stands for itself. */
  readonly listFiles: (path: string, endings: readonly string[]) => Promise<Result<readonly string[]>>;
  readonly sha256: (text: string) => string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the rules files that are shipped, for a command run outside a checkout. */
  readonly shippedRules: string;
  /** The folder of the cases that are shipped, likewise. */
  readonly shippedCases: string;
  readonly version: string;
}
