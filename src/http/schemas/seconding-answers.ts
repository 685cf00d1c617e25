import { z } from 'zod';
import { departures } from '../../domain/decision.js';
import { secondedActs } from '../../domain/seconding.js';
import { readersSchema } from './appeal-answers.js';
import { appendedSchema } from './case-answers.js';
import { countSchema } from './count.js';

const entryNumber = z.int().nonnegative();

export const secondedSchema = appendedSchema.extend({
  act: z.enum(secondedActs).describe('What was proposed.'),
  decision: entryNumber
    .nullable()
    .describe('The decision that was recorded; null where they do not agree, and of a correction.'),
  correction: entryNumber
    .nullable()
    .describe('The correction that was recorded; null where they do not agree, and of a decision.'),
  departure: z
    .enum(departures)
    .nullable()
    .describe('How the decision that was proposed differs from the recommendation; null of a correction.'),
  appeal_until: z
    .string()
    .nullable()
    .describe('The last day on which the decision can be appealed against; null where nobody says one.'),
  tell: readersSchema.describe('Who has read the decision that was corrected and is to be told.'),
});

export const secondedWithdrawalSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  entry: entryNumber.describe('Entry of the answer.'),
  withdrawn: entryNumber.nullable().describe('Entry that withdrew it; null where they do not agree.'),
});

export const secondingQuerySchema = z.strictObject({
  cursor: z.string().min(1).max(64).optional().describe('That of the page before.'),
  limit: countSchema(1, 100).optional().describe('Proposals on a page, 50 unless said.'),
  act: z.enum(secondedActs).optional(),
  whose: z.enum(['me']).optional().describe('`me`: only what the account may answer to, not its own.'),
});

const awaitedSchema = z.strictObject({
  act: z.enum(secondedActs),
  case: z.string().nullable().describe('Null of a withdrawal.'),
  subject: z.string().nullable(),
  ref: z.string().nullable(),
  unit: z
    .string()
    .nullable()
    .describe("The supervised unit: the subject's by the register, else the case's."),
  proposal: entryNumber.describe('Entry that proposed it, which `second` names.'),
  rulebook: z.string().nullable().describe('Of a withdrawal.'),
  version: z.string().nullable(),
  rests_on: entryNumber.describe(
    'Entry of the recommendation that is decided on, of the decision that is corrected, or of the publication.',
  ),
  proposer: z.string().describe('Who proposed it, and cannot agree to it.'),
  response: z.string().nullable(),
  departure: z.enum(departures).nullable().describe('Of a decision.'),
  effect: z.enum(['set_aside', 'varied']).nullable().describe('Of a correction.'),
  reason: z.string().nullable().describe('Of a withdrawal; what is proposed in a case is read there.'),
  since: z.string().describe('The day on which it was proposed.'),
  waits_for_me: z.boolean().describe('Whether the account may answer to it.'),
});

export const secondingsSchema = z.strictObject({
  secondings: z.array(awaitedSchema).readonly().describe('What has waited longest first.'),
  cursor: z.string().nullable().describe('For the next page; null on the last.'),
});
