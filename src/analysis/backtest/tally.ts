import type { Outcome } from '../../domain/recommendation.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import type { Rung } from '../../rulebook/model.js';
import type { Beside, Move } from './compare-answers.js';

/** Outcome with response; two rungs that are called alike in two versions are one. */
export interface Place {
  readonly outcome: Outcome;
  readonly response: string | null;
}

export interface MatrixCell {
  readonly old: Place;
  readonly new: Place;
  readonly subjects: number;
}

type Counts = Readonly<Record<string, number>>;

/** What a backtest has counted so far; subjects everywhere. */
export interface Tally {
  readonly evaluated: number;
  readonly moves: Readonly<Record<Move, number>>;
  readonly tracks: number;
  readonly deadline: number;
  readonly exemption: number;
  /** Evaluated by the second engine too. */
  readonly cross_checked: number;
  readonly engines_differ: number;
  readonly not_read: number;
  /** The rules were read for another day than that of the evaluation, as the version did not hold on it. */
  readonly other_day: number;
  readonly other_rulebooks: Counts;
  readonly not_recorded: Counts;
  readonly otherwise_computed: Counts;
  readonly cells: readonly MatrixCell[];
}

export const emptyTally: Tally = {
  evaluated: 0,
  moves: { milder: 0, severer: 0, level: 0, none: 0 },
  tracks: 0,
  deadline: 0,
  exemption: 0,
  cross_checked: 0,
  engines_differ: 0,
  not_read: 0,
  other_day: 0,
  other_rulebooks: {},
  not_recorded: {},
  otherwise_computed: {},
  cells: [],
};

export const countedIn = (counts: Counts, names: readonly string[]): Counts =>
  names.length === 0
    ? counts
    : { ...counts, ...Object.fromEntries(names.map((name) => [name, (counts[name] ?? 0) + 1])) };

const placeOf = ({ outcome, response }: Place): Place => ({
  outcome,
  response: outcome === 'recommended' ? response : null,
});

const isSame = (a: Place, b: Place): boolean => a.outcome === b.outcome && a.response === b.response;

function countedCell(
  cells: readonly MatrixCell[],
  before: Place,
  after: Place,
  by: number,
): readonly MatrixCell[] {
  const at = cells.findIndex((cell) => isSame(cell.old, before) && isSame(cell.new, after));
  if (at < 0) return [...cells, { old: before, new: after, subjects: by }];
  return cells.map((cell, index) => (index === at ? { ...cell, subjects: cell.subjects + by } : cell));
}

export interface Compared {
  readonly old: Place;
  readonly new: Place;
  readonly move: Move;
  readonly beside: Beside;
  readonly isOtherDay: boolean;
  readonly isCrossChecked: boolean;
  readonly notRecorded: readonly string[];
  readonly otherwiseComputed: readonly string[];
}

/** The tally with one more subject that both versions answered. */
export const withCompared = (tally: Tally, compared: Compared): Tally => ({
  ...tally,
  evaluated: tally.evaluated + 1,
  moves: { ...tally.moves, [compared.move]: tally.moves[compared.move] + 1 },
  tracks: tally.tracks + Number(compared.beside.tracks),
  deadline: tally.deadline + Number(compared.beside.deadline),
  exemption: tally.exemption + Number(compared.beside.exemption),
  cross_checked: tally.cross_checked + Number(compared.isCrossChecked),
  other_day: tally.other_day + Number(compared.isOtherDay),
  not_recorded: countedIn(tally.not_recorded, compared.notRecorded),
  otherwise_computed: countedIn(tally.otherwise_computed, compared.otherwiseComputed),
  cells: countedCell(tally.cells, placeOf(compared.old), placeOf(compared.new), 1),
});

/** Settled, no rule, then the ladder, mildest first; rungs that the ladder does not have come after it. */
function orderOn(ladder: readonly Rung[]) {
  const rank = ({ outcome, response }: Place): number => {
    if (outcome !== 'recommended') return outcome === 'settled' ? 0 : 1;
    const at = ladder.findIndex(({ id }) => id === response);
    return at < 0 ? ladder.length + 2 : at + 2;
  };
  return (a: Place, b: Place): number => rank(a) - rank(b) || byCodeUnit(a.response ?? '', b.response ?? '');
}

/** Every pair of old and new answer that occurs, by the order of the new version's ladder. */
export function matrixOf({ cells }: Pick<Tally, 'cells'>, ladder: readonly Rung[]): readonly MatrixCell[] {
  const order = orderOn(ladder);
  return [...cells].sort((a, b) => order(a.old, b.old) || order(a.new, b.new));
}
