import type { Departure } from '../../domain/decision.js';
import type { StoredEntry } from '../ports.js';
import { appealOutcomeBodySchema, correctionBodySchema, type Reader } from './appeal-body.js';
import type { ResumedOrder } from './resumed-orders.js';

/** What the outcome of an appeal, or a correction, does to the decision that stood. */
export interface DecisionEffect {
  readonly subject: string;
  /** The entry of the decision that stood. */
  readonly decision: number;
  readonly effect: 'upheld' | 'set_aside' | 'varied';
  readonly by: 'appeal' | 'correction';
  readonly on: string | null;
  /** Of a varied decision, as it is from then on. */
  readonly response: string | null;
  readonly aboveFirst: boolean;
  readonly departure: Departure | null;
  /** Of an appeal: the last day on which one could be lodged, which the decision keeps. */
  readonly appealUntil: string | null;
  /** Who is to be told. */
  readonly tell: readonly Reader[];
  /** Orders that go on, with their new last days. */
  readonly orders: readonly ResumedOrder[];
}

/** The effect of an entry on a decision; undefined if it has none, or none that this release can read. */
export function decisionEffect({ entry }: StoredEntry): DecisionEffect | undefined {
  if (entry.kind === 'appeal_decided') {
    const body = appealOutcomeBodySchema.safeParse(entry.body).data;
    if (!body) return undefined;
    const { subject, decision, response, departure, tell, orders } = body;
    return {
      ...{ subject, decision, response, departure, tell, orders },
      effect: body.result,
      by: 'appeal',
      on: body.decided_on,
      aboveFirst: body.above_first,
      appealUntil: body.appeal_until,
    };
  }
  if (entry.kind !== 'correction') return undefined;
  const body = correctionBodySchema.safeParse(entry.body).data;
  if (!body) return undefined;
  const { subject, decision, effect, response, departure, tell } = body;
  return {
    ...{ subject, decision, effect, response, departure, tell },
    by: 'correction',
    on: body.corrected_on,
    aboveFirst: body.above_first,
    appealUntil: null,
    orders: [],
  };
}
