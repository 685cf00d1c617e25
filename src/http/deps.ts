import type { FastifyBaseLogger } from 'fastify';
import type { OfficeDeps } from '../office/deps.js';
import type { Clock } from '../office/ports.js';
import type { CalendarFiles } from '../office/publish-rulebook.js';
import type { StartProgram } from './jobs/program.js';
import type { Limits } from './limits.js';

/** What the service needs from outside; it reads no environment and opens nothing itself. */
export interface HttpDeps {
  readonly office: OfficeDeps;
  /** Calendar files that a rules file sent for checking may name. */
  readonly calendar: CalendarFiles;
  /** A pino logger; what it is told is chosen here and holds no names, texts or secrets. */
  readonly logger: FastifyBaseLogger;
  /** The bearer token of everything but rulebooks, checkpoint and health. */
  readonly token: string;
  readonly version: string;
  readonly now: Clock;
  /** Runs a command of this program beside the service, for long work. */
  readonly startProgram: StartProgram;
  /** Those that differ from `defaultLimits`. */
  readonly limits?: Partial<Limits>;
}
