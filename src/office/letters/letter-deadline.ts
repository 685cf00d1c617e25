import { addDays } from '../../domain/dates.js';
import { parseDuration } from '../../domain/duration.js';
import type { Deadline } from '../../domain/letter/letter-parts.js';
import type { OrderBody } from '../order-body.js';

/**
 * An order's deadline as a day, and the period beside it where it is one of days that ends on that day: one that would
 * end on a day that is not worked ends later.
 */
export function letterDeadline({ immediate, due_on: by, within, issued_on: from }: OrderBody): Deadline {
  if (immediate) return { kind: 'immediate' };
  const period = within === null ? undefined : parseDuration(within);
  if (period?.kind === 'working_days') return { kind: 'by', by, working_days: period.days };
  if (period?.kind !== 'iso' || period.years > 0 || period.months > 0) return { kind: 'by', by };
  const days = period.weeks * 7 + period.days;
  return addDays(from, days) === by ? { kind: 'by', by, days } : { kind: 'by', by };
}
