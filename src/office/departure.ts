import type { Departure } from '../domain/decision.js';
import type { Rung } from '../rulebook/model.js';

/** The place in the order of outcomes: first rung < no response < second rung < … (design section 4). */
export function positionIn(ladder: readonly Rung[], response: string | null): number {
  if (response === null) return 1;
  const rung = ladder.findIndex(({ id }) => id === response);
  return rung === 0 ? 0 : rung + 1;
}

/** How a decision differs from what was recommended. A confirmed exemption is what was recommended. */
export function departureOf(
  ladder: readonly Rung[],
  recommended: string | null,
  decided: string | null,
): Departure {
  const [from, to] = [positionIn(ladder, recommended), positionIn(ladder, decided)];
  if (from === to) return 'none';
  if (from <= 1 && to <= 1) return 'other';
  return to < from ? 'milder' : 'severer';
}
