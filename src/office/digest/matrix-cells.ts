import type { OfficeDeps } from '../deps.js';
import { listAll } from '../list-all.js';
import type { ColumnReader, TrailReader } from '../ports.js';
import { isOrganisation } from '../register/supervised-unit.js';
import { dueOf } from './due-work.js';
import { cellKey, type MatrixUnit, type Period } from './matrix-rows.js';
import { visits } from './visits.js';
import { emptyTally, seen, type Tally } from './matrix-tally.js';
import { placing } from './placed.js';

/** What a matrix is read from. */
export interface MatrixView {
  readonly projections: ColumnReader;
  readonly trail: TrailReader;
  readonly size: number;
  readonly party: string | undefined;
  readonly period: Period;
  /** Of the same length. */
  readonly before: Period;
}

/** Where something was counted. */
export interface Cell {
  readonly unit: string | null;
  readonly stage: string | null;
  readonly tally: Tally;
}

const workColumns = ['case_id', 'subject', 'ref', 'subject_kind', 'unit', 'facts', 'found_on'] as const;

const isWithin = (day: string, { from, until }: Period): boolean => from <= day && day <= until;

/** Every cell that has something, by its key. */
export async function cellsOf(
  deps: Pick<OfficeDeps, 'settings'>,
  { projections, trail, size, party, period, before }: MatrixView,
): Promise<ReadonlyMap<string, Cell>> {
  const place = await placing(projections, deps.settings);
  const unclosed = { column: 'status', is: '<>', value: 'closed' } as const;
  const files = await projections.columns('case_file', ['case_id'], [unclosed]);
  const open = new Set(files.map((row) => row.case_id));
  const cells = new Map<string, Cell>();
  const ofSubject = new Map<string, Tally>();
  for (const row of await projections.columns('case_work', workColumns)) {
    const { unit, stage, party: of } = place(row, 0);
    if (party !== undefined && of !== party) continue;
    const key = cellKey(unit, stage);
    const { tally } = cells.get(key) ?? { tally: emptyTally() };
    cells.set(key, { unit, stage, tally });
    ofSubject.set(cellKey(row.case_id, row.subject), tally);
    seen(tally, row.found_on);
    const counted = { case: row.case_id, subject: row.subject };
    if (open.has(row.case_id)) tally.open.push(counted);
    if (isWithin(row.found_on, period)) tally.fresh.push(counted);
    else if (isWithin(row.found_on, before)) tally.before += 1;
  }
  const span = { on: period.until, from: size, to: size };
  const { lateOrders, lateFollowUps } = await dueOf({ projections, trail, place, span });
  for (const { case: caseId, subject } of [...lateOrders, ...lateFollowUps])
    ofSubject.get(cellKey(caseId, subject))?.overdue.push({ case: caseId, subject });
  for (const { case_id: caseId, subject, on } of await visits(projections, trail, size)) {
    const tally = ofSubject.get(cellKey(caseId, subject));
    if (tally) seen(tally, on);
  }
  return cells;
}

/** The units of the register that are in use and belong to no other, and those that only cases name. */
export async function unitsOf(
  projections: ColumnReader,
  cells: Iterable<Cell>,
): Promise<readonly MatrixUnit[]> {
  const register = await listAll(projections, 'subject_register');
  const units = new Map<string | null, MatrixUnit>();
  for (const { ref, kind, unit, stages, closed_seq: closed } of register)
    if (isOrganisation(kind) && unit === null && closed === null)
      units.set(ref, { unit: ref, registered: true, stages });
  const rowOf = new Map(register.map((row) => [row.ref, row]));
  for (const { unit } of cells) {
    if (units.has(unit)) continue;
    const row = unit === null ? undefined : rowOf.get(unit);
    units.set(unit, { unit, registered: row !== undefined, stages: row?.stages ?? null });
  }
  return [...units.values()];
}
