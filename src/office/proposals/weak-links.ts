import { canonicalJson } from '../../domain/canonical-json.js';
import { subtractDays } from '../../domain/dates.js';
import type { FactValue } from '../../domain/fact.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import type { ProjectionColumn, ProjectionRow } from '../projections.js';
import type { WeakLinkRule } from '../settings.js';

export const workedColumns = [
  'case_id',
  'rulebook',
  'found_on',
  'facts',
  'outcome',
  'recommendation_seq',
  'decision_seq',
  'above_first',
  'exempted',
  'reversals',
] as const satisfies readonly ProjectionColumn<'case_work'>[];

/** What detection reads of a subject of a case. */
export type WorkedCase = Pick<ProjectionRow<'case_work'>, (typeof workedColumns)[number]> & {
  /** The supervised unit; null is unknown. */
  readonly supervised: string | null;
};

/** Lapses alike in several units (薄弱环节): one finding for each rule, rulebook and set of values. */
export interface WeakLink {
  readonly rule: WeakLinkRule;
  readonly rulebook: string;
  /** The values that its cases share, by fact. */
  readonly values: Readonly<Record<string, FactValue>>;
  /** The window, both days inclusive. */
  readonly from: string;
  readonly until: string;
  /** How many of the cases concern each unit, in the order of the units' ids. */
  readonly units: readonly { readonly unit: string; readonly cases: number }[];
  /** Sorted. */
  readonly cases: readonly string[];
  /** When the first and the last of them were found. */
  readonly firstOn: string;
  readonly lastOn: string;
  readonly rows: readonly WorkedCase[];
}

/**
 * Whether a lapse is still held to be one, by what was said of it last. It is not where a recommendation settles the
 * case (the facts are disproved, the duty is nobody's, another body has dealt with it), where a person decided on the
 * first rung or on nothing without confirming an exemption, and where the decision was set aside. An appeal under way
 * changes nothing.
 */
export function countsAsLapse(row: WorkedCase): boolean {
  const decided = row.decision_seq ?? -1;
  const recommended = row.recommendation_seq ?? -1;
  const fallen = row.reversals.at(-1)?.entry ?? -1;
  if (fallen > decided && fallen > recommended) return false;
  return decided > recommended ? row.above_first || row.exempted : row.outcome !== 'settled';
}

function meets({ where }: WeakLinkRule, { facts }: WorkedCase): boolean {
  return Object.entries(where ?? {}).every(([fact, values]) => {
    const known = facts[fact];
    if (known === undefined) return false;
    const elements: readonly unknown[] = Array.isArray(known) ? known : [known];
    return values.some((value) => elements.includes(value));
  });
}

type Shared = readonly (readonly [fact: string, value: FactValue])[];

/** Facts with their values; undefined where one is unknown, which matches nothing. */
function sharedOf(facts: readonly string[], { facts: known }: WorkedCase): Shared | undefined {
  const shared: (readonly [string, FactValue])[] = [];
  for (const fact of facts) {
    const value = known[fact];
    if (value === undefined) return undefined;
    shared.push([fact, value]);
  }
  return shared;
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort(byCodeUnit);

interface Group {
  readonly values: WeakLink['values'];
  readonly rulebook: string;
  readonly rows: WorkedCase[];
}

function groupsOf(rule: WeakLinkRule, rows: readonly WorkedCase[]): readonly Group[] {
  const facts = [...rule.same].sort(byCodeUnit);
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const shared = meets(rule, row) ? sharedOf(facts, row) : undefined;
    if (shared === undefined) continue;
    // Sets are sorted and numbers as JSON writes them, so that equal values are equal texts.
    const key = JSON.stringify([row.rulebook, shared]);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { values: Object.fromEntries(shared), rulebook: row.rulebook, rows: [row] });
  }
  return [...groups.values()];
}

/** What identifies a weak link on every day on which it is found. */
export const weakLinkKey = ({
  rule,
  rulebook,
  values,
}: Pick<WeakLink, 'rule' | 'rulebook' | 'values'>): string => canonicalJson([rule.id, rulebook, values]);

function linksOf(rule: WeakLinkRule, rows: readonly WorkedCase[], on: string): readonly WeakLink[] {
  const from = subtractDays(on, rule.within_days - 1);
  const within = rows.filter(
    (row) => row.supervised !== null && row.found_on >= from && row.found_on <= on && countsAsLapse(row),
  );
  return groupsOf(rule, within).flatMap(({ values, rulebook, rows: alike }) => {
    const casesOfUnit = new Map<string, Set<string>>();
    for (const row of alike)
      if (row.supervised !== null)
        casesOfUnit.set(row.supervised, (casesOfUnit.get(row.supervised) ?? new Set()).add(row.case_id));
    const cases = distinct(alike.map((row) => row.case_id));
    if (casesOfUnit.size < rule.units || cases.length < (rule.cases ?? rule.units)) return [];
    const units = [...casesOfUnit]
      .map(([unit, of]) => ({ unit, cases: of.size }))
      .sort((a, b) => byCodeUnit(a.unit, b.unit));
    const days = distinct(alike.map((row) => row.found_on));
    const [firstOn = on] = days;
    return [
      {
        rule,
        rulebook,
        values,
        from,
        until: on,
        units,
        cases,
        firstOn,
        lastOn: days.at(-1) ?? on,
        rows: alike,
      },
    ];
  });
}

/**
 * The weak links of the window that ends on `on`, by the office's rules: groups of cases under one rulebook with equal
 * values of the rule's facts, found within its days, in at least its number of different units and cases. A case with
 * an unknown value or unit belongs to no group. In the order of how many units they concern, then of rule and values.
 */
export function findWeakLinks(
  rules: readonly WeakLinkRule[],
  rows: readonly WorkedCase[],
  on: string,
): readonly WeakLink[] {
  return rules
    .flatMap((rule) => linksOf(rule, rows, on))
    .map((link) => ({ link, key: weakLinkKey(link) }))
    .sort((a, b) => b.link.units.length - a.link.units.length || byCodeUnit(a.key, b.key))
    .map(({ link }) => link);
}
