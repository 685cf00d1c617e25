import { z } from 'zod';
import { dateSchema } from '../../domain/calendar.js';
import { followUpStates } from '../../domain/follow-up.js';
import { countSchema } from './count.js';

export const followUpQuerySchema = z.strictObject({
  owner: z.string().min(1).max(64).optional(),
  due_before: dateSchema.optional(),
  cursor: z.string().min(1).max(64).optional().describe('That of the page before.'),
  limit: countSchema(1, 100).optional().describe('Follow-ups on a page, 50 unless said.'),
});

const followUpRowSchema = z.strictObject({
  follow_up: z.int().nonnegative().describe('Entry that planned it.'),
  case: z.string(),
  subject: z.string(),
  ref: z.string().nullable(),
  unit: z.string().nullable(),
  owner: z.string(),
  planned_on: z.string(),
  due_on: z.string().describe('The day of the next check.'),
  state: z.enum(followUpStates),
});

export const followUpListSchema = z.strictObject({
  on: z.string().describe("Today in the office's time zone."),
  follow_ups: z.array(followUpRowSchema).readonly(),
  cursor: z.string().nullable().describe('For the next page; null on the last.'),
});
