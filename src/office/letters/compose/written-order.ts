import { allOf } from '../../../domain/all-of.js';
import type { Commitment } from '../../../domain/commitment.js';
import { problem, quoted } from '../../../domain/problem.js';
import { fail, ok, type Result } from '../../../domain/result.js';
import type { LetterCase } from '../letter-case.js';
import { letterDeadline } from '../letter-deadline.js';
import { letterFacts } from '../letter-facts.js';
import { letterReasons } from '../letter-reasons.js';
import { letterReview } from '../letter-review.js';
import { settingText } from '../setting-text.js';
import type { Composing, Part } from './composing.js';

function demandsOf(
  { open }: LetterCase,
  demands: readonly Commitment[],
): Result<readonly { text: string }[]> {
  const said: { text: string }[] = [];
  for (const demand of demands) {
    const text = open(demand, 'demands');
    if (!text.ok) return text;
    said.push({ text: text.value ?? '' });
  }
  return ok(said);
}

/** The order with its demands and deadline, and what the decision that it follows rests on. */
export function writtenOrder({ deps, matter }: Composing): Part {
  const { order, decided, open, sent } = matter;
  if (!order) throw new Error('an order letter without its order');
  // While an appeal is heard that suspends orders, no letter orders anything either.
  if (decided.row.suspends.includes('order'))
    return fail([problem('office_under_appeal', { subject: quoted(sent.subject) })]);
  const { letters } = deps.settings;
  const { consequence, reply } = sent.wording ?? {};
  const parts = allOf({
    facts: letterFacts(matter),
    reasons: letterReasons(matter),
    demands: demandsOf(matter, order.body.demands),
    verification: open(order.body.verify_by, 'verify_by'),
    consequence: consequence
      ? ok(consequence)
      : settingText(letters.consequence, sent.language, 'letters.consequence'),
    review: letterReview(letters, decided, sent.language),
  });
  if (!parts.ok) return parts;
  return ok({ ...parts.value, deadline: letterDeadline(order.body), ...(reply ? { reply } : {}) });
}
