import { z } from 'zod';
import { letterKinds } from '../../domain/letter/letter-input.js';
import { caseIdSchema } from './parameters.js';
import { jsonSchema } from './case-answers.js';
import { countSchema } from './count.js';

const entryNumber = z.int().nonnegative();

export const letterParamsSchema = z.strictObject({
  n: countSchema(0).describe('Number of the entry that issued it.'),
});

const letterNumberSchema = z.strictObject({
  code: z.string(),
  year: z.int(),
  serial: z.int().describe('Without gaps for each code and year; a void letter keeps its own.'),
});

export const issuedLetterSchema = z.strictObject({
  case: z.string().nullable().describe('Null for the letter of a proposal.'),
  entry: entryNumber.describe('Number of the entry that records it.'),
  number: letterNumberSchema,
  content_sha256: z.string(),
  document: z.string().describe('Where the document is found.'),
});

const letterRowSchema = z.strictObject({
  entry: entryNumber,
  kind: z.enum(letterKinds),
  number: letterNumberSchema,
  date: z.string(),
  language: z.string(),
  case: z.string().nullable(),
  subject: z.string().nullable(),
  decision: entryNumber.nullable(),
  order: entryNumber.nullable(),
  proposal: entryNumber.nullable(),
  content_sha256: z
    .string()
    .describe('SHA-256 of the canonical JSON of `content`, the code of the letter taken as null.'),
  code: z.string().describe('As it stands in the letter: the first 16 digits of the hash.'),
  template_sha256: z.string().nullable().describe("Of the office's own form that was filled."),
  voided: z.strictObject({ entry: entryNumber, on: z.string() }).nullable(),
});

export const letterViewSchema = letterRowSchema.extend({
  recipients: z.array(z.string()).readonly().describe('Opaque ids.'),
  content: jsonSchema
    .nullable()
    .describe('All that the letter says, under `letter`, and the `salt` of its hash; null once erased.'),
});

export const letterQuerySchema = z.strictObject({
  kind: z.enum(letterKinds).optional(),
  year: countSchema(1000, 9999).optional(),
  case: caseIdSchema.optional(),
  cursor: countSchema(0).optional().describe('That of the page before.'),
  limit: countSchema(1, 1000).optional().describe('Letters on a page, 100 unless said.'),
});

export const lettersSchema = z.strictObject({
  letters: z.array(letterRowSchema).readonly().describe('In the order in which they were issued.'),
  cursor: entryNumber.nullable().describe('For the next page; null on the last.'),
});

export const voidedLetterSchema = z.strictObject({
  letter: entryNumber.describe('Entry that issued it.'),
  entry: entryNumber.describe('Number of the entry that records it.'),
});
