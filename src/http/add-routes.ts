import type { App } from './app.js';
import type { Context } from './context.js';
import { addApproveRulebook } from './routes/approve-rulebook.js';
import { addCaseRecommendations } from './routes/case-recommendations.js';
import { addCheckRulebook } from './routes/check-rulebook.js';
import { addDecide } from './routes/decide.js';
import { addDeclareRecusal } from './routes/declare-recusal.js';
import { addDecideAppeal } from './routes/decide-appeal.js';
import { addImportCases } from './routes/import-cases.js';
import { addInterfaceDocument } from './routes/interface-document.js';
import { addJobEvents } from './routes/job-events.js';
import { addIssueOrder } from './routes/issue-order.js';
import { addListCases } from './routes/list-cases.js';
import { addLodgeAppeal } from './routes/lodge-appeal.js';
import { addProposeRulebook } from './routes/propose-rulebook.js';
import { addReadJob } from './routes/read-job.js';
import { addReadCase } from './routes/read-case.js';
import { addReadProposals } from './routes/read-proposals.js';
import { addReadRulebookVersion } from './routes/read-rulebook-version.js';
import { addReadRulebooks } from './routes/read-rulebooks.js';
import { addReadOrders } from './routes/read-orders.js';
import { addRecordHearing } from './routes/record-hearing.js';
import { addReportRectification } from './routes/report-rectification.js';
import { addRunJobs } from './routes/run-jobs.js';
import { addServiceState } from './routes/service-state.js';
import { addSubmitCase } from './routes/submit-case.js';
import { addSupplementFacts } from './routes/supplement-facts.js';
import { addTrailEntries } from './routes/trail-entries.js';
import { addTrailProofs } from './routes/trail-proofs.js';
import { addVerifyRectification } from './routes/verify-rectification.js';
import { addWhatIf } from './routes/what-if.js';
import { addWithdrawRulebook } from './routes/withdraw-rulebook.js';

const routes = [
  addSubmitCase,
  addListCases,
  addReadCase,
  addCaseRecommendations,
  addSupplementFacts,
  addRecordHearing,
  addDeclareRecusal,
  addDecide,
  addIssueOrder,
  addReadOrders,
  addReportRectification,
  addVerifyRectification,
  addLodgeAppeal,
  addDecideAppeal,
  addWhatIf,
  addReadRulebooks,
  addReadRulebookVersion,
  addProposeRulebook,
  addReadProposals,
  addApproveRulebook,
  addWithdrawRulebook,
  addReadJob,
  addJobEvents,
  addTrailEntries,
  addTrailProofs,
  addServiceState,
  addInterfaceDocument,
] as const;

/** Routes whose bodies are of another type than JSON; each has the readers of its own scope. */
const scopedRoutes = [addImportCases, addRunJobs, addCheckRulebook] as const;

export function addRoutes(app: App, context: Context): void {
  for (const add of routes) add(app, context);
  for (const add of scopedRoutes)
    app.register(async (scope: App) => {
      add(scope, context);
    });
}
