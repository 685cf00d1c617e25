import { z } from 'zod';
import type { Json } from '../../domain/canonical-json.js';
import { departures } from '../../domain/decision.js';
import { caseStatuses } from '../../domain/case-status.js';
import { secondings } from '../../office/decide.js';
import { nextStepKinds } from '../../office/followup/next-steps.js';
import { openKinds } from '../../office/followup/open-items.js';
import { finalities } from '../../office/projections/cases.js';
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
  due_on: z
    .string()
    .nullable()
    .describe('The earliest day by which an order or a follow-up under way in it is due.'),
  days_left: z.int().nullable().describe('Whole days from `on` to that day; negative where it is over.'),
  subjects: z.array(subjectStandingSchema).readonly(),
});

export const casesSchema = z.strictObject({
  on: z.string().describe("Today in the office's time zone."),
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
  open: z
    .array(
      z.strictObject({
        what: z.enum(openKinds),
        subject: z.string().nullable(),
        entry: entryNumber
          .nullable()
          .describe('The recommendation, proposed decision, appeal, order or follow-up.'),
        due_on: z.string().nullable(),
      }),
    )
    .readonly()
    .describe('What stands open; while anything does, the case is not closed.'),
  next: z
    .array(
      z.strictObject({
        step: z.enum(nextStepKinds),
        subject: z.string().nullable(),
        entry: entryNumber
          .nullable()
          .describe('The recommendation, proposed decision, decision, appeal, order or follow-up.'),
        due_on: z.string().nullable(),
      }),
    )
    .readonly()
    .describe('What may be done next; nothing of it happens by itself.'),
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

export const appendedDueSchema = appendedSchema.extend({
  due_on: z.string(),
  warnings: z
    .array(z.strictObject({ code: z.string(), message: z.string() }))
    .readonly()
    .describe('What is to be known of the day: that it lies past what the calendar knows.'),
});

export const decidedSchema = appendedSchema.extend({
  departure: z.enum(departures).describe('How the decision differs from the recommendation.'),
  seconding: z
    .enum(secondings)
    .describe(
      '`awaited`: it is proposed, and holds once a second person agrees under an account of their own.',
    ),
  appeal_until: z
    .string()
    .nullable()
    .describe(
      'The last day on which it can be appealed against; null where nobody says one, and while it is only proposed.',
    ),
});
