import { subtractDays } from '../domain/dates.js';
import type { Fact, Facts } from '../domain/fact.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { orderOutcomes } from '../domain/order.js';
import type { FactDeclaration, FactSource } from '../rulebook/model.js';
import type { ProjectionRow } from './projections.js';
import type { HistoryFact } from './recommendation-body.js';
import type { OrderRow } from './standing-order.js';

/** A decision on the same register entry. */
export type Prior = ProjectionRow<'decision'>;

/** What the trail has of a register entry. */
export interface Past {
  /** Those that stand. */
  readonly decisions: readonly Prior[];
  /** All, whatever became of them. */
  readonly orders: readonly OrderRow[];
}

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

/** Its last day of appeal is over, and no appeal is heard that suspends what it counts for. */
const isFinal = (
  { final, appeal_until: until, suspends }: Pick<Prior, 'final' | 'appeal_until' | 'suspends'>,
  day: string,
): boolean => !suspends.includes('history') && (until === null ? final : until < day);

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
    ({ decided_on: decidedOn, first_decided_on: first }) => decidedOn < conductFrom && first >= earliest,
  );
  if (within.length === 0) return { value: 0, cases: [] };
  if (same.some((name) => facts[name] === null || facts[name] === undefined)) return unknown;
  const cases = casesOf(within);
  return { value: cases.length, cases };
}

type Ended = OrderRow & { readonly outcome: NonNullable<OrderRow['outcome']> };

const isEnded = (order: OrderRow): order is Ended => order.outcome !== null;

const milderOf = (one: Ended | undefined, other: Ended): Ended =>
  one && orderOutcomes.indexOf(one.outcome) <= orderOutcomes.indexOf(other.outcome) ? one : other;

/**
 * What the latest order ended with; `none` if there was none and the fact knows that word. Of another matter an order
 * counts if it was decided on before the conduct began; of the same case or act as soon as its outcome is recorded,
 * since that it was not met is not the lapse that it was issued for. One that is not final, or that fell, is passed
 * over for an earlier one, but only towards the milder: an appeal against a good outcome uncovers no worse one.
 */
function latestOutcome(
  declaration: FactDeclaration,
  orders: readonly OrderRow[],
  { caseId, act, conductFrom, evaluatedOn }: HistoryQuestion,
): HistoryFact {
  const none = declaration.values.includes('none') ? { value: 'none', cases: [] } : unknown;
  const isSameMatter = (order: OrderRow): boolean =>
    order.case_id === caseId || (act !== null && order.act === act);
  const ended = orders.filter(isEnded);
  if (conductFrom === null && !ended.every(isSameMatter)) return unknown;
  const earlier = ended
    .filter((order) => isSameMatter(order) || (conductFrom !== null && order.decided_on < conductFrom))
    .sort((a, b) => b.order_seq - a.order_seq);
  let found: Ended | undefined;
  for (const order of earlier) {
    found = milderOf(found, order);
    if (order.state === 'fallen' || !isFinal(order, evaluatedOn)) continue;
    const { outcome, case_id: of, order_seq: seq, days_overdue: days } = found;
    const value = declaration.values.includes(outcome) ? outcome : null;
    return { value, cases: [of], order: seq, ...(days === null ? {} : { days_overdue: days }) };
  }
  return none;
}

/**
 * The history facts of a subject from what the trail has of the same register entry (design section 5). `past` null:
 * the subject has no such entry, and its history is unknown.
 */
export function historyFacts(
  declarations: readonly FactDeclaration[],
  past: Past | null,
  question: HistoryQuestion,
): Readonly<Record<string, HistoryFact>> {
  const counting = past?.decisions.filter((prior) => canCount(prior, question));
  const facts: [string, HistoryFact][] = [];
  for (const declaration of declarations) {
    const { source, id } = declaration;
    if (source?.kind === 'count') facts.push([id, counting ? countOf(source, counting, question) : unknown]);
    if (source?.kind === 'latest')
      facts.push([id, past ? latestOutcome(declaration, past.orders, question) : unknown]);
  }
  return Object.fromEntries(facts.sort(([a], [b]) => byCodeUnit(a, b)));
}
