import { z } from 'zod';
import { departures } from '../../domain/decision.js';
import { differenceKinds } from '../../office/statistics/unlike.js';

const entryNumber = z.int().nonnegative();
const valueSchema = z.union([z.boolean(), z.number(), z.string(), z.array(z.string()).readonly()]).nullable();

const differenceSchema = z.strictObject({
  what: z.enum(differenceKinds),
  fact: z.string().nullable().describe('Of a fact, which.'),
  one: valueSchema.describe('Of the case that was asked about; null where it is not known.'),
  other: valueSchema,
});

const likeCaseSchema = z.strictObject({
  case: z.string(),
  subject: z.string(),
  decision: entryNumber.describe('Entry that says what is decided; of a varied decision, what varied it.'),
  decided_on: z.string(),
  response: z.string().nullable(),
  exempted: z.boolean(),
  departure: z.enum(departures).describe('Of the decision as it was made.'),
  under_appeal: z.boolean(),
  differs: z
    .array(differenceSchema)
    .readonly()
    .describe('Where the two differ, by which no rule can tell them apart.'),
});

export const likeCasesSchema = z.strictObject({
  case: z.string(),
  subjects: z
    .array(
      z.strictObject({
        subject: z.string(),
        recommendation: entryNumber.nullable().describe('Its latest, by which it is compared.'),
        count: entryNumber,
        responses: z
          .array(
            z.strictObject({ response: z.string().nullable(), exempted: z.boolean(), count: entryNumber }),
          )
          .readonly()
          .describe('The most frequent first.'),
        cases: z.array(likeCaseSchema).readonly().describe('The newest, at most 20.'),
      }),
    )
    .readonly(),
});
