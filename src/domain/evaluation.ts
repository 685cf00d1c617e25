import { z } from 'zod';
import { nameSchema } from './identifiers.js';

/** That a case is to be evaluated again although no fact was added; why is personal data. */
export const evaluationSchema = z.strictObject({
  /** Left out: all subjects of the case. */
  subjects: z.array(nameSchema).min(1).max(100).optional(),
  reason: z.string().min(1).max(2000),
});
export type SentEvaluation = z.infer<typeof evaluationSchema>;
