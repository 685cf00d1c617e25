import { z } from 'zod';
import { caseSchema } from '../../domain/case.js';
import { decisionSchema } from '../../domain/decision.js';
import { hearingSchema } from '../../domain/hearing.js';
import { orderSchema, rectificationSchema, verificationSchema } from '../../domain/order.js';
import { conditionTraceSchema, recommendationSchema } from '../../domain/recommendation.js';
import { supplementSchema } from '../../domain/supplement.js';
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
  Case: caseSchema,
  CaseRow: caseRowSchema,
  CaseView: caseViewSchema,
  ConditionTrace: conditionTraceSchema,
  Decision: decisionSchema,
  Entry: numberedEntrySchema,
  BacktestAnswer: backtestAnswerSchema,
  Hearing: hearingSchema,
  ImportResult: importResultSchema,
  Job: jobSchema,
  MadeRecommendation: madeRecommendationSchema,
  Order: orderSchema,
  Problem: problemDocumentSchema,
  Recommendation: recommendationSchema,
  RecordedRecommendation: recordedRecommendationSchema,
  Rectification: rectificationSchema,
  Rulebook: rulebookSchema,
  RulebookProposal: proposalSchema,
  RulebookVersion: rulebookVersionSchema,
  Supplement: supplementSchema,
  Verification: verificationSchema,
} as const;

/** Names the schemas that the document of the interface refers to, in the registry where descriptions stand too. */
export function nameSchemas(): void {
  for (const [id, schema] of Object.entries(named))
    if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id });
}
