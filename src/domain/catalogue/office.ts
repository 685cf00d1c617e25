import type { CatalogueEntry } from '../problem.js';
import { officeCasesProblems } from './office-cases.js';
import { officeOrdersProblems } from './office-orders.js';
import { officeRecordsProblems } from './office-records.js';

/** What can be wrong with what the office is asked to do. */
export const officeProblems = {
  ...officeCasesProblems,
  ...officeOrdersProblems,
  ...officeRecordsProblems,
} as const satisfies Record<string, CatalogueEntry>;
