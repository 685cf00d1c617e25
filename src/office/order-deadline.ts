import type { SentOrder } from '../domain/order.js';
import { problem } from '../domain/problem.js';
import type { Recommendation } from '../domain/recommendation.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { type CountedDeadline, countedDeadline, givenDeadline } from './counted-deadline.js';

export interface OrderDeadline extends CountedDeadline {
  /** The rule that gave the period; null where the order set it itself. */
  readonly rule: string | null;
}

/**
 * When an order is due. `immediate` is due at the notification itself; every other deadline has passed when its day
 * has. A period that reaches days whose holidays the calendar does not know is counted all the same, and says so.
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
  if (given !== undefined) return ok({ ...givenDeadline(given), rule: null });
  const { deadline } = recommendation;
  const period = within ?? deadline?.within;
  if (period === undefined) return fail([problem('office_order_no_deadline')]);
  const counted = countedDeadline(rulebook, notifiedOn, period);
  const rule = within === undefined ? (deadline?.rule ?? null) : null;
  return counted.ok ? ok({ ...counted.value, rule }) : counted;
}
