import { z } from 'zod';
import { commitmentSchema } from '../../domain/commitment.js';

const sealed = commitmentSchema.nullable().optional();

/** The body of `subject_registered`. What is left out stays as it was; null takes it away. */
export const registeredBodySchema = z.object({
  ref: z.string(),
  kind: z.string().nullable(),
  name: sealed,
  unit: z.string().nullable().optional(),
  stages: z.array(z.string()).nullable().optional(),
  risk_note: sealed,
});
export type RegisteredBody = Readonly<z.infer<typeof registeredBodySchema>>;

/** The body of `subject_renamed`. */
export const renamedBodySchema = z.object({ ref: z.string(), name: commitmentSchema, reason: sealed });
export type RenamedBody = Readonly<z.infer<typeof renamedBodySchema>>;

/** The body of `subject_merged`: `into` goes on in the place of `ref`. */
export const mergedBodySchema = z.object({ ref: z.string(), into: z.string(), reason: sealed });
export type MergedBody = Readonly<z.infer<typeof mergedBodySchema>>;

const partSchema = registeredBodySchema.required({ unit: true, stages: true });

/** The body of `subject_split`: the parts are registered by it, and go on in the place of `ref`. */
export const splitBodySchema = z.object({ ref: z.string(), into: z.array(partSchema), reason: sealed });
export type SplitBody = Readonly<z.infer<typeof splitBodySchema>>;
