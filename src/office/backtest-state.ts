import { z } from 'zod';
import { emptyTally } from '../analysis/backtest/tally.js';
import { outcomeSchema } from '../domain/recommendation.js';
import { type Change, changeSchema, type Finding, type Unread, unreadSchema } from './backtest-finding.js';
import type { TrailHead } from './backtest-trail.js';

const count = z.int().nonnegative();
const counts = z.record(z.string(), count).readonly();
const place = z.strictObject({ outcome: outcomeSchema, response: z.string().nullable() });

export const cellSchema = z.strictObject({ old: place, new: place, subjects: count });

export const movesSchema = z.strictObject({ milder: count, severer: count, level: count, none: count });

const tallySchema = z.strictObject({
  evaluated: count,
  moves: movesSchema,
  tracks: count,
  deadline: count,
  exemption: count,
  cross_checked: count,
  engines_differ: count,
  not_read: count,
  other_day: count,
  other_rulebooks: counts,
  not_recorded: counts,
  otherwise_computed: counts,
  cells: z.array(cellSchema).readonly(),
});

export const stateFormat = 'gradus/backtest/1';

/**
 * How far a backtest got: all that is needed to go on with it and end as if it had never stopped. `next` is the entry
 * to go on with; the lists hold the first of their kind, as many as are shown.
 */
export const backtestStateSchema = z.strictObject({
  format: z.literal(stateFormat),
  /** Of everything that the result follows from beside the trail. */
  key: z.string(),
  head: z.strictObject({ size: count, root: z.string(), leaf: z.string() }),
  next: count,
  tally: tallySchema,
  changes: z.array(changeSchema).readonly(),
  unread: z.array(unreadSchema).readonly(),
  /** Bytes of the list of findings that belong to it. */
  out_bytes: count,
});
export type BacktestState = Readonly<z.infer<typeof backtestStateSchema>>;

export const newState = (key: string, head: TrailHead): BacktestState => ({
  format: stateFormat,
  key,
  head,
  next: 0,
  tally: emptyTally,
  changes: [],
  unread: [],
  out_bytes: 0,
});

export const isAtEnd = ({ next, head }: BacktestState): boolean => next >= head.size;

function changeOf({ kind: _, ...change }: Extract<Finding, { kind: 'change' }>): Change {
  return change;
}

function unreadOf({ kind: _, ...unread }: Exclude<Finding, { kind: 'change' }>): Unread {
  return unread;
}

/** The state's lists with a finding, as long as there is room: `most` that move, and `most` that were not read. */
export function withFinding(
  state: Pick<BacktestState, 'changes' | 'unread'>,
  finding: Finding,
  most: number,
): Pick<BacktestState, 'changes' | 'unread'> {
  const { changes, unread } = state;
  if (finding.kind !== 'change')
    return unread.length < most ? { changes, unread: [...unread, unreadOf(finding)] } : state;
  if (finding.move === 'none' || changes.length >= most) return state;
  return { changes: [...changes, changeOf(finding)], unread };
}
