import { z } from 'zod';

/** One sentence or label in each of a rulebook's languages, by language code. */
export const textSchema = z.record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), z.string().min(1).max(2000));
export type Text = Readonly<Record<string, string>>;

export const basisSchema = z.strictObject({
  cite: z.string().min(1).max(500),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  unverified: z.boolean().optional(),
});
/** A source that a rule rests on; `unverified` when nobody has read it there. */
export type Basis = z.infer<typeof basisSchema>;
