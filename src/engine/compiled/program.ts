import type { Fact, FactValue, Operator } from '../../domain/fact.js';
import type { FactCell } from '../../domain/recommendation.js';
import type { FactDeclaration, Leaf, Rule, Rulebook } from '../../rulebook/model.js';

/** A condition whose leaves carry the number of their bit. Equal comparisons share one number. */
export type Numbered =
  | { readonly kind: 'all'; readonly of: readonly Numbered[] }
  | { readonly kind: 'any'; readonly of: readonly Numbered[] }
  | { readonly kind: 'not'; readonly of: Numbered }
  | { readonly kind: 'named'; readonly name: string; readonly of: Numbered }
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly bit: number };

/** The bits that are met and those that are possible in one word of the bit vectors. */
export interface Bits {
  readonly word: number;
  readonly met: number;
  readonly possible: number;
  /** The same for the next word, if the bits go on in it. */
  readonly next: Bits | null;
}

/**
 * What one value of a fact says of every condition that compares the fact with a literal. The row of an unknown
 * fact has no met bit and every possible one.
 */
export interface Row extends Bits {
  readonly known: boolean;
  /** The value itself, or one that stands for its cell. */
  readonly value: Fact;
  /** Equal rows have equal numbers: no condition tells their values apart. */
  readonly signature: string;
  readonly cell: FactCell | null;
}

/** A comparison of two facts. */
export interface PairLeaf {
  readonly bit: number;
  readonly left: number;
  readonly right: number;
  readonly operator: Operator;
}

export interface Column {
  readonly fact: FactDeclaration;
  /** The fact's id, at hand for looking up its value. */
  readonly name: string;
  readonly index: number;
  readonly unknown: Row;
  /** The cells in order; empty when a set has too many to list. */
  readonly rows: readonly Row[];
  /** One row for each signature, or null when there are too many to list. */
  readonly distinct: readonly Row[] | null;
  rowOf(value: FactValue): Row;
  /** The facts that this one is compared with, directly or through others, itself among them; else empty. */
  readonly group: readonly number[];
  /** Literals that a member of an ordered group is compared with. */
  readonly breakpoints: readonly FactValue[];
  /** The least and greatest values that members of an ordered group may have, as keys. */
  readonly edges: readonly number[];
}

/** The rules of a rulebook that hold on one day, ready to be evaluated. */
export interface Program {
  readonly rulebook: Rulebook;
  /** The rules that hold on the day, sorted by id. */
  readonly rules: readonly Rule[];
  readonly notInForce: readonly string[];
  readonly columns: readonly Column[];
  readonly columnOf: ReadonlyMap<string, Column>;
  /** The row of the unknown fact of every column. */
  readonly unknown: readonly Row[];
  /** The columns that some condition reads. */
  readonly read: readonly Column[];
  readonly bits: number;
  readonly words: number;
  readonly pairs: readonly PairLeaf[];
  /** The conditions of all rules in negation normal form, as `appendGroup` writes them. */
  readonly code: Int32Array;
  /** For each rule, where in `code` its condition stands, and the condition as it was written. */
  readonly groups: Int32Array;
  readonly conditions: readonly Numbered[];
  /** For each rule, the columns that it reads. */
  readonly reads: readonly (readonly number[])[];
  /** Indexes of the rules that can move the response: settle, base, aggravate, mitigate, floor, ceiling. */
  readonly responding: readonly number[];
  readonly rungOf: ReadonlyMap<string, number>;
}
