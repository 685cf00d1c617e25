import { z } from 'zod';

const names = z
  .record(z.string(), z.string().nullable())
  .describe('By id, of the first two thousand; null once erased.');
const complete = z.boolean().describe('Whether they are all that there are.');

export const namesSchema = z.strictObject({ names, complete });

export const accountNamesSchema = z.strictObject({
  names,
  administrators: z
    .array(z.string())
    .readonly()
    .describe('Those of them who work on no case, whatever they are called.'),
  complete,
});
