import { z } from 'zod';

export const namesSchema = z.strictObject({
  names: z
    .record(z.string(), z.string().nullable())
    .describe('By id, of the first two thousand; null once erased.'),
  complete: z.boolean().describe('Whether they are all that there are.'),
});
