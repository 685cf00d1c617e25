import type { Duration } from '../../domain/calendar.js';
import type { Review } from '../../domain/letter/letter-parts.js';

export type RemedyPeriod = NonNullable<Review['remedies'][number]['within']>;

/** A period as a letter says it: in days, working days or months. Null for `immediate` and for what mixes units. */
export function remedyPeriod(duration: Duration | undefined): RemedyPeriod | null {
  if (duration?.kind === 'working_days') return { count: duration.days, unit: 'working_days' };
  if (duration?.kind !== 'iso') return null;
  const months = duration.years * 12 + duration.months;
  const days = duration.weeks * 7 + duration.days;
  if (months > 0 && days > 0) return null;
  return months > 0 ? { count: months, unit: 'months' } : { count: days, unit: 'days' };
}
