import { z } from 'zod';
import { textRefSchema } from './text-parts.js';

/** The body of `rulebook_published`. The texts stand in the `rulebook_text` entries before it. */
export const publishedBodySchema = z.object({
  id: z.string(),
  version: z.string(),
  /** Of the content; comments and line ends do not count. */
  hash: z.string(),
  effective: z.object({ from: z.string(), until: z.string().nullable() }),
  codifies: z.string().nullable(),
  published_on: z.string(),
  file: z.string(),
  text: textRefSchema,
  /** Null where the calendar stands in the rules file itself. */
  calendar: z.object({ id: z.string(), file: z.string(), text: textRefSchema }).nullable(),
});
export type PublishedBody = Readonly<z.infer<typeof publishedBodySchema>>;

/** The body of `rulebook_withdrawn`. */
export const withdrawnBodySchema = z.object({
  id: z.string(),
  version: z.string(),
  withdrawn_on: z.string(),
});

/** The body of `subject_registered`. */
export const registeredBodySchema = z.object({ ref: z.string(), kind: z.string().nullable() });
