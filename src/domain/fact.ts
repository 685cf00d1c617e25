/** Types of facts, mildest first where a type is ordered (scale). */
export const factTypes = ['boolean', 'integer', 'number', 'choice', 'scale', 'set', 'date', 'text'] as const;
export type FactType = (typeof factTypes)[number];

/** A known value: dates are `YYYY-MM-DD`, sets are sorted and without repetition. */
export type FactValue = boolean | number | string | readonly string[];

/** What a fact is said to be; `null` is unknown. */
export type Fact = FactValue | null;

/** Where a value came from. `given`: a sourced fact supplied in a what-if or a fixture. */
export type FactOrigin = 'reported' | 'history' | 'derived' | 'built_in' | 'given' | 'unknown';

export interface FactRecord {
  readonly value: Fact;
  readonly origin: FactOrigin;
}

/** All facts that an evaluation may read, by name; frozen before the engine sees them. */
export type FactRecords = Readonly<Record<string, FactRecord>>;
export type Facts = Readonly<Record<string, Fact>>;

/** Dates that every rulebook can read without declaring them. */
export const builtInFacts = ['conduct_from', 'conduct_until', 'decided_on', 'found_on'] as const;
export type BuiltInFact = (typeof builtInFacts)[number];

/** The operators of each type of fact; text has none. */
export const operatorsOf = {
  boolean: ['equal', 'notEqual'],
  integer: ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  number: ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  choice: ['equal', 'notEqual', 'in', 'notIn'],
  scale: ['equal', 'notEqual', 'in', 'notIn', 'atLeast', 'atMost'],
  set: ['contains', 'doesNotContain', 'containsAny', 'containsNone'],
  date: ['equal', 'notEqual', 'before', 'onOrBefore', 'after', 'onOrAfter'],
  text: [],
} as const satisfies Record<FactType, readonly string[]>;

export type Operator = Exclude<(typeof operatorsOf)[FactType][number], undefined>;

/** Strong Kleene: a comparison with an unknown fact is undetermined. */
export const verdicts = ['met', 'not_met', 'undetermined'] as const;
export type Verdict = (typeof verdicts)[number];
