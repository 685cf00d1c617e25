import { z } from 'zod';
import { orderOutcomes, orderStates } from '../../domain/order.js';
import { jsonSchema } from './case-answers.js';

const entryNumber = z.int().nonnegative();

export const orderEntrySchema = z.strictObject({
  entry: entryNumber,
  time: z.int().describe('Milliseconds since 1970, UTC, by the clock of the service.'),
  actor: z.strictObject({ id: z.string(), authenticated: z.boolean() }),
  body: jsonSchema,
});

export const orderViewSchema = z.strictObject({
  order: entryNumber.describe('Entry that issued it; reports and verifications name it.'),
  subject: z.string(),
  decision: entryNumber,
  owner: z.string(),
  issued_on: z.string(),
  due_on: z.string(),
  immediate: z.boolean().describe('Due at the notification itself.'),
  beyond_calendar: z
    .boolean()
    .describe('Counted past the days whose holidays the calendar knows, Monday to Friday as worked.'),
  state: z.enum(orderStates),
  outcome: z.enum(orderOutcomes).nullable().describe('Null until somebody has checked it.'),
  days_overdue: entryNumber.nullable(),
  issued: orderEntrySchema,
  rectifications: z.array(orderEntrySchema).readonly(),
  verifications: z.array(orderEntrySchema).readonly(),
});

export const ordersSchema = z.strictObject({
  case: z.string(),
  orders: z.array(orderViewSchema).readonly().describe('In the order in which they were issued.'),
});
