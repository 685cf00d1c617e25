import { z } from 'zod';

export const choicesQuerySchema = z.strictObject({
  q: z.string().min(1).max(200).optional().describe('Part of an id or of a name.'),
});

export const accountChoicesSchema = z.strictObject({
  accounts: z
    .array(
      z.strictObject({
        account: z.string(),
        name: z.string().nullable().describe('Null once erased.'),
        units: z.array(z.string()).readonly().nullable().describe('Which it is limited to; null: none.'),
        active: z.boolean().describe('Whether it was not closed.'),
      }),
    )
    .readonly()
    .describe('The first hundred by id, closed ones among them.'),
});

export const unitChoicesSchema = z.strictObject({
  units: z
    .array(z.strictObject({ ref: z.string(), name: z.string().nullable() }))
    .readonly()
    .describe('The first hundred by ref; those that were merged or split are left out.'),
});
