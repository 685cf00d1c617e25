import { z } from 'zod';
import { problemDocumentSchema } from '../problem-document.js';
import { countSchema } from './count.js';

export const importQuerySchema = z.strictObject({
  from: countSchema(1)
    .optional()
    .describe('Number of the first line that is sent, 1 unless said: to go on with an import.'),
});

/** The answer to one line of an import. */
export const importResultSchema = z.strictObject({
  line: z.int().describe('Number of the line.'),
  status: z.int().describe('The status that the case alone would have been answered with.'),
  case: z.string().optional().describe('Id of the case that was taken in.'),
  entries: z.array(z.int()).readonly().optional(),
  recommendations: z
    .array(
      z.strictObject({
        subject: z.string(),
        entry: z.int(),
        outcome: z.string(),
        response: z.string().nullable(),
        asks: z.array(z.string()).readonly().describe('Names of the facts that are asked for.'),
      }),
    )
    .readonly()
    .optional(),
  replayed: z.boolean().optional().describe('Whether the line was taken in by an earlier request.'),
  problem: problemDocumentSchema.optional(),
  next: z.int().optional().describe('In the last line of an import that ended early: where to go on.'),
});
export type ImportResult = z.infer<typeof importResultSchema>;
