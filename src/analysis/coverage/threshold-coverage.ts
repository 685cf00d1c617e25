import type { FactValue, Operator } from '../../domain/fact.js';
import { placedConditionLeaves } from '../condition-leaves.js';
import { allRules } from '../../rulebook/all-rules.js';
import type { FactDeclaration, Leaf, Rulebook } from '../../rulebook/model.js';
import type { Trial } from '../trials.js';
import { holdsKey, keyOf, neighbourKeys, type Side, sideText } from './sides.js';

export interface SideCover extends Side {
  /** The values that count, in words of the file: `medium`, `7`, `[7.4, 7.5)`. */
  readonly values: string;
  /** The first case whose fact lies there, or null. */
  readonly shown_by: string | null;
}

/** A place where an ordered fact is cut in two by conditions. */
export interface ThresholdCover {
  readonly fact: string;
  /** The literal, or the value of the parameter, that it is compared with. */
  readonly value: FactValue;
  readonly operators: readonly Operator[];
  /** Where it is compared with it: rule and way in its condition. */
  readonly places: readonly { readonly rule: string; readonly path: string }[];
  /** From below to above. Sides outside of what the fact can be are left out. */
  readonly sides: readonly SideCover[];
}

const below: ReadonlySet<Operator> = new Set([
  'lessThan',
  'greaterThanInclusive',
  'atLeast',
  'before',
  'onOrAfter',
]);
const above: ReadonlySet<Operator> = new Set([
  'lessThanInclusive',
  'greaterThan',
  'atMost',
  'onOrBefore',
  'after',
]);
const around: ReadonlySet<Operator> = new Set(['equal', 'notEqual']);
const orderedTypes: ReadonlySet<string> = new Set(['integer', 'number', 'scale', 'date']);

function sidesOf(fact: FactDeclaration, { operator, operand }: Leaf): readonly Side[] {
  if (operand.kind === 'fact' || !orderedTypes.has(fact.type)) return [];
  const { before, at, after } = neighbourKeys(fact, operand.value);
  const sides = below.has(operator)
    ? [before, at]
    : above.has(operator)
      ? [at, after]
      : around.has(operator)
        ? [before, at, after]
        : [];
  return sides.filter((side) => side !== null);
}

interface Draft {
  readonly fact: FactDeclaration;
  readonly value: FactValue;
  readonly operators: Set<Operator>;
  readonly places: { rule: string; path: string }[];
  readonly sides: readonly Side[];
}

function draftsOf(rulebook: Rulebook): readonly Draft[] {
  const facts = new Map(rulebook.facts.map((fact) => [fact.id, fact]));
  const drafts = new Map<string, Draft>();
  for (const rule of allRules(rulebook))
    for (const { path, leaf } of placedConditionLeaves(rule.when)) {
      const fact = facts.get(leaf.fact);
      if (!fact || leaf.operand.kind === 'fact') continue;
      const sides = sidesOf(fact, leaf);
      if (sides.length === 0) continue;
      const key = JSON.stringify([fact.id, sides]);
      const { value } = leaf.operand;
      const draft = drafts.get(key) ?? { fact, value, operators: new Set(), places: [], sides };
      drafts.set(key, draft);
      draft.operators.add(leaf.operator);
      draft.places.push({ rule: rule.id, path });
    }
  return [...drafts.values()];
}

/** For every threshold of the rules, whether a case lies on each side of it, as near to it as a value can be. */
export function thresholdCoverage(rulebook: Rulebook, trials: readonly Trial[]): readonly ThresholdCover[] {
  return draftsOf(rulebook).map(({ fact, value, operators, places, sides }) => ({
    fact: fact.id,
    value,
    operators: [...operators],
    places,
    sides: sides.map((side) => {
      const found = trials.find(({ facts }) => {
        const given = facts[fact.id] ?? null;
        return given !== null && holdsKey(side, keyOf(fact, given));
      });
      return { ...side, values: sideText(fact, side), shown_by: found?.name ?? null };
    }),
  }));
}
