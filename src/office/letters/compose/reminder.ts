import { allOf } from '../../../domain/all-of.js';
import { problem } from '../../../domain/problem.js';
import { fail, ok } from '../../../domain/result.js';
import { letterFacts } from '../letter-facts.js';
import { letterReasons } from '../letter-reasons.js';
import type { Composing, Part } from './composing.js';

/** What was noted and why; what to mind is the office's to word, since nothing is demanded. */
export function reminder({ matter }: Composing): Part {
  const { points, reply } = matter.sent.wording ?? {};
  const missing = fail([problem('office_letter_points_missing', {}, { path: '/wording/points' })]);
  const parts = allOf({
    facts: letterFacts(matter),
    reasons: letterReasons(matter),
    demands: points ? ok(points.map((text) => ({ text }))) : missing,
  });
  return parts.ok && reply ? ok({ ...parts.value, reply }) : parts;
}
