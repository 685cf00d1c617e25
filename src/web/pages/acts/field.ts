import type { Said } from './said.js';

export interface Option {
  readonly value: string | number;
  readonly label: Said;
  readonly about?: Said;
}

interface Common<Values> {
  readonly name: keyof Values & string;
  readonly label: Said;
  readonly help?: Said;
  readonly isOptional?: boolean;
  /** Shown while what was filled in asks for it. */
  readonly when?: (values: Partial<Values>) => boolean;
}

/** A field of an act. Its name is that of the request's key, so that a refusal finds its place. */
export type Field<Values> = Common<Values> &
  (
    | { readonly kind: 'line' | 'prose'; readonly most: number }
    | {
        readonly kind:
          | 'day'
          | 'tick'
          | 'ids'
          | 'deadline'
          | 'person'
          | 'unit'
          | 'people'
          | 'units'
          | 'stages';
      }
    | { readonly kind: 'choice'; readonly options: readonly Option[] }
    | { readonly kind: 'lines'; readonly row: Said; readonly add: Said }
  );
