import { z } from 'zod';

const count = z.int().nonnegative();
const instant = z.int().nullable();

export const endpointSchema = z.strictObject({
  endpoint: z.string().describe('Its id in the office settings.'),
  origin: z.string().describe('Scheme, host and port of its address.'),
  kinds: z.array(z.string()).readonly().nullable().describe('Kinds of notices that it chose; null: all.'),
  state: z
    .enum(['new', 'sending', 'failing', 'gone'])
    .describe('`new`: not begun. `gone`: it answered 410, and nothing is sent any more.'),
  since: z.string().nullable().describe('Its first day; it is told nothing from before.'),
  waiting: count,
  delivered: count.describe('Within the last ninety days.'),
  given_up: count.describe('Notices that were tried for three days in vain.'),
  next_at: instant.describe('When what waits is tried next, milliseconds since 1970, UTC.'),
  failing_since: instant,
  last_status: z
    .string()
    .nullable()
    .describe('Of the latest attempt: an HTTP status, or why there was none.'),
  last_at: instant,
});

export const noticesSchema = z.strictObject({
  endpoints: z.array(endpointSchema).readonly().describe('In the order of the settings.'),
});
