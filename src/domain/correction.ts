import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { nameSchema, opaqueIdSchema } from './identifiers.js';

const freeText = (most: number) => z.string().min(1).max(most);

/** Why an office corrects its own decision (中国共产党问责条例 2019, article 21). */
export const correctionGrounds = [
  'facts_unclear',
  'evidence_weak',
  'basis_insufficient',
  'responsibility_unclear',
  'procedure',
  'handling_unfit',
] as const;

const correction = {
  subject: nameSchema,
  /** The entry of the decision that stands; of one that was varied, the entry that varied it. */
  decision: z.int().nonnegative(),
  ground: z.enum(correctionGrounds),
  reasons: freeText(10_000),
  /** How the reputation of the subject is restored. */
  restores: freeText(2000).nullable().optional(),
  /** Somebody else who agrees; needed where who decided corrects their own decision. */
  second_person: freeText(200).nullable().optional(),
};

/** An office's correction of its own decision, which falls or becomes a milder one. All texts are personal data. */
export const correctionSchema = z.discriminatedUnion('effect', [
  z.strictObject({ ...correction, effect: z.literal('set_aside') }),
  z.strictObject({ ...correction, effect: z.literal('varied'), response: nameSchema }),
]);
export type SentCorrection = z.infer<typeof correctionSchema>;

const [setAside, varied] = correctionSchema.options;

/** The same where the second person acts under an account of their own, and is not named by who corrects. */
export const secondedCorrectionSchema = z.discriminatedUnion('effect', [
  setAside.omit({ second_person: true }),
  varied.omit({ second_person: true }),
]);

/** That the readers of the first version were told that it no longer holds. How is personal data. */
export const correctionToldSchema = z.strictObject({
  /** The entry of the correction, or of the appeal's outcome, that changed the decision. */
  correction: z.int().nonnegative(),
  told_on: dateSchema,
  how: freeText(2000),
  /** Who of them: recipients by their ids, letters by their entries. Left out: everybody who was not told yet. */
  told: z
    .array(z.union([opaqueIdSchema, z.int().nonnegative()]))
    .min(1)
    .max(200)
    .optional(),
});
export type SentCorrectionTold = z.infer<typeof correctionToldSchema>;
