import { z } from 'zod';
import { recommendationSchema } from '../../domain/recommendation.js';
import { caseStatuses } from '../../domain/case-status.js';

const entryNumber = z.int().nonnegative();

/** A recommendation with the number of the entry that recorded it. */
export const madeRecommendationSchema = z.strictObject({
  entry: entryNumber.describe('Number of its entry; a decision names it.'),
  ...recommendationSchema.shape,
});

/** The answer to a case or to further facts. */
export const madeSchema = z.strictObject({
  case: z.string().describe('Id of the case.'),
  entries: z
    .array(entryNumber)
    .readonly()
    .describe('Numbers of the entries: of what was sent, then of each recommendation.'),
  recommendations: z
    .array(madeRecommendationSchema)
    .readonly()
    .describe('One for each subject concerned, sorted by subject.'),
});

export const submittedSchema = madeSchema.extend({
  status: z.enum(caseStatuses).describe('Where the case stands after this request.'),
});

export const whatIfAnswerSchema = z.strictObject({
  recommendations: z
    .array(recommendationSchema)
    .readonly()
    .describe('One for each subject, sorted by subject.'),
});

const valueSchema = z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(z.string()).readonly()]);

/** A recorded recommendation with what it rested on. */
export const recordedRecommendationSchema = z.strictObject({
  entry: entryNumber.describe('Number of its entry; a decision names it.'),
  caused_by: entryNumber.describe('The entry that made it necessary.'),
  latest: z.boolean().describe('Whether no later one has been made for the subject.'),
  history: z
    .record(
      z.string(),
      z.strictObject({
        value: valueSchema,
        cases: z.array(z.string()).readonly(),
        order: entryNumber.optional().describe('The entry of the order whose outcome it is.'),
        days_overdue: entryNumber.optional().describe('How many days after it was due.'),
      }),
    )
    .describe('History facts with the cases that were counted.'),
  history_as_of: entryNumber.describe('Size of the trail when the history was read.'),
  structure_sha256: z.string().describe('SHA-256 of its canonical JSON without `text`; replay compares it.'),
  ...recommendationSchema.shape,
});

export const caseRecommendationsSchema = z.strictObject({
  case: z.string(),
  recommendations: z.array(recordedRecommendationSchema).readonly().describe('The newest first.'),
});
