import { z } from 'zod';
import { nameSchema, opaqueIdSchema } from './identifiers.js';

const line = (most: number) => z.string().min(1).max(most);

const stagesSchema = z
  .array(line(200))
  .min(1)
  .max(50)
  .refine((stages) => new Set(stages).size === stages.length, 'values that differ');

const reason = line(2000).nullable().optional();

/**
 * A unit or person as the office's register has it. Registered again, what is left out stays as it was, and null takes
 * it away. Name, note and reasons are personal data.
 */
export const registrationSchema = z.strictObject({
  ref: opaqueIdSchema,
  /** `organisation`, or any other word for persons, such as `person` or one of a rulebook's. */
  kind: nameSchema,
  name: line(200).nullable().optional(),
  /** The organisation that it belongs to. */
  unit: opaqueIdSchema.nullable().optional(),
  /** The stages that are its duty; null: all. */
  stages: stagesSchema.nullable().optional(),
  risk_note: line(2000).nullable().optional(),
});
export type SentRegistration = z.infer<typeof registrationSchema>;

export const renamingSchema = z.strictObject({ name: line(200), reason });
export type SentRenaming = z.infer<typeof renamingSchema>;

/** `into` goes on in the place of the ref; both histories count for it. */
export const mergingSchema = z.strictObject({ into: opaqueIdSchema, reason });
export type SentMerging = z.infer<typeof mergingSchema>;

/** A part is registered by the split; what is left out is that of the ref that is split. */
export const partSchema = registrationSchema.omit({ kind: true });

/** The parts go on in the place of the ref; the history before counts for each. */
export const splittingSchema = z.strictObject({ into: z.array(partSchema).min(2).max(100), reason });
export type SentSplitting = z.infer<typeof splittingSchema>;
