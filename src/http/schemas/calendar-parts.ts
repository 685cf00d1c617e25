import { z } from 'zod';
import { actorIdSchema } from '../../domain/identifiers.js';

const languageSchema = z.enum(['zh', 'en']);

export const calendarParamsSchema = z.strictObject({
  file: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}\.ics$/, 'letters, digits, ., _ and -, at most 64, then .ics')
    .describe('Id of the owner, and `.ics`.'),
});

export const calendarQuerySchema = z.strictObject({
  token: z.string().max(200).default('').describe('That of the address; it is of this owner alone.'),
  lang: languageSchema.optional().describe('Else by `Accept-Language`.'),
});

export const calendarOwnerSchema = z.strictObject({
  /** Who has something to do until a day, as an opaque id. */
  owner: actorIdSchema,
  lang: languageSchema.default('zh'),
});

export const calendarAddressSchema = z.strictObject({
  owner: z.string(),
  path: z
    .string()
    .describe(
      'Path and query of the calendar. Whoever has it can read it, until the key of calendars is renewed.',
    ),
});
