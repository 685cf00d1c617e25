import { z } from 'zod';
import { nameSchema } from './identifiers.js';

/** Types of files that can stand as evidence: what every office can open in twenty years, and runs nothing. */
export const evidenceTypes = ['image/jpeg', 'image/png', 'application/pdf', 'text/plain'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** What is said of a file that is added to a case, beside its bytes. */
export const sentEvidenceSchema = z.strictObject({
  /** Of what kind it is: `photo`, `record`. */
  kind: nameSchema,
  /** What it is called. */
  ref: z.string().min(1).max(300),
});
export type SentEvidence = z.infer<typeof sentEvidenceSchema>;
