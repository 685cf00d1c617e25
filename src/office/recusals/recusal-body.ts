import { z } from 'zod';
import { commitmentSchema } from '../../domain/commitment.js';
import { recusalGrounds, recusalRequestResults } from '../../domain/recusal.js';
import { sealedSchema } from '../case-body.js';

/** The body of `recusal`. */
export const recusalBodySchema = z.object({
  person: z.string(),
  ground: z.enum(recusalGrounds),
  note: sealedSchema,
});

/** The body of `recusal_requested`. */
export const recusalRequestBodySchema = recusalBodySchema.extend({ requested_by: commitmentSchema });

/** The body of `recusal_decided`. */
export const recusalRequestOutcomeBodySchema = z.object({
  request: z.int(),
  person: z.string(),
  ground: z.enum(recusalGrounds),
  result: z.enum(recusalRequestResults),
  reasons: commitmentSchema,
});

/** The body of `recusal_lifted`. */
export const recusalLiftedBodySchema = z.object({
  recusal: z.int(),
  person: z.string(),
  reasons: commitmentSchema,
});
