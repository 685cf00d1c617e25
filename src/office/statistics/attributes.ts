import type { FactDeclaration, Rulebook } from '../../rulebook/model.js';
import { type AttributeTest, attributeTest, type Group, type LargestDifference } from './attribute-test.js';
import { type Coded, coded } from './coded.js';
import type { Distributions } from './distributions.js';
import { rounded } from './figure.js';
import { holm } from './holm.js';
import type { Decided } from './read-counted.js';
import { factWord } from './spread.js';
import type { StatisticsSettings } from './statistics-settings.js';

export const attributeKinds = ['fact', 'found_by', 'unit', 'campaign', 'decider'] as const;

export const testResults = ['tested', 'too_few', 'one_value'] as const;

interface Attribute {
  readonly kind: (typeof attributeKinds)[number];
  readonly name: string;
  readonly wordOf: (row: Decided) => string | null;
}

/** One attribute that must not matter, and whether what was decided differs by it. */
export interface AttributeFigures {
  readonly kind: Attribute['kind'];
  readonly name: string;
  /** What was compared: the response, or the direction in which it departs from the recommendation. */
  readonly by: 'response' | 'departure';
  /** `too_few`: too few differ for anything that could be said to hold. `one_value`: nothing to compare. */
  readonly result: (typeof testResults)[number];
  readonly groups: number;
  readonly subjects: number;
  /** Values with too few to say anything of, sorted by value. Of deciders the number alone. */
  readonly too_few: readonly Group[];
  readonly too_few_groups: number;
  /** Decisions on subjects of whom it is not known, or under a rulebook that does not have it. */
  readonly unknown: number;
  readonly test: {
    readonly strata: number;
    readonly responses: readonly (readonly string[])[];
    readonly statistic: number;
    readonly degrees_of_freedom: number;
    readonly p: number;
    /** For all the tests of this answer (Holm). */
    readonly p_adjusted: number;
    readonly stands_out: boolean;
    /** `value` null: it is a person's. */
    readonly largest: Omit<LargestDifference, 'value'> & { readonly value: string | null };
  } | null;
}

const testable: ReadonlySet<string> = new Set([
  'choice',
  'scale',
  'boolean',
] satisfies FactDeclaration['type'][]);

/** The facts that must not matter, each with the rulebooks in which it may not: in all of their versions. */
function factsOf(
  rulebooks: readonly Rulebook[],
  named: readonly string[] | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const marked = new Map<string, Set<string>>();
  const may = new Map<string, Set<string>>();
  const note = (into: Map<string, Set<string>>, fact: string, rulebook: string) =>
    into.set(fact, (into.get(fact) ?? new Set()).add(rulebook));
  for (const { id: rulebook, facts } of rulebooks)
    for (const fact of facts) {
      if (!testable.has(fact.type) || fact.personal) continue;
      const counts = named === undefined ? fact.neverDecides : named.includes(fact.id);
      note(counts ? marked : may, fact.id, rulebook);
    }
  return new Map(
    [...marked]
      .map(([fact, ids]) => [fact, new Set([...ids].filter((id) => !may.get(fact)?.has(id)))] as const)
      .filter(([, ids]) => ids.size > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Attributes of the case that no rulebook need declare; `found_by` may stand beside the facts or among them. */
const recorded = (unitOf: (row: Decided) => string | null): readonly Attribute[] => [
  { kind: 'found_by', name: 'found_by', wordOf: (row) => row.found_by ?? factWord(row, 'found_by') },
  { kind: 'unit', name: 'unit', wordOf: unitOf },
  { kind: 'campaign', name: 'campaign', wordOf: (row) => row.campaign },
  { kind: 'decider', name: 'decider', wordOf: (row) => row.decider },
];

const mostShown = 50;

function shown(
  attribute: Attribute,
  by: AttributeFigures['by'],
  values: Coded,
  found: AttributeTest,
): Omit<AttributeFigures, 'test'> {
  return {
    kind: attribute.kind,
    name: attribute.name,
    by,
    result: found.found ? 'tested' : values.words.length < 2 ? 'one_value' : 'too_few',
    groups: found.groups.length,
    subjects: found.groups.reduce((total, { subjects }) => total + subjects, 0),
    too_few: attribute.kind === 'decider' ? [] : found.left_out.slice(0, mostShown),
    too_few_groups: found.left_out.length,
    unknown: found.unknown,
  };
}

/**
 * Whether what was decided differs by what must not matter: for each attribute a test of its own, within what was
 * recommended and why. What stands out is a question to look into, and says nothing of any single case.
 */
export function attributes(
  decided: readonly Decided[],
  rulebooks: readonly Rulebook[],
  unitOf: (row: Decided) => string | null,
  { must_not_matter: named, minimum_group: minimumGroup, significance }: StatisticsSettings,
  distributions: Distributions,
): readonly AttributeFigures[] {
  const rows = decided.filter((row) => row.outcome !== null);
  const facts = [...factsOf(rulebooks, named)]
    .filter(([name]) => name !== 'found_by')
    .map(([name, within]): Attribute => {
      return { kind: 'fact', name, wordOf: (row) => (within.has(row.rulebook) ? factWord(row, name) : null) };
    });
  const strata = coded(
    rows,
    (row) => `${row.rulebook} ${row.outcome} ${row.recommended ?? ''} ${row.decisive.join(' ')}`,
  );
  const compared: readonly (readonly [AttributeFigures['by'], Coded])[] = [
    ['response', coded(rows, (row) => `${row.response ?? 'none'}${row.exempted ? ' exempted' : ''}`)],
    ['departure', coded(rows, (row) => row.departure)],
  ];
  const tests = [...facts, ...recorded(unitOf)].flatMap((attribute) => {
    const values = coded(rows, attribute.wordOf);
    return compared.map(([by, responses]) => {
      const found = attributeTest(distributions, { strata, values, responses }, minimumGroup);
      return { attribute, by, values, found };
    });
  });
  const adjusted = holm(tests.flatMap(({ found }) => (found.found ? [found.found.p] : [])));
  let next = 0;
  return tests.map(({ attribute, by, values, found }) => {
    const base = shown(attribute, by, values, found);
    if (!found.found) return { ...base, test: null };
    const { largest, statistic, p, ...rest } = found.found;
    const pAdjusted = adjusted[next++] ?? 1;
    return {
      ...base,
      test: {
        ...rest,
        statistic: rounded(statistic),
        p: rounded(p),
        p_adjusted: rounded(pAdjusted),
        stands_out: pAdjusted < significance,
        largest: {
          ...largest,
          value: attribute.kind === 'decider' ? null : largest.value,
          observed: rounded(largest.observed),
          expected: rounded(largest.expected),
        },
      },
    };
  });
}
