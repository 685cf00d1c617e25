import type { ProjectionWriter, Projector, StoredEntry } from './ports.js';
import { projectAccounts } from './accounts/project-accounts.js';
import { projectAppeals } from './appeals/project-appeals.js';
import { projectCampaigns } from './campaigns/project-campaigns.js';
import { projectFollowUp } from './followup/project-follow-up.js';
import { projectQuarters } from './digest/project-quarters.js';
import { projectLetters } from './letters/project-letters.js';
import { projectCase } from './project-case.js';
import { projectNotices } from './notices/project-notices.js';
import { projectProposals } from './proposals/project-proposals.js';
import { projectRulebook } from './project-rulebook.js';
import { projectWork } from './project-work.js';
import { projectRegister } from './register/project-register.js';
import { projectProposed } from './seconding/project-proposed.js';
import { projectDecided } from './statistics/project-decided.js';

type ProjectArea = (to: ProjectionWriter, stored: StoredEntry) => Promise<void>;

/** In this order, for each entry: a later one finds the rows that an earlier one has made of it. */
const areas: readonly ProjectArea[] = [
  projectFollowUp,
  projectProposed,
  projectCase,
  projectWork,
  projectRulebook,
  projectRegister,
  projectProposals,
  projectLetters,
  projectAppeals,
  projectCampaigns,
  projectAccounts,
  projectNotices,
  projectQuarters,
  projectDecided,
];

/**
 * Makes the projections from the entries. An entry whose body this release cannot read is passed over, as an entry
 * of an unknown kind is: another release wrote it, and the trail must still open.
 */
export const projector: Projector = {
  version: 5,
  async project(projections, stored) {
    for (const area of areas) await area(projections, stored);
  },
};
