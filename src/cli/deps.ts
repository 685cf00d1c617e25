import type { Result } from '../domain/result.js';
import type { OfficeDeps } from '../office/deps.js';
import type { Verification, VerifyOptions } from '../trail/verify-entries.js';
import type { NewFile } from './write-files.js';

/** The office with its store open. */
export interface OpenOffice {
  readonly office: OfficeDeps;
  /** Finishes what is under way. */
  readonly close: () => Promise<void>;
}

/** A service that listens. */
export interface Served {
  readonly address: string;
  /** Folders and files by their full paths. */
  readonly data: string;
  readonly database: 'sqlite' | 'postgres';
  /** Where the first administrator is made; null once there is one. */
  readonly setup: string | null;
  /** How many versions were published at this start, how many were before, and how many wait for two persons. */
  readonly rules: {
    readonly folder: string;
    readonly published: number;
    readonly before: number;
    readonly waiting: number;
  };
  /** Resolves when it was told to end and has finished what it had accepted. */
  readonly ended: Promise<void>;
}

/** Where a command writes. Colours and progress only where a person looks on. */
export interface Output {
  readonly write: (text: string) => void;
  /** Waits until all has arrived; gives why something did not, though nobody stopped reading, or null. */
  readonly lost: () => Promise<string | null>;
  readonly isTerminal: boolean;
  readonly columns: number;
}

/** What the commands need of the machine. Nothing of it is touched before a command asks. */
export interface CliDeps {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Reads a text file, or standard input for `-`. Problems name the file. */
  readonly readText: (path: string) => Promise<Result<string>>;
  /** The files of a folder with one of the endings, sorted, folders below it included; a file stands for itself. */
  readonly listFiles: (path: string, endings: readonly string[]) => Promise<Result<readonly string[]>>;
  readonly sha256: (text: string) => string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  /** The bytes of a file, piece by piece. */
  readonly readBytes: (path: string) => Result<AsyncIterable<Uint8Array>>;
  /**
   * Gives all paths at once, then those of them that changed, files or folders, each time that some did; ends when the
   * command is told to end.
   */
  readonly watch: (paths: readonly string[]) => AsyncIterable<readonly string[]>;
  /** Writes new files beside the named ones and puts them in their places when all are there. */
  readonly writeFiles: (files: readonly NewFile[]) => Promise<Result<null>>;
  /** `isNew`: a data folder is made where there is none, and what is new in the folder of rules is published. */
  readonly openOffice: (data: string, options: { readonly isNew: boolean }) => Promise<Result<OpenOffice>>;
  /** Verifies a store that may be damaged or in use, without opening it for work. */
  readonly verifyStore: (data: string) => Promise<Result<Verification>>;
  readonly verifyLines: (lines: AsyncIterable<Uint8Array>, options: VerifyOptions) => Promise<Verification>;
  readonly serve: (data: string) => Promise<Result<Served>>;
  /** The document of the HTTP interface (OpenAPI 3.1). */
  readonly interfaceDocument: () => Promise<Result<object>>;
  /** Aborted at the first SIGINT or SIGTERM after it was asked for; a second one ends the process as it would any. */
  readonly interrupted: () => AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the rules files that are shipped, for a command run outside a checkout. */
  readonly shippedRules: string;
  /** The folder of the cases that are shipped, likewise. */
  readonly shippedCases: string;
  readonly version: string;
}
