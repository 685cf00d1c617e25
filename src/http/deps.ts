import type { FastifyBaseLogger } from 'fastify';
import type { NamedText } from '../office/case-files.js';
import type { OfficeDeps } from '../office/deps.js';
import type { Clock } from '../office/ports.js';
import type { CalendarFiles } from '../office/publish-rulebook.js';
import type { CalendarKeys } from '../notices/calendar-keys.js';
import type { StartProgram } from './jobs/program.js';
import type { Limits } from './limits.js';

/** What the service needs from outside; it reads no environment and opens nothing itself. */
export interface HttpDeps {
  readonly office: OfficeDeps;
  /** Calendar files that a rules file sent for checking may name. */
  readonly calendar: CalendarFiles;
  /** Files of cases that the program brings along for a rulebook; undefined: none for any. */
  readonly cases?: ((id: string) => Promise<readonly NamedText[]>) | undefined;
  /** A pino logger; what it is told is chosen here and holds no names, texts or secrets. */
  readonly logger: FastifyBaseLogger;
  /** Under which the office reaches it, `https://…`; this machine's own names besides. */
  readonly origins: readonly string[];
  /** Addresses of proxies whose word on where a request comes from is taken; left out: of none. */
  readonly proxy?: string;
  /** The tokens of calendars' addresses. */
  readonly calendars: CalendarKeys;
  readonly version: string;
  readonly now: Clock;
  /** Runs a command of this program beside the service, for long work. */
  readonly startProgram: StartProgram;
  /** The folder of the pages as they were built; undefined: none are served. */
  readonly pages?: string | undefined;
  /** Those that differ from `defaultLimits`. */
  readonly limits?: Partial<Limits>;
}
