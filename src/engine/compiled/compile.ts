import { byCodeUnit } from '../../domain/identifiers.js';
import type { FactValue } from '../../domain/fact.js';
import { allRules } from '../../rulebook/all-rules.js';
import type { Condition, FactDeclaration, Leaf, Rule, Rulebook } from '../../rulebook/model.js';
import { columnOf, type LiteralLeaf } from './columns.js';
import { appendGroup } from './normal-form.js';
import { boundsOf } from './ordered-cells.js';
import type { Column, Numbered, PairLeaf, Program } from './program.js';

const isEffective = (rule: Rule, day: string): boolean =>
  rule.effective.from <= day && (rule.effective.until === null || day < rule.effective.until);

function* leavesOf(condition: Condition): Generator<Leaf> {
  if (condition.kind === 'leaf') yield condition;
  else if (condition.kind === 'all' || condition.kind === 'any')
    for (const child of condition.of) yield* leavesOf(child);
  else yield* leavesOf(condition.of);
}

const keyOf = ({ fact, operator, operand }: Leaf): string =>
  `${fact} ${operator} ${operand.kind === 'fact' ? `fact ${operand.name}` : JSON.stringify(operand.value)}`;

interface Numbering {
  readonly bitOf: ReadonlyMap<string, number>;
  readonly literals: ReadonlyMap<string, readonly LiteralLeaf[]>;
  readonly pairs: readonly { readonly bit: number; readonly leaf: Leaf; readonly other: string }[];
}

/** Numbers every different comparison, those of one fact one after the other, in an order of their own. */
function numberLeaves(rules: readonly Rule[], facts: readonly FactDeclaration[]): Numbering {
  const different = new Map<string, Leaf>();
  for (const rule of rules) for (const leaf of leavesOf(rule.when)) different.set(keyOf(leaf), leaf);
  const sorted = [...different].sort(([a], [b]) => byCodeUnit(a, b));
  const bitOf = new Map<string, number>();
  const literals = new Map<string, LiteralLeaf[]>();
  const pairs: { bit: number; leaf: Leaf; other: string }[] = [];
  for (const fact of facts) {
    const own: LiteralLeaf[] = [];
    for (const [key, leaf] of sorted) {
      if (leaf.fact !== fact.id || leaf.operand.kind === 'fact') continue;
      own.push({ bit: bitOf.size, leaf, value: leaf.operand.value });
      bitOf.set(key, bitOf.size);
    }
    literals.set(fact.id, own);
  }
  for (const [key, leaf] of sorted) {
    if (leaf.operand.kind !== 'fact') continue;
    pairs.push({ bit: bitOf.size, leaf, other: leaf.operand.name });
    bitOf.set(key, bitOf.size);
  }
  return { bitOf, literals, pairs };
}

/** For each compared fact, the names of all facts that it is compared with, directly or through others. */
function groupsOf(pairs: readonly PairLeaf[], count: number): readonly (readonly number[])[] {
  const group = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => (group[index] === index ? index : rootOf(group[index] as number));
  const compared = new Set<number>();
  for (const { left, right } of pairs) {
    compared.add(left).add(right);
    group[rootOf(left)] = rootOf(right);
  }
  return group.map((_, index) =>
    compared.has(index)
      ? [...compared].filter((other) => rootOf(other) === rootOf(index)).sort((a, b) => a - b)
      : [],
  );
}

function number(condition: Condition, bitOf: ReadonlyMap<string, number>): Numbered {
  switch (condition.kind) {
    case 'leaf':
      return { kind: 'leaf', leaf: condition, bit: bitOf.get(keyOf(condition)) as number };
    case 'not':
      return { kind: 'not', of: number(condition.of, bitOf) };
    case 'named':
      return { kind: 'named', name: condition.name, of: number(condition.of, bitOf) };
    default:
      return { kind: condition.kind, of: condition.of.map((child) => number(child, bitOf)) };
  }
}

const responding = new Set(['settle', 'base', 'aggravate', 'mitigate', 'floor', 'ceiling']);

/** Makes a rulebook ready to be evaluated on one day: only the rules that hold on it, every comparison a bit. */
export function compile(rulebook: Rulebook, day: string): Program {
  const every = allRules(rulebook);
  const rules = every.filter((rule) => isEffective(rule, day)).sort((a, b) => byCodeUnit(a.id, b.id));
  const facts = [...rulebook.facts].sort((a, b) => byCodeUnit(a.id, b.id));
  const indexOf = new Map(facts.map((fact, index) => [fact.id, index]));
  const numbering = numberLeaves(rules, facts);
  const pairs: PairLeaf[] = numbering.pairs.map(({ bit, leaf, other }) => ({
    bit,
    left: indexOf.get(leaf.fact) as number,
    right: indexOf.get(other) as number,
    operator: leaf.operator,
  }));
  const groups = groupsOf(pairs, facts.length);
  const columns: Column[] = facts.map((fact, index) => {
    const group = groups[index] as readonly number[];
    const breakpoints: FactValue[] = group.flatMap((member) =>
      (numbering.literals.get((facts[member] as FactDeclaration).id) ?? []).map(({ value }) => value),
    );
    const edges = group.flatMap((member) => {
      const { low, high } = boundsOf(facts[member] as FactDeclaration);
      return [low, high].filter((edge) => edge !== null);
    });
    return columnOf(fact, index, numbering.literals.get(fact.id) ?? [], group, breakpoints, edges);
  });
  const conditions = rules.map((rule) => number(rule.when, numbering.bitOf));
  const code: number[] = [];
  const places = conditions.map((condition) => appendGroup(code, condition));
  return {
    rulebook,
    rules,
    notInForce: every
      .filter((rule) => !isEffective(rule, day))
      .map(({ id }) => id)
      .sort(byCodeUnit),
    columns,
    columnOf: new Map(columns.map((column) => [column.fact.id, column])),
    unknown: columns.map(({ unknown }) => unknown),
    read: columns.filter(
      ({ name, group }) => group.length > 0 || (numbering.literals.get(name)?.length ?? 0) > 0,
    ),
    bits: numbering.bitOf.size,
    words: (numbering.bitOf.size + 31) >>> 5,
    pairs,
    conditions,
    code: Int32Array.from(code),
    groups: Int32Array.from(places),
    reads: rules.map((rule) => {
      const names = [...leavesOf(rule.when)].flatMap((leaf) =>
        leaf.operand.kind === 'fact' ? [leaf.fact, leaf.operand.name] : [leaf.fact],
      );
      return [...new Set(names)].map((name) => indexOf.get(name) as number).sort((a, b) => a - b);
    }),
    responding: rules.flatMap((rule, index) => (responding.has(rule.effect) ? [index] : [])),
    rungOf: new Map(rulebook.ladder.map((rung, index) => [rung.id, index])),
  };
}
