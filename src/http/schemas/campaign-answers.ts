import { z } from 'zod';
import { opaqueIdSchema } from '../../domain/identifiers.js';
import { jsonSchema } from './case-answers.js';

const entryNumber = z.int().nonnegative();

export const campaignParamsSchema = z.strictObject({ id: opaqueIdSchema.describe('Id of the campaign.') });

export const campaignsSchema = z.strictObject({
  campaigns: z
    .array(
      z.strictObject({
        id: z.string(),
        kind: z.string(),
        title: jsonSchema.nullable().describe('`{ "value": … }`, or `{ "hidden": "erased" }`.'),
        from: z.string(),
        closed_on: z.string().nullable(),
        opened: entryNumber.describe('Entry that opened it.'),
        cases: entryNumber,
        open: entryNumber.describe('Cases with a subject that waits for a decision.'),
        decided: entryNumber.describe('Cases whose every subject has a decision that stands.'),
        corrected: entryNumber.describe(
          'Of those decided, cases with orders that were all checked and found corrected.',
        ),
      }),
    )
    .readonly()
    .describe('Those that began last first.'),
});

export const assignmentsSchema = z.strictObject({
  case: z.string(),
  assignments: z
    .array(
      z.strictObject({
        entry: entryNumber,
        time: z.int().describe('Milliseconds since 1970, UTC, by the clock of the service.'),
        actor: z.strictObject({ id: z.string(), authenticated: z.boolean() }),
        round: z.string().nullable(),
        team: z.strictObject({
          lead: z.string(),
          members: z.array(z.string()).readonly(),
          offices: z.array(z.string()).readonly(),
        }),
        from: z.string(),
      }),
    )
    .readonly()
    .describe('The latest first: that is the team that works on it.'),
});
