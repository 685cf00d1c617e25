import { z } from 'zod';
import { appealStates, suspensions } from '../../domain/appeal.js';
import { secondings } from '../../office/decide.js';
import { appendedSchema, jsonSchema } from './case-answers.js';

const entryNumber = z.int().nonnegative();

const appealEntrySchema = z.strictObject({
  entry: entryNumber,
  kind: z.string(),
  time: z.int().describe('Milliseconds since 1970, UTC, by the clock of the service.'),
  actor: z.strictObject({ id: z.string(), authenticated: z.boolean() }),
  body: jsonSchema,
});

export const readersSchema = z
  .array(
    z.strictObject({
      letter: entryNumber.describe('Entry of the letter that told them of the decision.'),
      recipient: z.string().nullable().describe('Id of the recipient; null for whoever the letter went to.'),
    }),
  )
  .readonly();

export const appealViewSchema = z.strictObject({
  appeal: entryNumber.describe('Entry that lodged it; its outcome names it.'),
  subject: z.string(),
  decision: entryNumber,
  lodged_on: z.string(),
  due_on: z
    .string()
    .nullable()
    .describe('Last day on which it is to be decided; null where the rulebook does not say.'),
  suspends: z.array(z.enum(suspensions)).readonly().describe('While it is heard.'),
  state: z.enum(appealStates),
  ended_on: z.string().nullable(),
  lodged: appealEntrySchema,
  ended: appealEntrySchema.nullable().describe('Its outcome, or the milder decision that overtook it.'),
});

export const appealsSchema = z.strictObject({
  case: z.string(),
  appeals: z.array(appealViewSchema).readonly().describe('In the order in which they were lodged.'),
});

export const correctionViewSchema = z.strictObject({
  correction: entryNumber.describe('Entry of the correction, or of the outcome of the appeal.'),
  subject: z.string(),
  by: z.enum(['appeal', 'correction']),
  effect: z.enum(['set_aside', 'varied']),
  decision: entryNumber.describe('Entry of the decision that stood before.'),
  changed_on: z.string().nullable(),
  tell: readersSchema.describe('Who has read the first version.'),
  untold: readersSchema.describe('Who of them is still to be told.'),
  told_on: z.string().nullable().describe('The day on which the last of them was told.'),
  changed: appealEntrySchema,
  told: z.array(appealEntrySchema).readonly(),
});

export const correctionsSchema = z.strictObject({
  case: z.string(),
  corrections: z.array(correctionViewSchema).readonly().describe('In the order of the trail.'),
});

export const correctedSchema = appendedSchema.extend({
  seconding: z
    .enum(secondings)
    .describe(
      '`awaited`: it is proposed, and changes nothing until a second person agrees under their account.',
    ),
  tell: readersSchema.describe('Who has read the first version and is to be told; see `corrections/told`.'),
});
