import { daysBetween } from '../../domain/dates.js';

/** Apart what is due on the day and what was due before it; what is due later is in neither. */
export function apart<Item extends { readonly due_on: string }>(items: readonly Item[], on: string) {
  return {
    due: items.filter((item) => item.due_on === on),
    late: items
      .filter((item) => item.due_on < on)
      .map((item) => ({ ...item, days_overdue: daysBetween(item.due_on, on) })),
  };
}
