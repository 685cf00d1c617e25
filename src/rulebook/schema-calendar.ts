import { z } from 'zod';
import { day } from './schema-words.js';

const days = z.array(day).max(20_000);

const parts = {
  time_zone: z.string().max(64).describe('IANA name, such as Asia/Shanghai.'),
  covers: z
    .strictObject({ from: day, to: day })
    .describe(
      'The span whose holidays are known, both ends included. Outside it Monday to Friday are worked.',
    ),
  holidays: days.describe('Days that are not worked although they are Monday to Friday.').optional(),
  working_weekends: days.describe('Saturdays and Sundays that are worked.').optional(),
};

export const inlineCalendarSchema = z.strictObject(parts);

/** A calendar file, `rules/calendars/<id>.yaml`. */
export const calendarFileSchema = z.strictObject({
  id: z
    .string()
    .max(64)
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'kebab-case, at most 64'),
  ...parts,
});

/** What a rules file says of its calendar: the id of a calendar file, or the calendar itself. */
export const calendarSchema = z
  .union([
    z.strictObject({
      use: z
        .string()
        .max(64)
        .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'kebab-case, at most 64')
        .describe('The id of a file of rules/calendars.'),
    }),
    inlineCalendarSchema,
  ])
  .describe('Working days and the time zone, by reference ({ use: cn }) or written out.');

export type CalendarPart = z.infer<typeof inlineCalendarSchema>;
