import { subtractDays } from '../domain/dates.js';
import type { Fact, Facts } from '../domain/fact.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { FactDeclaration, FactSource } from '../rulebook/model.js';
import type { ProjectionRow } from './projections.js';
import type { HistoryFact } from './recommendation-body.js';

/** A decision on the same register entry. */
export type Prior = ProjectionRow<'decision'>;

/** Whose history is asked for, and from where one looks back. */
export interface HistoryQuestion {
  readonly caseId: string;
  readonly act: string | null;
  readonly conductFrom: string | null;
  readonly evaluatedOn: string;
  /** What is known of the current case. */
  readonly facts: Facts;
}

const unknown: HistoryFact = { value: null, cases: [] };

/** Final on the day of the evaluation, and nobody is hearing an appeal against it. */
const isFinal = (prior: Prior, day: string): boolean =>
  !prior.under_appeal && (prior.final || (prior.appeal_until !== null && prior.appeal_until < day));

/** Whether a decision can count at all, wherever the current conduct began. */
const canCount = (prior: Prior, { caseId, act, evaluatedOn }: HistoryQuestion): boolean =>
  prior.above_first &&
  !prior.exempted &&
  prior.case_id !== caseId &&
  (act === null || prior.act !== act) &&
  isFinal(prior, evaluatedOn);

const sameValue = (a: Fact | undefined, b: Fact | undefined): boolean =>
  a !== null && a !== undefined && JSON.stringify(a) === JSON.stringify(b);

const casesOf = (priors: readonly Prior[]): string[] =>
  [...new Set(priors.map((prior) => prior.case_id))].sort(byCodeUnit);

/**
 * The number of earlier cases that agree in the named facts, decided before the conduct began and at most
 * `withinDays` before it. Unknown while what it depends on is and there is anything to count.
 */
function countOf(
  { same, withinDays }: Extract<FactSource, { kind: 'count' }>,
  priors: readonly Prior[],
  { conductFrom, facts }: HistoryQuestion,
): HistoryFact {
  const possible = priors.filter(({ facts: earlier }) =>
    same.every(
      (name) => facts[name] === null || facts[name] === undefined || sameValue(facts[name], earlier[name]),
    ),
  );
  if (possible.length === 0) return { value: 0, cases: [] };
  if (conductFrom === null) return unknown;
  const earliest = subtractDays(conductFrom, withinDays);
  const within = possible.filter(
    ({ decided_on: decidedOn }) => decidedOn < conductFrom && decidedOn >= earliest,
  );
  if (within.length === 0) return { value: 0, cases: [] };
  if (same.some((name) => facts[name] === null || facts[name] === undefined)) return unknown;
  const cases = casesOf(within);
  return { value: cases.length, cases };
}

/** What the latest earlier order ended with; `none` if there was none and the fact knows that word. */
function latestOutcome(
  declaration: FactDeclaration,
  priors: readonly Prior[],
  { conductFrom }: HistoryQuestion,
): HistoryFact {
  const none = declaration.values.includes('none') ? { value: 'none', cases: [] } : unknown;
  const ordered = priors.filter(({ order_outcome: outcome }) => outcome !== null);
  if (ordered.length === 0) return none;
  if (conductFrom === null) return unknown;
  const [latest] = ordered
    .filter(({ decided_on: decidedOn }) => decidedOn < conductFrom)
    .sort((a, b) => byCodeUnit(b.decided_on, a.decided_on) || b.decision_seq - a.decision_seq);
  if (!latest) return none;
  const outcome = latest.order_outcome;
  const isKnown = outcome !== null && declaration.values.includes(outcome);
  return { value: isKnown ? outcome : null, cases: [latest.case_id] };
}

/**
 * The history facts of a subject from the decisions on the same register entry (design section 5). `priors` null:
 * the subject has no such entry, and its history is unknown.
 */
export function historyFacts(
  declarations: readonly FactDeclaration[],
  priors: readonly Prior[] | null,
  question: HistoryQuestion,
): Readonly<Record<string, HistoryFact>> {
  const counting = priors?.filter((prior) => canCount(prior, question));
  const facts: [string, HistoryFact][] = [];
  for (const declaration of declarations) {
    const { source, id } = declaration;
    if (source?.kind === 'count') facts.push([id, counting ? countOf(source, counting, question) : unknown]);
    if (source?.kind === 'latest')
      facts.push([id, counting ? latestOutcome(declaration, counting, question) : unknown]);
  }
  return Object.fromEntries(facts.sort(([a], [b]) => byCodeUnit(a, b)));
}
