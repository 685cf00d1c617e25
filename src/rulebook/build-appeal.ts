import type { Duration } from '../domain/calendar.js';
import { parseDuration } from '../domain/duration.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { AppealTerms } from './model.js';
import type { RulebookFile } from './schema.js';

function durationOf(text: string): Duration {
  const duration = parseDuration(text);
  // INVARIANT: the checks have passed, so a period can be counted.
  if (!duration) throw new Error(`a period that cannot be counted: ${text}`);
  return duration;
}

/** What the file says of appeals; null where it says nothing. */
export function appealOf({ appeal }: RulebookFile): AppealTerms | null {
  if (!appeal) return null;
  return {
    within: durationOf(appeal.within),
    decideWithin: durationOf(appeal.decide_within),
    suspends: [...appeal.suspends].sort(byCodeUnit),
    basis: appeal.basis,
  };
}
