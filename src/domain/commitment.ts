import { z } from 'zod';
import type { Json } from './canonical-json.js';
import { leafSchema } from './entry.js';

/**
 * What stands in an entry in the place of a personal value: the commitment, 64 hex digits, and the path under which
 * the value is kept outside. No other object of a body has exactly these two members, so that every commitment of a
 * trail can be found without knowing the kinds of its entries.
 */
export const commitmentSchema = z.strictObject({ commitment: leafSchema, path: z.string().min(1).max(500) });
export type Commitment = Readonly<z.infer<typeof commitmentSchema>>;

/** All commitments within a body, in the order of its members. */
export function commitmentsIn(value: Json): readonly Commitment[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = commitmentSchema.safeParse(value);
  return found.success ? [found.data] : Object.values(value).flatMap(commitmentsIn);
}
