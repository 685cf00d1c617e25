import type { App } from './app.js';
import type { Context } from './context.js';
import { addAccountSessions } from './routes/account-sessions.js';
import { addAccounts } from './routes/accounts.js';
import { addAddEvidence } from './routes/add-evidence.js';
import { addAssignCase } from './routes/assign-case.js';
import { addApproveRulebook } from './routes/approve-rulebook.js';
import { addBeginRulebook } from './routes/begin-rulebook.js';
import { addCampaigns } from './routes/campaigns.js';
import { addCaseRecommendations } from './routes/case-recommendations.js';
import { addChangeAccount } from './routes/change-account.js';
import { addChangePassword } from './routes/change-password.js';
import { addCheckRulebook } from './routes/check-rulebook.js';
import { addCommend } from './routes/commend.js';
import { addDecide } from './routes/decide.js';
import { addSecond } from './routes/second.js';
import { addLikeCases } from './routes/like-cases.js';
import { addListSecondings } from './routes/list-secondings.js';
import { addChoices } from './routes/choices.js';
import { addNames } from './routes/names.js';
import { addCorrectDecision } from './routes/correct-decision.js';
import { addRecordTold } from './routes/record-told.js';
import { addLiftRecusal } from './routes/lift-recusal.js';
import { addRequestRecusal } from './routes/request-recusal.js';
import { addDecideRecusalRequest } from './routes/decide-recusal-request.js';
import { addReadAppeals } from './routes/read-appeals.js';
import { addReadCorrections } from './routes/read-corrections.js';
import { addDeclareRecusal } from './routes/declare-recusal.js';
import { addDecideAppeal } from './routes/decide-appeal.js';
import { addDraftProposal } from './routes/draft-proposal.js';
import { addFollowProposal } from './routes/follow-proposal.js';
import { addDraftLetter } from './routes/draft-letter.js';
import { addIssueLetter } from './routes/issue-letter.js';
import { addReadLetters } from './routes/read-letters.js';
import { addVoidLetter } from './routes/void-letter.js';
import { addImportCases } from './routes/import-cases.js';
import { addInterfaceDocument } from './routes/interface-document.js';
import { addJobEvents } from './routes/job-events.js';
import { addIssueOrder } from './routes/issue-order.js';
import { addListCases } from './routes/list-cases.js';
import { addLodgeAppeal } from './routes/lodge-appeal.js';
import { addMakeCalendarAddress } from './routes/make-calendar-address.js';
import { addPrintExplanation } from './routes/print-explanation.js';
import { addPrintDigest } from './routes/print-digest.js';
import { addPrintLetter } from './routes/print-letter.js';
import { addPrintReceipt } from './routes/print-receipt.js';
import { addProposeRulebook } from './routes/propose-rulebook.js';
import { addReadJob } from './routes/read-job.js';
import { addReadCalendar } from './routes/read-calendar.js';
import { addReadEvidence } from './routes/read-evidence.js';
import { addReadDigest } from './routes/read-digest.js';
import { addReadMatrix } from './routes/read-matrix.js';
import { addReadCase } from './routes/read-case.js';
import { addReadNotices } from './routes/read-notices.js';
import { addReadOffice } from './routes/read-office.js';
import { addReadProposals } from './routes/read-proposals.js';
import { addReadRulebookVersion } from './routes/read-rulebook-version.js';
import { addReadRulebookCases } from './routes/read-rulebook-cases.js';
import { addReplayEntry } from './routes/replay-entry.js';
import { addReadRulebooks } from './routes/read-rulebooks.js';
import { addReadOrders } from './routes/read-orders.js';
import { addReadSuperiorProposals } from './routes/read-superior-proposals.js';
import { addReadWeakLinks } from './routes/read-weak-links.js';
import { addReadWords } from './routes/read-words.js';
import { addRecordHearing } from './routes/record-hearing.js';
import { addReportRectification } from './routes/report-rectification.js';
import { addRunJobs } from './routes/run-jobs.js';
import { addServiceState } from './routes/service-state.js';
import { addListSubjects } from './routes/list-subjects.js';
import { addMergeSubjects } from './routes/merge-subjects.js';
import { addReadStatistics } from './routes/read-statistics.js';
import { addReadSubject } from './routes/read-subject.js';
import { addRegisterSubject } from './routes/register-subject.js';
import { addRenameSubject } from './routes/rename-subject.js';
import { addSession } from './routes/session.js';
import { addSessions } from './routes/sessions.js';
import { addSetUp } from './routes/set-up.js';
import { addSplitSubject } from './routes/split-subject.js';
import { addSubmitCase } from './routes/submit-case.js';
import { addSupplementFacts } from './routes/supplement-facts.js';
import { addTableSheets } from './routes/table-sheets.js';
import { addTokens } from './routes/tokens.js';
import { addTrailEntries } from './routes/trail-entries.js';
import { addTrailExport } from './routes/trail-export.js';
import { addTrailProofs } from './routes/trail-proofs.js';
import { addVerifyRectification } from './routes/verify-rectification.js';
import { addWelcome } from './routes/welcome.js';
import { addWhatIf } from './routes/what-if.js';
import { addWithdrawRulebook } from './routes/withdraw-rulebook.js';
import { addCheckFollowUp } from './routes/check-follow-up.js';
import { addCloseCase } from './routes/close-case.js';
import { addListFollowUps } from './routes/list-follow-ups.js';
import { addListOrders } from './routes/list-orders.js';
import { addPlanFollowUp } from './routes/plan-follow-up.js';
import { addReadFollowUps } from './routes/read-follow-ups.js';
import { addRecordUrging } from './routes/record-urging.js';
import { addRequestEvaluation } from './routes/request-evaluation.js';

const routes = [
  addSubmitCase,
  addListCases,
  addReadCase,
  addCaseRecommendations,
  addSupplementFacts,
  addReadEvidence,
  addRequestEvaluation,
  addRecordHearing,
  addDeclareRecusal,
  addLiftRecusal,
  addRequestRecusal,
  addDecideRecusalRequest,
  addDecide,
  addSecond,
  addListSecondings,
  addLikeCases,
  addIssueOrder,
  addReadOrders,
  addIssueLetter,
  addDraftLetter,
  addReadLetters,
  addVoidLetter,
  addReportRectification,
  addVerifyRectification,
  addListFollowUps,
  addListOrders,
  addPlanFollowUp,
  addReadFollowUps,
  addCheckFollowUp,
  addRecordUrging,
  addCloseCase,
  addLodgeAppeal,
  addDecideAppeal,
  addReadAppeals,
  addCorrectDecision,
  addReadCorrections,
  addRecordTold,
  addAssignCase,
  addReadWeakLinks,
  addDraftProposal,
  addReadSuperiorProposals,
  addFollowProposal,
  addCommend,
  addCampaigns,
  addWhatIf,
  addReadRulebooks,
  addReadRulebookCases,
  addReadRulebookVersion,
  addBeginRulebook,
  addProposeRulebook,
  addReadProposals,
  addApproveRulebook,
  addWithdrawRulebook,
  addRegisterSubject,
  addListSubjects,
  addReadSubject,
  addRenameSubject,
  addMergeSubjects,
  addSplitSubject,
  addReadDigest,
  addReadMatrix,
  addReadStatistics,
  addReadWords,
  addReadJob,
  addJobEvents,
  addTrailEntries,
  addTrailExport,
  addTrailProofs,
  addReplayEntry,
  addReadNotices,
  addReadCalendar,
  addMakeCalendarAddress,
  addSetUp,
  addSession,
  addChangePassword,
  addSessions,
  addTokens,
  addWelcome,
  addAccounts,
  addChangeAccount,
  addPrintExplanation,
  addPrintLetter,
  addPrintDigest,
  addPrintReceipt,
  addAccountSessions,
  addChoices,
  addNames,
  addReadOffice,
  addServiceState,
  addInterfaceDocument,
] as const;

/** Routes whose bodies are of another type than JSON; each has the readers of its own scope. */
const scopedRoutes = [addImportCases, addRunJobs, addCheckRulebook, addTableSheets, addAddEvidence] as const;

export function addRoutes(app: App, context: Context): void {
  for (const add of routes) add(app, context);
  for (const add of scopedRoutes)
    app.register(async (scope: App) => {
      add(scope, context);
    });
}
