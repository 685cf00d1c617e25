import type { Figure, Show } from './figure.js';
import { grouped } from './grouped.js';
import type { Decided } from './read-counted.js';

/** Times (人次) and persons (人) apart: who was decided on three times is three times and one. */
export interface Persons {
  /** As the cases say it; null where they do not. */
  readonly kind: string | null;
  /** Decisions above the first rung, among all on subjects of the kind. */
  readonly times: Figure;
  /** Different ids of the register among them, merges followed. */
  readonly different: number;
  /** Those on subjects without an id: how many they are cannot be told. */
  readonly without_id: Figure;
}

export const persons = (
  decided: readonly Decided[],
  personOf: (row: Decided) => string | null,
  show: Show,
): readonly Persons[] =>
  grouped(decided, (row) => row.subject_kind).map(([kind, rows]) => {
    const above = rows.filter((row) => row.above_first);
    const known = above.map(personOf).filter((person) => person !== null);
    return {
      kind,
      times: show(['persons', kind, 'times'], above, rows),
      different: new Set(known).size,
      without_id: show(
        ['persons', kind, 'without_id'],
        above.filter((row) => personOf(row) === null),
        above,
      ),
    };
  });
