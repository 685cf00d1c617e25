import { z } from 'zod';
import { textSchema } from '../../domain/text.js';

export const healthSchema = z.strictObject({ status: z.literal('ok'), version: z.string() });

export const readySchema = z.strictObject({
  status: z.enum(['ready', 'not_ready']),
  entries: z.int().describe('Entries in the trail.'),
  problems: z.array(z.string()).readonly().describe('Codes of what keeps it from being ready.'),
  warnings: z.array(z.string()).readonly().describe('Codes of what is to be seen to although it is ready.'),
});

export const officeSchema = z.strictObject({
  name: textSchema,
  time_zone: z.string().describe('IANA name; the zone whose midnight ends the day of the office.'),
});
