import { problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import { listAll } from '../list-all.js';
import { type LoadedRulebook, loadRulebook, loadRulebooks } from '../load-rulebooks.js';
import type { Filter, ProjectionReader, ReadTx } from '../ports.js';
import type { ProjectionColumn, ProjectionRow } from '../projections.js';
import { supervisedUnits } from '../register/supervised-unit.js';

/** Days, both inclusive; `from` null: from the first. */
export interface Period {
  readonly from: string | null;
  readonly until: string;
}

const foundColumns = [
  'case_id',
  'subject',
  'submitted_seq',
  'rulebook',
  'found_on',
  'first_response_at',
  'response',
] as const satisfies readonly ProjectionColumn<'case_work'>[];

const decidedColumns = [
  'decision_seq',
  'case_id',
  'subject',
  'ref',
  'subject_kind',
  'rulebook',
  'unit',
  'campaign',
  'found_by',
  'facts',
  'recommended_at',
  'outcome',
  'recommended',
  'decisive',
  'decided_on',
  'decided_at',
  'decider',
  'response',
  'departure',
  'above_first',
  'exempted',
  'reversed_by',
  'varied',
] as const satisfies readonly ProjectionColumn<'decision_made'>[];

const dueColumns = [
  'order_seq',
  'case_id',
  'subject',
  'state',
  'outcome',
  'reopened',
] as const satisfies readonly ProjectionColumn<'subject_order'>[];

/** A subject of a case that was found in the period. */
export type Found = Pick<ProjectionRow<'case_work'>, (typeof foundColumns)[number]>;

/** A decision that was made in the period. */
export type Decided = Pick<ProjectionRow<'decision_made'>, (typeof decidedColumns)[number]>;

/** An order that was due in the period. */
export type Due = Pick<ProjectionRow<'subject_order'>, (typeof dueColumns)[number]>;

export interface CountedRows {
  readonly found: readonly Found[];
  readonly decided: readonly Decided[];
  readonly due: readonly Due[];
  readonly rulebooks: readonly LoadedRulebook[];
  /** The unit under supervision that a decision counts for. */
  readonly unitOf: (row: Decided) => string | null;
  /** The id in the register of whom it is about, merges followed. */
  readonly personOf: (row: Decided) => string | null;
  readonly asOf: number;
}

async function survivors(projections: ProjectionReader): Promise<CountedRows['personOf']> {
  const merged = await listAll(projections, 'subject_register', [
    { column: 'merged_into', is: '<>', value: null },
  ]);
  const next = new Map(merged.map(({ ref, merged_into: into }) => [ref, into]));
  const survivorOf = (ref: string): string => {
    const into = next.get(ref);
    return into ? survivorOf(into) : ref;
  };
  return ({ ref }) => (ref === null ? null : survivorOf(ref));
}

/** The orders of cases under one rulebook; an order itself does not say which. */
async function under(
  projections: ProjectionReader,
  due: readonly Due[],
  rulebook: string,
): Promise<readonly Due[]> {
  const ids = [...new Set(due.map((row) => row.case_id))];
  const cases = new Set<string>();
  const atOnce = 500;
  for (let at = 0; at < ids.length; at += atOnce) {
    const files = await listAll(projections, 'case_file', [
      { column: 'case_id', in: ids.slice(at, at + atOnce) },
      { column: 'rulebook', is: '=', value: rulebook },
    ]);
    for (const file of files) cases.add(file.case_id);
  }
  return due.filter((row) => cases.has(row.case_id));
}

/** Everything that the figures count, read on one snapshot. Orders of decisions that fell are no longer due. */
export async function readCounted(
  deps: OfficeDeps,
  tx: ReadTx,
  { from, until }: Period,
  rulebook: string | null,
): Promise<Result<CountedRows>> {
  const loaded = rulebook === null ? await loadRulebooks(deps, tx) : await loadRulebook(deps, tx, rulebook);
  if (!loaded.ok) return loaded;
  const { projections } = tx;
  const within = <Column extends 'found_on' | 'decided_on' | 'due_on'>(column: Column) => [
    ...(from === null ? [] : [{ column, is: '>=', value: from } as const]),
    { column, is: '<=', value: until } as const,
  ];
  const own = rulebook === null ? [] : [{ column: 'rulebook', is: '=', value: rulebook } as const];
  const foundWithin = [...within('found_on'), ...own];
  const found = await projections.columns('case_work', foundColumns, foundWithin, 'found_on');
  const decidedWithin = [...within('decided_on'), ...own];
  const decided = await projections.columns('decision_made', decidedColumns, decidedWithin, 'decided_on');
  const standing: Filter<'subject_order'> = { column: 'state', is: '<>', value: 'fallen' };
  const orders = await projections.columns('subject_order', dueColumns, [...within('due_on'), standing]);
  const due = rulebook === null ? orders : await under(projections, orders, rulebook);
  return ok({
    found,
    decided,
    due,
    unitOf: await supervisedUnits(projections),
    personOf: await survivors(projections),
    rulebooks: loaded.value,
    asOf: (await tx.trail.head()).size,
  });
}

/** The period that is meant: nothing later than today is counted. A problem where it ends before it begins. */
export function periodOf(
  { from = null, until }: { readonly from?: string | null; readonly until?: string },
  today: string,
): Result<Period> {
  const end = until === undefined || until > today ? today : until;
  if (from === null || from <= end) return ok({ from, until: end });
  return fail([problem('statistics_period', { expected: end, found: quoted(from) }, { path: '/from' })]);
}
