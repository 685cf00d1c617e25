import { dueOn, parseDuration } from '../domain/duration.js';
import type { SentOrder } from '../domain/order.js';
import { problem, quoted } from '../domain/problem.js';
import type { Recommendation } from '../domain/recommendation.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import type { Rulebook } from '../rulebook/model.js';

export interface OrderDeadline {
  readonly dueOn: string;
  readonly immediate: boolean;
  /** The period that it was counted by, and the rule that gave it. */
  readonly within: string | null;
  readonly rule: string | null;
}

/** A period counted from the day of the notification, the calendar's holidays and working weekends heeded. */
function counted(
  { calendar }: Rulebook,
  notifiedOn: string,
  within: string,
  rule: string | null,
): Result<OrderDeadline> {
  const duration = parseDuration(within);
  if (!duration)
    return fail([problem('office_order_period', { found: shownText(within) }, { path: '/within' })]);
  const { due, beyondCalendar } = dueOn(calendar, notifiedOn, duration);
  if (beyondCalendar) {
    const params = { calendar: quoted(calendar.id), expected: calendar.covers.to, found: due };
    return fail([problem('office_order_beyond_calendar', params, { path: '/within' })]);
  }
  return ok({ dueOn: due, immediate: duration.kind === 'immediate', within, rule });
}

/**
 * When an order is due. `immediate` is due at the notification itself; every other deadline has passed when its day
 * has. A period is refused where it reaches days whose holidays the calendar does not know: a person names the day.
 */
export function orderDeadline(
  rulebook: Rulebook,
  recommendation: Recommendation,
  notifiedOn: string,
  { within, due_on: given }: Pick<SentOrder, 'within' | 'due_on'>,
): Result<OrderDeadline> {
  if (within !== undefined && given !== undefined)
    return fail([problem('office_order_two_deadlines', {}, { path: '/due_on' })]);
  if (given !== undefined && given < notifiedOn) {
    const params = { expected: notifiedOn, found: given };
    return fail([problem('office_order_due_first', params, { path: '/due_on' })]);
  }
  if (given !== undefined) return ok({ dueOn: given, immediate: false, within: null, rule: null });
  if (within !== undefined) return counted(rulebook, notifiedOn, within, null);
  const { deadline } = recommendation;
  if (!deadline) return fail([problem('office_order_no_deadline')]);
  return counted(rulebook, notifiedOn, deadline.within, deadline.rule);
}
