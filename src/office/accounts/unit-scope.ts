import type { OfficeDeps } from '../deps.js';
import { ok, type Result } from '../../domain/result.js';
import type { ProjectionReader } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { subjectsOf } from '../project-case.js';
import { survivorOf } from '../register/read-lineage.js';
import {
  type Supervised,
  type SupervisedUnit,
  supervisedUnitOf,
  supervisedUnits,
} from '../register/supervised-unit.js';

/** What of a case says which units it is of, as it is sent and as it is recorded. */
export interface CaseUnits {
  readonly unit?: string | null | undefined;
  readonly subjects: readonly {
    readonly ref?: string | null | undefined;
    readonly kind?: string | null | undefined;
  }[];
}

/** Whether a case is one of an account's. */
export type UnitScope = (
  file: Pick<ProjectionRow<'case_file'>, 'unit'>,
  subjects: CaseUnits['subjects'],
) => boolean;

/** What `SupervisedUnit` is asked about one case: its own unit, then that of each subject. */
const asked = ({ unit = null, subjects }: CaseUnits): readonly Supervised[] => [
  { ref: null, unit },
  ...subjects.map(({ ref = null, kind = null }) => ({ ref, unit, subject_kind: kind })),
];

const isIn = (units: ReadonlySet<string>, unit: string | null): boolean => unit !== null && units.has(unit);

/** The units of an account as they go on, merges followed. */
async function unitsNow(
  projections: ProjectionReader,
  units: readonly string[],
): Promise<ReadonlySet<string>> {
  const now = new Set<string>();
  for (const ref of units) now.add(await survivorOf(projections, ref));
  return now;
}

/** Whether cases are of these units, by the register as it was read once: for lists. */
export async function unitScope(projections: ProjectionReader, units: readonly string[]): Promise<UnitScope> {
  const own = await unitsNow(projections, units);
  const unitFor: SupervisedUnit = await supervisedUnits(projections);
  return ({ unit }, subjects) => asked({ unit, subjects }).some((each) => isIn(own, unitFor(each)));
}

/** The same by the ids of cases, of which those that come again are remembered; null: all are shown. */
export async function caseScope(
  projections: ProjectionReader,
  units: readonly string[] | null,
): Promise<(caseId: string) => Promise<boolean>> {
  if (!units) return async () => true;
  const isShown = await unitScope(projections, units);
  const known = new Map<string, boolean>();
  return async (caseId) => {
    const file = known.has(caseId) ? null : await projections.get('case_file', { case_id: caseId });
    if (file) known.set(caseId, isShown(file, await subjectsOf(projections, caseId)));
    return known.get(caseId) ?? false;
  };
}

async function isWithin(
  projections: ProjectionReader,
  own: ReadonlySet<string>,
  of: readonly Supervised[],
): Promise<readonly boolean[]> {
  const found: boolean[] = [];
  for (const each of of) found.push(isIn(own, await supervisedUnitOf(projections, each)));
  return found;
}

/** What a request is about, as its route names it. */
export type Concerned =
  | { readonly case: string }
  | { readonly letter: number }
  | { readonly subject: string }
  | { readonly sent: CaseUnits };

async function unitsOf(projections: ProjectionReader, concerned: Concerned): Promise<CaseUnits | null> {
  if ('sent' in concerned) return concerned.sent;
  if ('subject' in concerned) {
    const row = await projections.get('subject_register', { ref: concerned.subject });
    return { subjects: [{ ref: concerned.subject, kind: row?.kind ?? null }] };
  }
  const letter =
    'letter' in concerned ? await projections.get('letter', { letter_seq: concerned.letter }) : null;
  const caseId = 'case' in concerned ? concerned.case : letter?.case_id;
  const file = caseId ? await projections.get('case_file', { case_id: caseId }) : null;
  return file && { unit: file.unit, subjects: await subjectsOf(projections, file.case_id) };
}

/**
 * Whether what a request is about belongs to one of the units: a case whose unit is one of them, or that has a subject
 * under the supervision of one; a letter of such a case; a ref of the register. What there is not belongs to none. Of a
 * case that is sent every subject must, since its answer tells of the history of each.
 */
export const isOfUnits = (
  { store }: Pick<OfficeDeps, 'store'>,
  units: readonly string[],
  concerned: Concerned,
): Promise<Result<boolean>> =>
  store.read(async ({ projections }) => {
    const of = await unitsOf(projections, concerned);
    if (!of) return ok(false);
    const own = await unitsNow(projections, units);
    const [ofCase = false, ...ofSubjects] = await isWithin(projections, own, asked(of));
    return ok('sent' in concerned ? ofSubjects.every(Boolean) : ofCase || ofSubjects.some(Boolean));
  });
