import { z } from 'zod';
import type { Json } from '../../domain/canonical-json.js';
import { departures } from '../../domain/decision.js';
import { caseStatuses } from '../../office/case-status.js';
import { finalities } from '../../office/projections.js';
import { countSchema } from './count.js';

const entryNumber = z.int().nonnegative();

export const caseQuerySchema = z.strictObject({
  q: z.string().min(1).max(64).optional().describe("Beginning of a case id or of a subject's `ref`."),
  status: z.enum(caseStatuses).optional(),
  unit: z.string().min(1).max(64).optional(),
  cursor: z.string().min(1).max(64).optional().describe('That of the page before.'),
  limit: countSchema(1, 100).optional().describe('Cases on a page, 50 unless said.'),
});

const subjectStandingSchema = z.strictObject({
  subject: z.string(),
  ref: z.string().nullable(),
  kind: z.string().nullable(),
  recommendation: entryNumber.nullable().describe('Entry of its latest recommendation.'),
  outcome: z.string().nullable(),
  response: z.string().nullable(),
  asks: entryNumber.describe('How many facts are asked for.'),
  decision: entryNumber.nullable().describe('Entry of its latest decision.'),
  decided_response: z.string().nullable(),
  finality: z.enum(finalities),
});

export const caseRowSchema = z.strictObject({
  case: z.string(),
  rulebook: z.string(),
  unit: z.string().nullable(),
  found_on: z.string(),
  status: z.string(),
  submitted: entryNumber.describe('Entry that submitted it.'),
  latest: entryNumber.describe('Its latest entry.'),
  subjects: z.array(subjectStandingSchema).readonly(),
});

export const casesSchema = z.strictObject({
  cases: z.array(caseRowSchema).readonly().describe('The newest first.'),
  cursor: z.string().nullable().describe('For the next page; null on the last.'),
});

/** Any JSON value, as it was recorded. */
export const jsonSchema = z.custom<Json>((value) => value !== undefined);

export const caseViewSchema = z.strictObject({
  case: z.string().describe('Id of the case.'),
  status: z.string(),
  submitted: entryNumber,
  content: jsonSchema.describe(
    'The case as it now stands. A personal value is `{ "value": … }`, or `{ "hidden": "erased" }` once it was erased.',
  ),
  subjects: z.array(subjectStandingSchema).readonly(),
  entries: z
    .array(
      z.strictObject({
        entry: entryNumber,
        kind: z.string(),
        time: z.int().describe('Milliseconds since 1970, UTC, by the clock of the service.'),
        actor: z.strictObject({ id: z.string(), authenticated: z.boolean() }),
        body: jsonSchema,
      }),
    )
    .readonly()
    .describe('All of its entries, in order.'),
  erased: z.array(z.string()).readonly().describe('Paths of the personal values that were erased.'),
});

/** The answer to what adds one entry to a case. */
export const appendedSchema = z.strictObject({
  case: z.string(),
  entry: entryNumber.describe('Number of the entry that records it.'),
});

export const decidedSchema = appendedSchema.extend({
  departure: z.enum(departures).describe('How the decision differs from the recommendation.'),
});
