import type { ProjectionReader } from '../ports.js';
import { supervisedUnitOf } from './supervised-unit.js';

export interface SubjectOfCase {
  readonly case_id: string;
  readonly subject: string;
  readonly ref: string | null;
}

/**
 * The unit under supervision of subjects of cases, one after another, as `supervisedUnitOf` says: only what comes up is
 * read. What the register says of a ref by itself holds for every case, so that cases are read only where it does not.
 */
export function unitsOfSubjects(
  projections: ProjectionReader,
): (of: SubjectOfCase) => Promise<string | null> {
  const registered = new Map<string, string | null>();
  const byRegister = async (ref: string): Promise<string | null> => {
    const row = await projections.get('subject_register', { ref });
    return row?.kind == null ? null : supervisedUnitOf(projections, { ref, unit: null });
  };
  return async ({ case_id, subject, ref }) => {
    if (ref !== null) {
      const known = registered.get(ref);
      const found = known === undefined ? await byRegister(ref) : known;
      registered.set(ref, found);
      if (found !== null) return found;
    }
    const work = await projections.get('case_work', { case_id, subject });
    return work ? supervisedUnitOf(projections, work) : null;
  };
}
