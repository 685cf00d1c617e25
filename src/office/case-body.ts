import { z } from 'zod';
import { commitmentSchema } from '../domain/commitment.js';

/** A personal value or a free text: what stands in the entry is a commitment to it. */
export const sealedSchema = commitmentSchema.nullable();

export const recordedFactSchema = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.string()),
  commitmentSchema,
]);
/** A fact in an entry; null is unknown. Texts and personal facts are commitments. */
export type RecordedFact = z.infer<typeof recordedFactSchema>;

export const recordedFactsSchema = z.record(z.string(), recordedFactSchema);
export type RecordedFacts = Readonly<Record<string, RecordedFact>>;

/** `ongoing`: it had not ended; then `until` is null, as it is where the last day is not known. */
export const recordedConductSchema = z.object({
  from: z.string().nullable(),
  until: z.string().nullable(),
  ongoing: z.boolean(),
});
export type RecordedConduct = Readonly<z.infer<typeof recordedConductSchema>>;

export const recordedSubjectSchema = z.object({
  id: z.string(),
  ref: z.string().nullable(),
  kind: z.string().nullable(),
  name: sealedSchema,
  /** An opaque id, shared by subjects with one `ref` in cases about the same act. */
  act: z.string().nullable(),
  facts: recordedFactsSchema,
});
export type RecordedSubject = Readonly<z.infer<typeof recordedSubjectSchema>>;

/** The body of `case_submitted`. */
export const caseBodySchema = z.object({
  rulebook: z.string(),
  unit: z.string().nullable(),
  submitted_on: z.string(),
  found_on: z.string(),
  found_by: z.string().nullable(),
  conduct: recordedConductSchema,
  reference: sealedSchema,
  summary: sealedSchema,
  act: sealedSchema,
  previous_case: sealedSchema,
  /** Opaque ids; cases from before there were campaigns have neither. */
  campaign: z.string().nullable().default(null),
  round: z.string().nullable().default(null),
  reporter: z.object({ anonymous: z.boolean(), name: sealedSchema, contact: sealedSchema }).nullable(),
  evidence: z.array(z.object({ kind: z.string(), ref: sealedSchema, sha256: sealedSchema })),
  facts: recordedFactsSchema,
  subjects: z.array(recordedSubjectSchema),
});
export type CaseBody = Readonly<z.infer<typeof caseBodySchema>>;

/** The body of `facts_supplemented`. What is null or left out stays as it was. */
export const supplementBodySchema = z.object({
  kind: z.enum(['answer', 'correction']),
  source: sealedSchema,
  found_on: z.string().nullable(),
  conduct: recordedConductSchema.nullable(),
  facts: recordedFactsSchema,
  subjects: z.array(z.object({ id: z.string(), facts: recordedFactsSchema })),
});
export type SupplementBody = Readonly<z.infer<typeof supplementBodySchema>>;
