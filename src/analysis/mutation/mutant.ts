import type { Rulebook } from '../../rulebook/model.js';

/** The kinds of small faults that are made in a rulebook, in the order in which they are told. */
export const mutantKinds = [
  'comparison_shifted',
  'comparison_negated',
  'element_dropped',
  'condition_dropped',
  'group_swapped',
  'negation_removed',
  'cell_changed',
  'cell_dropped',
  'response_moved',
  'steps_changed',
  'track_changed',
  'deadline_changed',
  'rule_deleted',
  'limit_changed',
  'day_moved',
] as const;
export type MutantKind = (typeof mutantKinds)[number];

/** What of a rulebook was changed. */
export type MutantPlace =
  /** `path`: the way in the rule's condition, or null for the rule or row itself. */
  | { readonly part: 'rule'; readonly rule: string; readonly path: string | null }
  | { readonly part: 'row'; readonly rule: string; readonly column: number }
  | { readonly part: 'condition'; readonly name: string; readonly path: string }
  | { readonly part: 'limit'; readonly limit: 'aggravate' | 'mitigate' }
  /** `rule`: null for the version as a whole. */
  | { readonly part: 'day'; readonly rule: string | null; readonly table: string | null };

/** What a fault can touch: which rules are met, or only what is made of those that are. */
export type Touches = 'conditions' | 'days' | 'effects';

/** A rulebook with one small fault in it. */
export interface Mutant {
  /** Counts from 1, in an order that depends on the rulebook alone. */
  readonly number: number;
  readonly kind: MutantKind;
  readonly place: MutantPlace;
  /** What stood there and what stands there now, in the words of the file. `to` is empty where nothing does. */
  readonly from: string;
  readonly to: string;
  readonly touches: Touches;
  /** The rules and rows whose verdict or effect can differ; null: what is made of all of them together. */
  readonly changed: ReadonlySet<string> | null;
  readonly make: () => Rulebook;
}

/** A mutant before it has its number. */
export type MutantDraft = Omit<Mutant, 'number'>;
