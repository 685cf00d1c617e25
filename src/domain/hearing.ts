import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { nameSchema } from './identifiers.js';

/** That a subject was heard. Who spoke and what was said are personal data. */
export const hearingSchema = z.strictObject({
  subject: nameSchema,
  held_on: dateSchema,
  heard: z.string().min(1).max(200),
  statement: z.string().min(1).max(10_000).nullable().optional(),
});
export type SentHearing = z.infer<typeof hearingSchema>;
