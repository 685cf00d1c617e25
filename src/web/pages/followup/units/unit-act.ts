import type { Field } from '../../acts/field.js';
import type { Said } from '../../acts/said.js';

/** One thing that is done to the register: what is asked, how it is sent, and what becomes of histories. */
export interface UnitAct<Values extends object> {
  readonly operation: string;
  readonly title: Said;
  /** What happens to histories is said before it is done. */
  readonly about: Said;
  readonly button: Said;
  readonly fields: readonly Field<Values>[];
  readonly start: Partial<Values>;
  readonly places?: Readonly<Record<string, string>>;
  /** Gives the ref whose sheet is shown then. */
  readonly send: (ref: string, values: Values, key: string) => Promise<string>;
}
