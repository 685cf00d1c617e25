import { earliestDue } from '../domain/duration.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { Ask, FactCell } from '../domain/recommendation.js';
import type { FactValue } from '../domain/fact.js';
import type { Rule } from '../rulebook/model.js';
import { bitVerdict, ruleVerdict, verdictOf } from './compiled/evaluate.js';
import type { Column, Numbered, Program, Row } from './compiled/program.js';
import { completionsOf, shownCell } from './completions.js';
import { couldMove } from './could-move.js';
import { noRuleResult, positionOf, settledResult } from './fold.js';
import { boundedResult, isProvisional, type Possible, possibleResults, rangeOf } from './range.js';
import { type Bounds, boundsAt, type Budget, newBudget, resultOf, type SearchSpace } from './search-space.js';
import { childrenOf } from './trace.js';

/** What is asked on: the subject's rows, and what is certain and possible with them. */
export interface Standing {
  readonly space: SearchSpace;
  readonly slots: readonly Row[];
  readonly bounds: Bounds;
  readonly possible: Possible;
  /** The result of the whole fold, step 6 included. */
  readonly result: number;
  readonly evaluatedOn: string;
}

/** Whether one result alone is possible, and it is what is recommended already. */
function isSettledUpon({ possible, result }: Standing): boolean {
  if (!possible.exact || isProvisional(possible)) return false;
  if (possible.settled) return result === settledResult || result === 0;
  return possible.noRule ? result === noRuleResult : result === possible.severest;
}

/** Whether an undetermined rule can still have an effect on the recommendation. */
function canStillMatter(rule: Rule, met: readonly Rule[], standing: Standing): boolean {
  const { bounds, space, evaluatedOn } = standing;
  const aboveFirst = !bounds.mustSettle && bounds.canHaveBase && bounds.severest > 0;
  switch (rule.effect) {
    case 'track':
      return !met.some((other) => other.effect === 'track' && other.track === rule.track);
    case 'exempt':
      return !bounds.mustSettle && bounds.canHaveBase;
    case 'deadline': {
      const deadlines = [...met, rule].flatMap((one) =>
        one.effect === 'deadline' ? [{ duration: one.within, rule: one.id }] : [],
      );
      const first = earliestDue(space.program.rulebook.calendar, evaluatedOn, deadlines);
      return aboveFirst && first?.rule === rule.id;
    }
    default:
      return !isSettledUpon(standing) && couldMove(rule, space, bounds, bounds.open);
  }
}

/** Names of the unknown facts read by undetermined leaves, leaving out what is decided without them. */
function waitsFor(node: Numbered, standing: Standing): string[] {
  const { space, slots } = standing;
  const { workspace, program } = space;
  if (verdictOf(node, workspace) !== 'undetermined') return [];
  if (node.kind !== 'leaf') return childrenOf(node, '').flatMap((child) => waitsFor(child.node, standing));
  if (bitVerdict(workspace, node.bit) !== 'undetermined') return [];
  const { fact, operand } = node.leaf;
  const names = operand.kind === 'fact' ? [fact, operand.name] : [fact];
  return names.filter((name) => !(slots[(program.columnOf.get(name) as Column).index] as Row).known);
}

/** For each unknown fact that is worth asking for, the rules that wait for it. Needs a full evaluation first. */
function waiting(program: Program, standing: Standing): Map<string, Set<string>> {
  const { workspace } = standing.space;
  const met = program.rules.filter((_, index) => workspace.ruleMet[index] === 1);
  const rulesOf = new Map<string, Set<string>>();
  program.rules.forEach((rule, index) => {
    if (ruleVerdict(workspace, index) !== 'undetermined' || !canStillMatter(rule, met, standing)) return;
    for (const name of waitsFor(program.conditions[index] as Numbered, standing))
      rulesOf.set(name, (rulesOf.get(name) ?? new Set()).add(rule.id));
  });
  return rulesOf;
}

interface Answered {
  readonly answer: Ask['answers'][number];
  /** Where the result lies with this answer alone. */
  readonly positions: readonly number[];
}

/** The rows of a fact by the cell that a person is shown. Stand-ins for one stretch of values are one answer. */
function cellsOf(column: Column, slots: readonly Row[]): { cell: FactCell; rows: readonly Row[] }[] {
  const rows = column.group.length > 0 ? (completionsOf(slots, column) ?? []) : column.rows;
  const cells = new Map<string, { cell: FactCell; rows: Row[] }>();
  for (const row of rows) {
    const cell = shownCell(column, slots, row);
    const key = JSON.stringify(cell);
    const entry = cells.get(key) ?? { cell, rows: [] };
    entry.rows.push(row);
    cells.set(key, entry);
  }
  return [...cells.values()];
}

function union(parts: readonly Possible[]): Possible {
  const mildest = parts.map((one) => one.mildest).filter((rung) => rung >= 0);
  return {
    settled: parts.some((one) => one.settled),
    noRule: parts.some((one) => one.noRule),
    mildest: mildest.length > 0 ? Math.min(...mildest) : -1,
    severest: Math.max(...parts.map((one) => one.severest)),
    exact: parts.every((one) => one.exact),
  };
}

function answersOf(column: Column, { space, slots }: Standing, budget: Budget): Answered[] {
  return cellsOf(column, slots).map(({ cell, rows }) => {
    const tried = rows.map((row) => {
      const next = [...slots];
      next[column.index] = row;
      const bounds = boundsAt(space, next, budget);
      const result = boundedResult(space, next, resultOf(bounds, space.limits), bounds, budget);
      return { position: positionOf(result), possible: possibleResults(space, next, budget) };
    });
    const value = (rows[0] as Row).value as FactValue;
    return {
      answer: {
        cell,
        value: Array.isArray(value) ? [...value] : (value as string),
        range: rangeOf(union(tried.map(({ possible }) => possible)), space.program.rulebook.ladder),
      },
      positions: tried.map(({ position }) => position),
    };
  });
}

/**
 * How an answer could move the recommendation: by itself, or because a rule waits for it that moves the response
 * once it is met, be it together with other answers.
 */
function directionOf(
  answered: readonly Answered[],
  waiting: readonly Rule[],
  now: number,
  rungOf: ReadonlyMap<string, number>,
): Ask['could'] {
  const raises = (rule: Rule): boolean => {
    if (rule.effect === 'base') return positionOf(rungOf.get(rule.response) as number) > now;
    return rule.effect === 'aggravate' || rule.effect === 'floor';
  };
  const lowers = (rule: Rule): boolean => {
    if (rule.effect === 'base') return positionOf(rungOf.get(rule.response) as number) < now;
    return rule.effect === 'settle' || rule.effect === 'mitigate' || rule.effect === 'ceiling';
  };
  const severer = answered.some(({ positions }) => positions.some((at) => at > now)) || waiting.some(raises);
  const milder = answered.some(({ positions }) => positions.some((at) => at < now)) || waiting.some(lowers);
  return severer ? (milder ? 'both' : 'severer') : milder ? 'milder' : 'other';
}

/** The names of the facts to ask for, sorted. Needs a full evaluation in the workspace, as `askOf` does. */
export const askedFacts = (standing: Standing): string[] =>
  [...waiting(standing.space.program, standing).keys()].sort(byCodeUnit);

/** The facts to ask for, sorted by name, with what each answer would leave possible. */
export function askOf(standing: Standing): Ask[] {
  const { program } = standing.space;
  const names = waiting(program, standing);
  const budget = newBudget();
  return [...names]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([fact, rules]) => {
      const column = program.columnOf.get(fact) as Column;
      const answered = answersOf(column, standing, budget);
      const waitingRules = program.rules.filter(({ id }) => rules.has(id));
      return {
        fact,
        rules: waitingRules.map(({ id }) => id),
        could: directionOf(answered, waitingRules, positionOf(standing.result), program.rungOf),
        answers: answered.map(({ answer }) => answer),
      };
    });
}
