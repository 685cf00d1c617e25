import type { HttpDeps } from './deps.js';
import type { Health } from './health.js';
import type { Jobs } from './jobs/jobs.js';
import type { Limits } from './limits.js';
import type { Metrics } from './metrics.js';
import type { Passwords } from './passwords.js';
import type { RefusalLimit } from './plugins/refusal-limit.js';

/** What the parts of one running service share. */
export interface Context extends HttpDeps {
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly health: Health;
  readonly jobs: Jobs;
  readonly passwords: Passwords;
  /** For routes that refuse by themselves who has not the right address. */
  readonly refusalLimit: RefusalLimit;
  /** Aborted when the service begins to stop. */
  readonly closing: AbortSignal;
}
