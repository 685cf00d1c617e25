import type { Suspension } from '../domain/appeal.js';
import type { Calendar, Duration } from '../domain/calendar.js';
import type { FactType, FactValue, Operator } from '../domain/fact.js';
import type { Basis, Text } from '../domain/text.js';

/** Days a rule or a version holds: from `from` on, before `until` (exclusive). */
export interface Effective {
  readonly from: string;
  readonly until: string | null;
}

export interface Rung {
  readonly id: string;
  readonly label: Text;
  readonly requires: readonly Requirement[];
  /** The id that this rung had in earlier versions. */
  readonly was: string | null;
}

export type Requirement = 'hearing' | 'second_person' | 'two_officers';

export interface Track {
  readonly id: string;
  readonly label: Text;
  readonly adverse: boolean;
}

export interface Parameter {
  readonly id: string;
  readonly value: FactValue;
  readonly basis: Basis | null;
}

/** How a sourced fact is computed. `withinDays` is already resolved from its parameter. */
export type FactSource =
  | { readonly kind: 'count'; readonly same: readonly string[]; readonly withinDays: number }
  | { readonly kind: 'latest'; readonly of: 'order_outcome' }
  | { readonly kind: 'days_between'; readonly from: string; readonly to: string };

export interface FactDeclaration {
  readonly id: string;
  readonly type: FactType;
  /** Of choice, scale and set; a scale's are ordered, mildest first. Empty for other types. */
  readonly values: readonly string[];
  readonly valueLabels: Readonly<Record<string, Text>>;
  readonly min: number | null;
  readonly max: number | null;
  readonly label: Text;
  readonly help: Text | null;
  readonly scope: 'case' | 'subject';
  readonly source: FactSource | null;
  readonly right: boolean;
  readonly neverDecides: boolean;
  readonly personal: boolean;
  readonly builtIn: boolean;
}

/**
 * The right-hand side of a comparison. A parameter is already resolved. For `in`, `notIn`, `containsAny` and
 * `containsNone` a literal is a list; for `contains` and `doesNotContain` it is one element.
 */
export type Operand =
  | { readonly kind: 'literal'; readonly value: FactValue }
  | { readonly kind: 'parameter'; readonly name: string; readonly value: FactValue }
  | { readonly kind: 'fact'; readonly name: string };

export interface Leaf {
  readonly kind: 'leaf';
  readonly fact: string;
  readonly operator: Operator;
  readonly operand: Operand;
}

/**
 * A condition with its names resolved. A table row that says nothing is an `all` of nothing and always met;
 * nowhere else is a group empty.
 */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'named'; readonly name: string; readonly of: Condition }
  | Leaf;

export type Effect =
  | { readonly effect: 'settle' }
  | { readonly effect: 'exempt' }
  | { readonly effect: 'base'; readonly response: string }
  | { readonly effect: 'floor'; readonly response: string }
  | { readonly effect: 'ceiling'; readonly response: string }
  | { readonly effect: 'aggravate'; readonly steps: number }
  | { readonly effect: 'mitigate'; readonly steps: number }
  | { readonly effect: 'track'; readonly track: string }
  | { readonly effect: 'deadline'; readonly within: Duration };

export type EffectName = Effect['effect'];

export type Rule = Effect & {
  readonly id: string;
  readonly title: Text;
  readonly because: Text;
  readonly basis: readonly Basis[];
  readonly when: Condition;
  readonly effective: Effective;
  /** The table whose row this rule is, or null. */
  readonly table: string | null;
};

export type Cell = string | number | boolean;

export interface Row {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** A rung for base, floor and ceiling; steps for aggravate and mitigate. */
  readonly then: string | number;
  readonly because: Text | null;
  readonly basis: readonly Basis[] | null;
}

/** A decision table as it was written; each engine expands it by itself. */
export interface Table {
  readonly id: string;
  readonly effect: 'base' | 'floor' | 'ceiling' | 'aggravate' | 'mitigate';
  readonly hit: 'severest' | 'unique';
  readonly title: Text;
  readonly because: Text;
  readonly basis: readonly Basis[];
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly effective: Effective;
}

export type PropertyClaim =
  | { readonly kind: 'monotone'; readonly fact: string; readonly direction: 'up' | 'down' }
  | { readonly kind: 'never' | 'always'; readonly when: Condition; readonly atLeast: string }
  | { readonly kind: 'indifferent'; readonly facts: readonly string[] }
  | { readonly kind: 'complete' };

export type Property = PropertyClaim & {
  readonly id: string;
  readonly title: Text;
  /** Whether the claim also covers cases with unknown facts. */
  readonly unknown: boolean;
};

export type VersionChoice = 'milder' | 'at_conduct' | 'at_decision';

/** How a decision is appealed against. */
export interface AppealTerms {
  /** From the day of the decision to the last day on which an appeal can be lodged. */
  readonly within: Duration;
  /** From the day on which it was lodged to the last day on which it is to be decided. */
  readonly decideWithin: Duration;
  /** While it is heard, sorted. */
  readonly suspends: readonly Suspension[];
  readonly basis: readonly Basis[];
}

/** A rules file, read, checked and resolved. Lists with ids are sorted by id, the ladder is mildest first. */
export interface Rulebook {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly languages: readonly string[];
  readonly effective: Effective;
  readonly codifies: string | null;
  readonly versionChoice: VersionChoice;
  readonly limits: { readonly aggravate: number; readonly mitigate: number };
  /** Null where the file says nothing: a decision says itself until when, and an appeal suspends everything. */
  readonly appeal: AppealTerms | null;
  readonly calendar: Calendar;
  readonly parameters: readonly Parameter[];
  readonly ladder: readonly Rung[];
  readonly tracks: readonly Track[];
  /** Declared and built-in facts. */
  readonly facts: readonly FactDeclaration[];
  /** The rules written as rules; the rows of `tables` come on top of them. */
  readonly rules: readonly Rule[];
  readonly tables: readonly Table[];
  readonly properties: readonly Property[];
  /** SHA-256, hex, of the canonical JSON of the parsed file with rules and tables sorted by id. */
  readonly hash: string;
  /** The file's text as it was read. */
  readonly text: string;
}
