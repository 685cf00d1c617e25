import type { CatalogueEntry } from '../problem.js';
import { serviceRunningProblems } from './service-running.js';
import { serviceStoredProblems } from './service-stored.js';

/** What can be wrong with the service itself: its data folder, database and key, and requests sent twice. */
export const serviceProblems = {
  ...serviceRunningProblems,
  ...serviceStoredProblems,
} as const satisfies Record<string, CatalogueEntry>;
