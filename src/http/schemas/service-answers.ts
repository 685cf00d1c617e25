import { z } from 'zod';

export const healthSchema = z.strictObject({ status: z.literal('ok'), version: z.string() });

export const readySchema = z.strictObject({
  status: z.enum(['ready', 'not_ready']),
  entries: z.int().describe('Entries in the trail.'),
  problems: z.array(z.string()).readonly().describe('Codes of what keeps it from being ready.'),
});
