import { decisionBodySchema } from '../decision-body.js';
import type { StoredEntry } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { decisionChange } from '../standing-decision.js';
import { decisionEffect } from './decision-effect.js';

type Row = ProjectionRow<'decision'>;

/** A response that no later decision on the subject of the case may be severer than. */
export interface Bound {
  /** The entry that set it: the outcome of an appeal, or a correction. */
  readonly entry: number;
  readonly response: string | null;
  /** The recommendation that the decision rested on, whose rulebook has the response on its ladder. */
  readonly recommendation: number;
}

/** What became of the decisions on one subject of a case so far. */
export interface DecisionPast {
  /** The decision that stands, if any. */
  readonly standing: Row | null;
  /** The entries that made it what it is, the first first: the decision, and what varied it. */
  readonly chain: readonly number[];
  readonly bounds: readonly Bound[];
  /** The decision that stood last, where it fell and nothing stands since. */
  readonly fallen: Row | null;
  /**
   * The day by which histories take orders of the standing decision to be decided on. Decided anew on the
   * recommendation of a decision that fell, that is the day of the one that fell, as if it had not been appealed against.
   */
  readonly orderDay: string | null;
}

const nothing: DecisionPast = { standing: null, chain: [], bounds: [], fallen: null, orderDay: null };

function decided(past: DecisionPast, row: Row, seq: number): DecisionPast {
  const { fallen } = past;
  const isAnew = fallen !== null && fallen.recommendation_seq === row.recommendation_seq;
  const orderDay = isAnew ? past.orderDay : row.decided_on;
  return { ...past, standing: row, chain: [seq], fallen: null, orderDay };
}

function affected(past: DecisionPast, stored: StoredEntry, before: Row, after: Row | null): DecisionPast {
  const { seq } = stored;
  const effect = decisionEffect(stored)?.effect;
  if (effect === undefined || effect === 'upheld') return { ...past, standing: after };
  const { response } = after ?? before;
  const bound: Bound = { entry: seq, response, recommendation: before.recommendation_seq };
  const bounds = [...past.bounds, bound];
  if (!after) return { ...past, bounds, standing: null, chain: [], fallen: before };
  return { ...past, bounds, standing: after, chain: [...past.chain, seq] };
}

/** Goes through the entries of a case as the projector does, and keeps what fell. */
export function decisionPast(entries: readonly StoredEntry[], subject: string): DecisionPast {
  let past = nothing;
  for (const stored of entries) {
    const { standing } = past;
    const change = decisionChange(stored, (of) => (of === subject ? standing : null));
    if (change?.subject !== subject) continue;
    const isMade = decisionBodySchema.safeParse(stored.entry.body).success;
    if (stored.entry.kind === 'decision_recorded' && isMade && change.row)
      past = decided(past, change.row, stored.seq);
    else if (standing) past = affected(past, stored, standing, change.row);
  }
  return past;
}
