import { z } from 'zod';

/** What somebody proposes and a second person agrees to, or not. */
export const secondedActs = ['decision', 'correction', 'withdrawal'] as const;
export type SecondedAct = (typeof secondedActs)[number];

/** What a second person answers to what was proposed. The reasons are personal data. */
export const secondingSchema = z.strictObject({
  /** The entry that proposed it. */
  proposal: z.int().nonnegative(),
  agrees: z.boolean(),
  reasons: z.string().min(1).max(10_000),
});
export type SentSeconding = z.infer<typeof secondingSchema>;
