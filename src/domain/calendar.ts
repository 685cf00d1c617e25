import { z } from 'zod';

/** A day of the Gregorian calendar as `YYYY-MM-DD`, years 1000 to 9999; days that do not exist are refused. */
export const dateSchema = z.iso.date().refine((text) => text >= '1000-01-01', 'a day from the year 1000 on');

/** What working days are. `covers` is the span that the holidays are known for; both ends inclusive. */
export interface Calendar {
  readonly id: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly covers: { readonly from: string; readonly to: string };
  /** Sorted days that are not worked although they are Monday to Friday. */
  readonly holidays: readonly string[];
  /** Sorted Saturdays and Sundays that are worked. */
  readonly workingWeekends: readonly string[];
}

/** A period as a rules file writes it: `immediate`, `5 working_days`, `P7D`, `P1M`. */
export type Duration =
  | { readonly kind: 'immediate'; readonly text: string }
  | { readonly kind: 'working_days'; readonly days: number; readonly text: string }
  | {
      readonly kind: 'iso';
      readonly years: number;
      readonly months: number;
      readonly weeks: number;
      readonly days: number;
      readonly text: string;
    };
