import { z } from 'zod';
import { commitmentSchema } from '../../domain/commitment.js';
import { evidenceTypes } from '../../domain/sent-evidence.js';

/** The body of `evidence_added`. What a file is called, its hash and its bytes are personal data. */
export const evidenceBodySchema = z.object({
  kind: z.string(),
  media_type: z.enum(evidenceTypes),
  /** In bytes. */
  size: z.int(),
  ref: commitmentSchema,
  /** SHA-256 of the bytes, hex: without its key a known picture could be recognised by it. */
  sha256: commitmentSchema,
  /** The bytes in base64. */
  file: commitmentSchema,
});
export type EvidenceBody = Readonly<z.infer<typeof evidenceBodySchema>>;
