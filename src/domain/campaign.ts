import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { opaqueIdSchema, nameSchema } from './identifiers.js';

/** A campaign that cases come from, such as a door-to-door sweep (扫楼行动) or a special inspection (专项监督). */
export const campaignSchema = z.strictObject({
  /** An opaque id; cases name it. */
  id: opaqueIdSchema,
  title: z.string().min(1).max(300),
  kind: nameSchema,
  from: dateSchema,
});
export type SentCampaign = z.infer<typeof campaignSchema>;

export const campaignClosingSchema = z.strictObject({
  on: dateSchema,
  note: z.string().min(1).max(10_000).nullable().optional(),
});
export type SentCampaignClosing = z.infer<typeof campaignClosingSchema>;
