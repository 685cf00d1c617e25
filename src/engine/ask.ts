import { dueOn, earliestDue } from '../domain/duration.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { Ask } from '../domain/recommendation.js';
import type { FactValue } from '../domain/fact.js';
import type { Rule } from '../rulebook/model.js';
import { bitVerdict, ruleVerdict, verdictOf } from './compiled/evaluate.js';
import type { Column, Numbered, Program, Row } from './compiled/program.js';
import { completionsOf } from './completions.js';
import { fold, positionOf } from './fold.js';
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

/** Whether a rule that moves the response could still move it, whatever the other unknown facts are. */
function couldMove(rule: Rule, { space, bounds, possible }: Standing): boolean {
  if (bounds.mustSettle || (possible.exact && !isProvisional(possible))) return false;
  if (rule.effect === 'settle') return true;
  if (!bounds.canHaveBase) return false;
  const { limits, program } = space;
  const { met } = bounds;
  switch (rule.effect) {
    case 'base':
      return (program.rungOf.get(rule.response) as number) > met.base;
    case 'aggravate':
      return met.aggravate < limits.aggravate && met.base < limits.top;
    case 'mitigate':
      return met.mitigate < limits.mitigate;
    case 'floor': {
      const least = bounds.mildest;
      return (
        (program.rungOf.get(rule.response) as number) > least && (met.ceiling < 0 || met.ceiling > least)
      );
    }
    case 'ceiling': {
      const most = fold({ ...met, base: limits.top, settled: false, aggravate: 0, mitigate: 0 }, limits);
      const rung = program.rungOf.get(rule.response) as number;
      return rung < Math.min(most, bounds.severest);
    }
    default:
      return false;
  }
}

/** Whether an undetermined rule can still have an effect on the recommendation. */
function canStillMatter(rule: Rule, met: readonly Rule[], standing: Standing): boolean {
  const { bounds, space, evaluatedOn } = standing;
  const aboveFirst = !bounds.mustSettle && bounds.canHaveBase && bounds.severest > 0;
  switch (rule.effect) {
    case 'track':
      return !met.some((other) => other.effect === 'track' && other.track === rule.track);
    case 'exempt':
      return aboveFirst;
    case 'deadline': {
      const { calendar } = space.program.rulebook;
      const standingFirst = earliestDue(
        calendar,
        evaluatedOn,
        met.flatMap((other) =>
          other.effect === 'deadline' ? [{ duration: other.within, rule: other.id }] : [],
        ),
      );
      if (!aboveFirst) return false;
      return !standingFirst || dueOn(calendar, evaluatedOn, rule.within).due < standingFirst.due;
    }
    default:
      return couldMove(rule, standing);
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
  readonly position: number;
}

function answersOf(column: Column, standing: Standing, budget: Budget): Answered[] {
  const { space, slots } = standing;
  const inGroup = column.group.length > 0;
  const rows = inGroup ? (completionsOf(slots, column) ?? []) : column.rows;
  return rows.map((row) => {
    const next = [...slots];
    next[column.index] = row;
    const bounds = boundsAt(space, next, budget);
    const result = boundedResult(space, next, resultOf(bounds, space.limits), bounds, budget);
    const possible = possibleResults(space, next, budget);
    const cell = row.cell ?? { kind: 'values', values: [String(row.value)] };
    const value = row.value as FactValue;
    return {
      answer: {
        cell,
        value: Array.isArray(value) ? [...value] : (value as string),
        range: rangeOf(possible, space.program.rulebook.ladder),
      },
      position: positionOf(result),
    };
  });
}

const raises = new Set(['base', 'aggravate', 'floor']);
const lowers = new Set(['settle', 'mitigate', 'ceiling']);

/**
 * How an answer could move the recommendation: by itself, or because a rule waits for it that moves the response
 * once it is met, be it together with other answers.
 */
function directionOf(answered: readonly Answered[], waiting: readonly Rule[], now: number): Ask['could'] {
  const severer =
    answered.some(({ position }) => position > now) || waiting.some(({ effect }) => raises.has(effect));
  const milder =
    answered.some(({ position }) => position < now) || waiting.some(({ effect }) => lowers.has(effect));
  return severer ? (milder ? 'both' : 'severer') : milder ? 'milder' : 'other';
}

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
        could: directionOf(answered, waitingRules, positionOf(standing.result)),
        answers: answered.map(({ answer }) => answer),
      };
    });
}
