import { z } from 'zod';
import { commitmentSchema } from '../../domain/commitment.js';
import { letterKinds } from '../../domain/letter/letter-input.js';
import { sealedSchema } from '../case-body.js';

export const letterNumberSchema = z.object({ code: z.string(), year: z.int(), serial: z.int() });
export type LetterNumber = Readonly<z.infer<typeof letterNumberSchema>>;

/** The body of `letter_issued`. What the letter says is personal data, and so is the document as it went out. */
export const letterBodySchema = z.object({
  kind: z.enum(letterKinds),
  number: letterNumberSchema,
  /** The day that it bears. */
  date: z.string(),
  language: z.enum(['zh', 'en']),
  subject: z.string().nullable(),
  /** The entries that it rests on. */
  decision: z.int().nullable(),
  order: z.int().nullable(),
  proposal: z.int().nullable(),
  /** Opaque ids. */
  recipients: z.array(z.string()),
  second: sealedSchema,
  /** See `letter-code.ts`. */
  content_sha256: z.string(),
  /** SHA-256 of the office's own DOCX that was filled; null for the form that Gradus has. */
  template_sha256: z.string().nullable(),
  /** `{ letter, salt }`. */
  content: commitmentSchema,
  /** The bytes of the DOCX in base64. */
  document: commitmentSchema,
});
export type LetterBody = Readonly<z.infer<typeof letterBodySchema>>;

/** The body of `letter_voided`. */
export const voidedBodySchema = z.object({
  /** The entry that issued it. */
  letter: z.int(),
  voided_on: z.string(),
  reasons: commitmentSchema,
});
