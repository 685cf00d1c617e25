import type { ColumnReader, ProjectionReader } from '../ports.js';
import type { ProjectionColumn, ProjectionRow } from '../projections.js';
import { supervisedUnits } from '../register/supervised-unit.js';
import type { OfficeSettings } from '../settings.js';
import type { Placed } from './digest-structure.js';

export const workColumns = [
  'case_id',
  'subject',
  'ref',
  'subject_kind',
  'unit',
  'facts',
  'found_on',
  'submitted_seq',
  'recommendation_seq',
  'asks',
] as const satisfies readonly ProjectionColumn<'case_work'>[];

/** What a digest reads of a subject of a case. */
export type WorkRow = Pick<ProjectionRow<'case_work'>, (typeof workColumns)[number]>;

const atOnce = 500;

/** Rows of the named cases, by case; `list` gives those of some cases. */
export async function rowsByCase<Row extends { readonly case_id: string }>(
  cases: Iterable<string>,
  list: (ids: readonly string[]) => Promise<readonly Row[]>,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const ids = [...new Set(cases)];
  const found = new Map<string, Row[]>();
  for (let from = 0; from < ids.length; from += atOnce)
    for (const row of await list(ids.slice(from, from + atOnce)))
      found.set(row.case_id, [...(found.get(row.case_id) ?? []), row]);
  return found;
}

/** What is known of the subjects of the named cases: of one, or of all of a case. */
export async function workOf(projections: ColumnReader, cases: Iterable<string>) {
  const rows = await rowsByCase(cases, (ids) =>
    projections.columns('case_work', workColumns, [{ column: 'case_id', in: ids }]),
  );
  const ofCase = (caseId: string): readonly WorkRow[] => rows.get(caseId) ?? [];
  const work = (caseId: string, subject: string): WorkRow | undefined =>
    ofCase(caseId).find((row) => row.subject === subject);
  return { work, ofCase };
}

/** A value that cases are sorted by, as text; null where it is not known. */
export const axisValue = ({ facts }: Pick<WorkRow, 'facts'>, fact: string): string | null => {
  const value = facts[fact];
  return value === undefined ? null : Array.isArray(value) ? value.join(', ') : String(value);
};

/** Says where a subject of a case is counted, with the entry that the count rests on. */
export type Place = (
  row: Pick<WorkRow, 'case_id' | 'subject' | 'ref' | 'subject_kind' | 'unit' | 'facts'>,
  entry: number,
) => Placed;

export async function placing(
  projections: ProjectionReader,
  { axes }: Pick<OfficeSettings, 'axes'>,
): Promise<Place> {
  const unitOf = await supervisedUnits(projections);
  return (row, entry) => ({
    case: row.case_id,
    subject: row.subject,
    unit: unitOf(row),
    stage: axisValue(row, axes.stage),
    party: axisValue(row, axes.party),
    entry,
  });
}
