import { z } from 'zod';

/** That a person closes a case; the reasons are personal data. */
export const closingSchema = z.strictObject({ reasons: z.string().min(1).max(10_000) });
export type SentClosing = z.infer<typeof closingSchema>;
