import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { nameSchema, opaqueIdSchema, rulebookIdSchema } from './identifiers.js';

const freeText = (most: number) => z.string().min(1).max(most);

/** A fact as it is sent; its type is checked against the rulebook. `null` is unknown. */
export const sentFactSchema = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  z.string().max(10_000),
  z.array(z.string().max(200)).max(200),
]);

export const sentFactsSchema = z.record(nameSchema, sentFactSchema);

export const conductSchema = z
  .strictObject({
    from: dateSchema.nullable().optional(),
    until: dateSchema.nullable().optional(),
    /** It has not ended: the day of the decision counts as the day of the conduct. */
    ongoing: z.boolean().optional(),
  })
  .refine(({ until, ongoing }) => !(ongoing && until), {
    error: 'no last day where the conduct goes on',
    path: ['until'],
  });
/** When it happened; a day left out or null is unknown. */
export type Conduct = z.infer<typeof conductSchema>;

export const subjectSchema = z.strictObject({
  id: nameSchema,
  /** The id in the office's register; opaque, office-wide. */
  ref: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, ., _ and -, at most 64')
    .nullable()
    .optional(),
  name: freeText(200).nullable().optional(),
  kind: nameSchema.nullable().optional(),
  facts: sentFactsSchema.optional(),
});

export const evidenceSchema = z.strictObject({
  kind: nameSchema,
  ref: freeText(300),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '64 hex digits')
    .nullable()
    .optional(),
});

export const reporterSchema = z.strictObject({
  name: freeText(200).nullable().optional(),
  contact: freeText(200).nullable().optional(),
  anonymous: z.boolean().optional(),
});

/** A case as it is submitted. */
export const caseSchema = z.strictObject({
  rulebook: rulebookIdSchema,
  reference: freeText(100).nullable().optional(),
  unit: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, ., _ and -, at most 64')
    .nullable()
    .optional(),
  found_on: dateSchema,
  found_by: nameSchema.nullable().optional(),
  conduct: conductSchema.optional(),
  summary: freeText(10_000).nullable().optional(),
  facts: sentFactsSchema.optional(),
  subjects: z.array(subjectSchema).min(1).max(100),
  reporter: reporterSchema.nullable().optional(),
  evidence: z.array(evidenceSchema).max(200).optional(),
  /** Shared by cases about the same act. */
  act: freeText(100).nullable().optional(),
  previous_case: freeText(64).nullable().optional(),
  /** The campaign that it comes from and the round of supervision, as opaque ids; no evaluation reads them. */
  campaign: opaqueIdSchema.nullable().optional(),
  round: opaqueIdSchema.nullable().optional(),
});
export type SubmittedCase = z.infer<typeof caseSchema>;
export type SubmittedSubject = z.infer<typeof subjectSchema>;
