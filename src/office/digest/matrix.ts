import { canonicalJson } from '../../domain/canonical-json.js';
import { subtractDays } from '../../domain/dates.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import { inTurns, type Turn, turnUntil } from '../in-turns.js';
import { makings, never } from '../makings.js';
import { perStore } from '../per-store.js';
import { plain } from '../plain.js';
import type { ReadTx } from '../ports.js';
import { type DaySpan, daySpan, officeToday } from './day-span.js';
import { cellsOf, unitsOf } from './matrix-cells.js';
import { byRiskOfRow, matrixRow } from './matrix-rows.js';
import type { MatrixContent } from './matrix-structure.js';
import { emptyTally, figuresOf, together } from './matrix-tally.js';
import { projectionsAsOf } from './projections-as-of.js';
import { axisValues } from './axis-values.js';

export interface MatrixInput {
  /** A day since 1970; today in the office's zone if left out. */
  readonly on?: string;
  /** Days of the period; those of the settings if left out. */
  readonly days?: number;
  /** The last of as many days before the period that it is compared with; the day before it if left out. */
  readonly before?: string;
  /** Only cases of this party. */
  readonly party?: string;
  /** Ends the making when nobody waits for it any more. */
  readonly stop?: AbortSignal;
}

/** A matrix and the SHA-256 of its canonical JSON. */
export interface Matrix {
  readonly content: MatrixContent;
  readonly hash: string;
}

type Needs = Pick<OfficeDeps, 'settings' | 'clock' | 'sha256' | 'shelf'>;

/** The matrix by what a transaction reads, in turns with others. */
async function matrixIn(
  deps: Needs,
  tx: ReadTx,
  input: MatrixInput,
  { on, to: size }: DaySpan,
  turn: Turn,
): Promise<Result<Matrix>> {
  const { settings } = deps;
  const days = input.days ?? settings.matrix.days;
  const period = { from: subtractDays(on, days - 1), until: on };
  const latest = subtractDays(period.from, 1);
  const until = input.before ?? latest;
  if (until > latest) {
    const params = { expected: latest, found: until };
    return fail([problem('office_compared_overlaps', params, { path: '/before' })]);
  }
  const before = { from: subtractDays(until, days - 1), until };
  const declared = await axisValues(deps, tx, settings.axes.stage, size);
  if (!declared.ok) return declared;
  const projections = await (await projectionsAsOf(tx, [size], turn))(size);
  const view = { projections, trail: tx.trail, size, party: input.party, period, before };
  const cells = await cellsOf(deps, view);
  const known = declared.value.values;
  const occurring = new Set([...cells.values()].map(({ stage }) => stage));
  const others = [...occurring].filter((stage): stage is string => stage !== null && !known.includes(stage));
  const stages = [...known, ...others.sort(byCodeUnit), ...(occurring.has(null) ? [null] : [])];
  const tallies = new Map([...cells].map(([key, { tally }]) => [key, tally]));
  const rows = (await unitsOf(projections, cells.values()))
    .map((unit) => matrixRow(unit, stages, tallies, period))
    .sort(byRiskOfRow);
  const ofStage = stages.map((of) =>
    together([...cells.values()].filter(({ stage }) => stage === of).map(({ tally }) => tally)),
  );
  const unseen = rows.reduce((sum, { total }) => sum + total.not_visited, 0);
  const content: MatrixContent = {
    format: 'gradus-matrix/1',
    on,
    time_zone: settings.time_zone,
    settings: settings.sha256,
    as_of: { size },
    axes: { stage: settings.axes.stage, party: settings.axes.party },
    period: { days, ...period },
    before,
    party: input.party ?? null,
    stages,
    rows,
    totals: stages.map((stage, index) => ({ stage, ...figuresOf(ofStage[index] ?? emptyTally(), on) })),
    total: { ...figuresOf(together(ofStage), on), not_visited: unseen },
  };
  return ok({ content, hash: deps.sha256(canonicalJson(plain(content))) });
}

const makingsOf = perStore(() => makings<Result<Matrix>>());

/**
 * The supervision matrix (监督矩阵) on a day: every unit of the register and every other one with cases, by the stages
 * that the newest rulebook knows. Cells without reports are there too, and say since when nobody has looked. It holds
 * opaque ids, no names. Problems: `office_day_to_come`, `office_compared_overlaps`; `store_closed` when it was told to
 * stop.
 */
export async function matrix(deps: OfficeDeps, input: MatrixInput): Promise<Result<Matrix>> {
  const { store, settings } = deps;
  const { on = officeToday(deps), days, before, party, stop = never } = input;
  const asked = await store.read((tx) => daySpan(deps, tx, on));
  if (!asked.ok) return asked;
  const key = canonicalJson(
    plain({ on, days, before, party, size: asked.value.to, settings: settings.sha256 }),
  );
  const made = await makingsOf(store).share(key, stop, (left) =>
    store.read(async (tx) => {
      const turn = turnUntil(left);
      const span = await daySpan(deps, tx, on);
      return span.ok ? matrixIn(deps, inTurns(tx, turn), input, span.value, turn) : span;
    }),
  );
  return made ?? fail([problem('store_closed')]);
}
