import type { ProjectionReader } from '../ports.js';
import type { ProjectionRow } from '../projections.js';

type Row = ProjectionRow<'subject_register'>;

/** The ref of a subject, its kind as the case has it, and the unit of its case, as a row of `case_work` has them. */
export type Supervised = Pick<ProjectionRow<'case_work'>, 'ref' | 'unit'> &
  Partial<Pick<ProjectionRow<'case_work'>, 'subject_kind'>>;

/** Where a case counts, by the register as it was read once; see `supervisedUnits`. */
export type SupervisedUnit = (subject: Supervised) => string | null;

/** The rulebooks' word for a body; every other kind that is said (`person`, `leader`, `staff`) is a person's. */
export const organisation = 'organisation';

/** Whose kind nobody has said counts as a body: a ref alone tells no person from a unit. */
export const isOrganisation = (kind: string | null): boolean => kind === null || kind === organisation;

type Register = ReadonlyMap<string, Pick<Row, 'kind' | 'unit' | 'merged_into'>>;

function survivorIn(register: Register, ref: string): string {
  let at = ref;
  for (let next = register.get(at)?.merged_into; next; next = register.get(at)?.merged_into) at = next;
  return at;
}

function unitIn(register: Register, { ref, unit, subject_kind: kind = null }: Supervised): string | null {
  if (ref !== null) {
    const at = survivorIn(register, ref);
    const row = register.get(at);
    if (row?.unit) return survivorIn(register, row.unit);
    if (isOrganisation(row?.kind ?? kind)) return at;
  }
  return unit === null ? null : survivorIn(register, unit);
}

const page = 1000;

/**
 * The unit under supervision that a case of a subject counts for, as a function over the whole register, read once: the
 * unit that the subject's `ref` belongs to, merges followed; else the `ref` itself, unless it is a person's by the
 * register or, where that does not say, by the case; else the unit of the case; else null. A person is never a unit.
 */
export async function supervisedUnits(projections: ProjectionReader): Promise<SupervisedUnit> {
  const register = new Map<string, Row>();
  let after: Row | undefined;
  do {
    const rows = await projections.list('subject_register', {
      order: { direction: 'up' },
      ...(after ? { after } : {}),
      limit: page,
    });
    for (const row of rows) register.set(row.ref, row);
    after = rows.length < page ? undefined : rows.at(-1);
  } while (after);
  return (subject) => unitIn(register, subject);
}

/** The same for one subject, of whose refs alone the register is read. */
export async function supervisedUnitOf(
  projections: ProjectionReader,
  subject: Supervised,
): Promise<string | null> {
  const register = new Map<string, Row>();
  for (const start of [subject.ref, subject.unit]) {
    for (let ref = start; ref !== null && !register.has(ref); ) {
      const row = await projections.get('subject_register', { ref });
      if (!row) break;
      register.set(ref, row);
      ref = row.merged_into ?? row.unit;
    }
  }
  return unitIn(register, subject);
}
