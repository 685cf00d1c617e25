import { z } from 'zod';
import { evidenceTypes, sentEvidenceSchema } from '../../domain/sent-evidence.js';
import { caseIdSchema } from './parameters.js';
import { openedSchema } from './subject-answers.js';

const entryNumber = z.int().nonnegative();

export const evidenceQuerySchema = z.strictObject({
  kind: sentEvidenceSchema.shape.kind.describe('Of what kind it is, such as `photo` or `record`.'),
  ref: sentEvidenceSchema.shape.ref.describe('What the file is called.'),
});

export const evidenceParamsSchema = z.strictObject({
  id: caseIdSchema.describe('Id of the case.'),
  entry: z
    .string()
    .regex(/^(?:0|[1-9]\d{0,14})$/, 'the number of an entry')
    .transform(Number)
    .describe('Entry that added the file.'),
});

export const evidenceSchema = z.strictObject({
  case: z.string(),
  evidence: z
    .array(
      z.strictObject({
        entry: entryNumber.describe('Entry that added it.'),
        time: z.int().describe('Milliseconds since 1970, UTC, by the clock of the service.'),
        actor: z.strictObject({ id: z.string(), authenticated: z.boolean() }),
        kind: z.string(),
        media_type: z.enum(evidenceTypes),
        size: z.int().describe('Bytes.'),
        ref: openedSchema,
        sha256: openedSchema,
      }),
    )
    .readonly()
    .describe('In the order in which they were added.'),
});
