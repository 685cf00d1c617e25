import { z } from 'zod';
import { dateSchema } from '../../domain/calendar.js';
import { orderOutcomes, orderStates } from '../../domain/order.js';
import { countSchema } from './count.js';

const entryNumber = z.int().nonnegative();

export const orderQuerySchema = z.strictObject({
  state: z.enum(orderStates).optional().describe('Unless said, those under way: open, reported or reopened.'),
  owner: z.string().min(1).max(64).optional(),
  due_before: dateSchema.optional(),
  unit: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .describe("The supervised unit: the subject's by the register, else the case's."),
  on: dateSchema.optional().describe("The day that days are counted to; today in the office's time zone."),
  cursor: z.string().min(1).max(64).optional().describe('That of the page before.'),
  limit: countSchema(1, 100).optional().describe('Orders on a page, 50 unless said.'),
});

const orderRowSchema = z.strictObject({
  order: entryNumber.describe('Entry that issued it.'),
  case: z.string(),
  subject: z.string(),
  ref: z.string().nullable(),
  unit: z.string().nullable(),
  owner: z.string(),
  issued_on: z.string(),
  due_on: z.string(),
  immediate: z.boolean().describe('Due at the notification itself.'),
  beyond_calendar: z
    .boolean()
    .describe('Counted past the days whose holidays the calendar knows, Monday to Friday as worked.'),
  state: z.enum(orderStates),
  outcome: z.enum(orderOutcomes).nullable(),
  days_left: entryNumber.nullable().describe('Whole days to the due day; null once it is over.'),
  days_overdue: entryNumber
    .nullable()
    .describe('Whole days since the due day, or from it to the day of what was reported; null if none.'),
});

export const orderListSchema = z.strictObject({
  on: z.string(),
  orders: z.array(orderRowSchema).readonly(),
  cursor: z.string().nullable().describe('For the next page; null on the last.'),
});
