import { z } from 'zod';
import { followUpStates } from '../../domain/follow-up.js';
import { orderEntrySchema } from './order-answers.js';

const entryNumber = z.int().nonnegative();

const followUpViewSchema = z.strictObject({
  follow_up: entryNumber.describe('Entry that planned it; checks name it.'),
  subject: z.string(),
  owner: z.string(),
  planned_on: z.string(),
  due_on: z.string().describe('The day of the next check.'),
  state: z.enum(followUpStates),
  checked_on: z.string().nullable(),
  planned: orderEntrySchema,
  checks: z.array(orderEntrySchema).readonly(),
});

export const followUpsSchema = z.strictObject({
  case: z.string(),
  follow_ups: z.array(followUpViewSchema).readonly().describe('In the order in which they were planned.'),
  urgings: z.array(orderEntrySchema).readonly(),
});
