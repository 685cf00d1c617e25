import type { CatalogueEntry } from '../problem.js';
import { officeAppealsProblems } from './office-appeals.js';
import { officeCasesProblems } from './office-cases.js';
import { officeEvidenceProblems } from './office-evidence.js';
import { officeFollowupProblems } from './office-followup.js';
import { officeLettersProblems } from './office-letters.js';
import { officeOrdersProblems } from './office-orders.js';
import { officeProposalsProblems } from './office-proposals.js';
import { officeRecordsProblems } from './office-records.js';
import { officeSecondingsProblems } from './office-secondings.js';
import { officeStatisticsProblems } from './office-statistics.js';

/** What can be wrong with what the office is asked to do. */
export const officeProblems = {
  ...officeCasesProblems,
  ...officeEvidenceProblems,
  ...officeAppealsProblems,
  ...officeOrdersProblems,
  ...officeLettersProblems,
  ...officeFollowupProblems,
  ...officeProposalsProblems,
  ...officeRecordsProblems,
  ...officeSecondingsProblems,
  ...officeStatisticsProblems,
} as const satisfies Record<string, CatalogueEntry>;
