import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { nameSchema } from './identifiers.js';

/** That a person urged a subject on the spot. Who did and what was said are personal data. */
export const urgingSchema = z.strictObject({
  subject: nameSchema,
  urged_on: dateSchema,
  /** Left out: who records it. */
  urged_by: z.string().min(1).max(200).optional(),
  said: z.string().min(1).max(10_000),
});
export type SentUrging = z.infer<typeof urgingSchema>;
