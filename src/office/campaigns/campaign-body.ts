import { z } from 'zod';
import { sealedSchema } from '../case-body.js';

/** The body of `campaign_opened`. */
export const campaignBodySchema = z.object({
  id: z.string(),
  title: sealedSchema,
  kind: z.string(),
  from: z.string(),
});

/** The body of `campaign_closed`. */
export const campaignClosedBodySchema = z.object({ id: z.string(), on: z.string(), note: sealedSchema });

/** The body of `case_assigned`; all by opaque ids. */
export const assignmentBodySchema = z.object({
  round: z.string().nullable(),
  team: z.object({ lead: z.string(), members: z.array(z.string()), offices: z.array(z.string()) }),
  from: z.string(),
});
export type AssignmentBody = Readonly<z.infer<typeof assignmentBodySchema>>;
