import type { Duration } from '../../domain/calendar.js';
import { addDays } from '../../domain/dates.js';
import { dueOn } from '../../domain/duration.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import type { Rulebook } from '../../rulebook/model.js';

/** A rule that sets a deadline. */
export interface DeadlineRule {
  readonly id: string;
  readonly within: Duration;
}

/** More than ten years, in which weekends and holidays lie in every way that they do. */
const mostDays = 4000;

const kinds: readonly Duration['kind'][] = ['immediate', 'working_days', 'iso'];

/** The days from which a deadline may count: those that the version and its calendar speak of. */
function daysOf({ calendar: { covers }, effective }: Rulebook): readonly string[] {
  const days: string[] = [];
  const [, first = covers.from] = [covers.from, effective.from].sort(byCodeUnit);
  for (let day = first; day <= covers.to && days.length < mostDays; day = addDays(day, 1)) days.push(day);
  return days.length > 0 ? days : [effective.from];
}

/**
 * The orders in which deadlines fall due, the first due first: one for each that some day gives. Of rules that are met
 * the first in the order of the day sets the deadline, so that two cases have the same deadline on every day exactly if
 * they have it in each of these orders.
 */
export function deadlineOrders<D extends DeadlineRule>(
  rulebook: Rulebook,
  rules: readonly D[],
): readonly (readonly D[])[] {
  const periods = new Map(rules.map(({ within }) => [within.text, within]));
  const days = periods.size > 1 ? daysOf(rulebook) : [rulebook.effective.from];
  const orders = new Map<string, readonly D[]>();
  for (const day of days) {
    const due = new Map(
      [...periods].map(([text, within]) => [text, dueOn(rulebook.calendar, day, within).due]),
    );
    const order = [...rules].sort(
      (a, b) =>
        byCodeUnit(due.get(a.within.text) ?? '', due.get(b.within.text) ?? '') ||
        kinds.indexOf(a.within.kind) - kinds.indexOf(b.within.kind) ||
        byCodeUnit(a.id, b.id),
    );
    orders.set(order.map(({ id }) => id).join(' '), order);
  }
  return [...orders.values()];
}
