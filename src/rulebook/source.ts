import type { Json } from '../domain/canonical-json.js';
import type { Place, Problem } from '../domain/problem.js';

/** Keys and indices from the root of a file to a value in it. */
export type Path = readonly (string | number)[];

/** What a file says, and where it says it. */
export interface Source {
  readonly data: Json;
  /** What of its syntax is wrong, though the rest can be read. */
  readonly problems: readonly Problem[];
  /**
   * The place of the value at `path`, or of the key it stands under; what is missing is placed at the nearest
   * thing around it that is there.
   */
  readonly place: (path: readonly PropertyKey[], on?: 'value' | 'key') => Place;
}
