import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { conductSchema, sentFactsSchema } from './case.js';
import { nameSchema } from './identifiers.js';

/**
 * Facts that come after the case: answers to what was asked, and corrections. `null` takes a fact back, so that it
 * is unknown again; what is left out stays. `conduct` replaces both of its days.
 */
export const supplementSchema = z.strictObject({
  kind: z.enum(['answer', 'correction']),
  /** Where it is known from; personal data. */
  source: z.string().min(1).max(2000),
  facts: sentFactsSchema.optional(),
  subjects: z
    .array(z.strictObject({ id: nameSchema, facts: sentFactsSchema }))
    .max(100)
    .optional(),
  found_on: dateSchema.optional(),
  conduct: conductSchema.optional(),
});
export type SentSupplement = z.infer<typeof supplementSchema>;
