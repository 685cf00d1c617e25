import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { actorIdSchema, opaqueIdSchema } from './identifiers.js';

/**
 * Who works on a case: one lead with others (1+X), and the offices that they come from (室组地联动). It takes the place
 * of the team before it.
 */
export const assignmentSchema = z.strictObject({
  /** The round of supervision, as an opaque id. */
  round: opaqueIdSchema.nullable().optional(),
  team: z.strictObject({
    lead: actorIdSchema,
    members: z.array(actorIdSchema).max(100),
    offices: z.array(opaqueIdSchema).max(100),
  }),
  from: dateSchema,
});
export type SentAssignment = z.infer<typeof assignmentSchema>;
