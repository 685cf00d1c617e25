import type { Decided } from '../../src/office/statistics/read-counted.js';

/** A decision as statistics read it, as recommended and after ten minutes; what is given stands before what is usual. */
export const decision = (entry: number, more: Partial<Decided> = {}): Decided => ({
  decision_seq: entry,
  case_id: `c-${entry}`,
  subject: 'town',
  ref: 'u-1',
  subject_kind: null,
  rulebook: 'small',
  unit: null,
  campaign: null,
  found_by: null,
  facts: {},
  recommended_at: 0,
  outcome: 'recommended',
  recommended: 'note',
  decisive: ['GRID-1'],
  decided_on: '2022-07-10',
  decided_at: 600_000,
  decider: 'd-1',
  response: 'note',
  departure: 'none',
  above_first: true,
  exempted: false,
  reversed_by: null,
  varied: null,
  ...more,
});

export const times = (count: number, more: Partial<Decided>): readonly Decided[] =>
  Array.from({ length: count }, (_, index) => decision(index, more));
