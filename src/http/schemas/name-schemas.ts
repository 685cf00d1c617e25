import { z } from 'zod';
import { assignmentSchema } from '../../domain/assignment.js';
import { campaignSchema } from '../../domain/campaign.js';
import { caseSchema } from '../../domain/case.js';
import { closingSchema } from '../../domain/closing.js';
import { commendationSchema } from '../../domain/commendation.js';
import { decisionSchema } from '../../domain/decision.js';
import { evaluationSchema } from '../../domain/evaluation.js';
import { checkSchema, followUpSchema } from '../../domain/follow-up.js';
import { hearingSchema } from '../../domain/hearing.js';
import { orderSchema, rectificationSchema, verificationSchema } from '../../domain/order.js';
import { proposalSchema as draftSchema, proposalStepSchema } from '../../domain/proposal.js';
import { conditionTraceSchema, recommendationSchema } from '../../domain/recommendation.js';
import { supplementSchema } from '../../domain/supplement.js';
import { urgingSchema } from '../../domain/urging.js';
import { backtestAnswerSchema } from '../../office/backtest-answer.js';
import { problemDocumentSchema } from '../problem-document.js';
import { caseRowSchema, caseViewSchema } from './case-answers.js';
import { jobSchema } from './job-answers.js';
import { importResultSchema } from './import-answers.js';
import { proposalSchema } from './publishing-answers.js';
import { madeRecommendationSchema, recordedRecommendationSchema } from './recommendation-answers.js';
import { rulebookSchema, rulebookVersionSchema } from './rulebook-answers.js';
import { numberedEntrySchema } from './trail-answers.js';

const named = {
  Assignment: assignmentSchema,
  Campaign: campaignSchema,
  Case: caseSchema,
  CaseRow: caseRowSchema,
  CaseView: caseViewSchema,
  Check: checkSchema,
  Closing: closingSchema,
  Commendation: commendationSchema,
  ConditionTrace: conditionTraceSchema,
  Decision: decisionSchema,
  Evaluation: evaluationSchema,
  Entry: numberedEntrySchema,
  BacktestAnswer: backtestAnswerSchema,
  FollowUp: followUpSchema,
  Hearing: hearingSchema,
  ImportResult: importResultSchema,
  Job: jobSchema,
  MadeRecommendation: madeRecommendationSchema,
  Order: orderSchema,
  Problem: problemDocumentSchema,
  ProposalDraft: draftSchema,
  ProposalStep: proposalStepSchema,
  Recommendation: recommendationSchema,
  RecordedRecommendation: recordedRecommendationSchema,
  Rectification: rectificationSchema,
  Rulebook: rulebookSchema,
  RulebookProposal: proposalSchema,
  RulebookVersion: rulebookVersionSchema,
  Supplement: supplementSchema,
  Urging: urgingSchema,
  Verification: verificationSchema,
} as const;

/** Names the schemas that the document of the interface refers to, in the registry where descriptions stand too. */
export function nameSchemas(): void {
  for (const [id, schema] of Object.entries(named))
    if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id });
}
