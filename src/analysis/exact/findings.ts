import type { Model, NotAnalysed } from './build-model.js';
import type { Constraint } from './boxes.js';
import type { CaseWitness } from './case-witness.js';

export const findingKinds = [
  'gap',
  'never_met',
  'never_matters',
  'constant_condition',
  'unreachable_response',
  'collision',
  'single_way',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** `warning`: something in the file has no effect or cannot be. `note`: it may be meant. */
export const severityOf: Readonly<Record<FindingKind, 'warning' | 'note'>> = {
  gap: 'note',
  never_met: 'warning',
  never_matters: 'warning',
  constant_condition: 'warning',
  unreachable_response: 'warning',
  collision: 'note',
  single_way: 'note',
};

/** Something that the analysis of a rulebook found, with a case that shows it where there can be one. */
export interface Finding {
  readonly kind: FindingKind;
  /** The rules that it is about. */
  readonly rules: readonly string[];
  /** Of a condition, its place in the rule: the numbers of the children, from the outside in. */
  readonly path: readonly number[] | null;
  /** The response that it is about. */
  readonly response: string | null;
  /** Of a constant condition, what it always is. */
  readonly always: boolean | null;
  /** The number of cells it covers; null where it is about none. */
  readonly cells: bigint | null;
  /** The cases that it is about, fact by fact. */
  readonly region: readonly Constraint[] | null;
  readonly witness: CaseWitness | null;
}

export const finding = (kind: FindingKind, more: Partial<Finding>): Finding => ({
  rules: [],
  path: null,
  response: null,
  always: null,
  cells: null,
  region: null,
  witness: null,
  ...more,
  kind,
});

/** The models of one stretch of days on which the same rules hold. */
export interface Models {
  readonly from: string;
  readonly known: Model;
  readonly open: Model;
}

/** What could not be looked at, and why. */
export interface NotLookedAt {
  readonly from: string;
  readonly why: NotAnalysed;
}
