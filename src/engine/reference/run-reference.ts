import { Engine, type NestedCondition, type RuleResult, type TopLevelCondition } from 'json-rules-engine';
import type { Facts, Verdict } from '../../domain/fact.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import type { FactDeclaration, Rulebook } from '../../rulebook/model.js';
import { expandRows } from './expand-rows.js';
import { type Assumption, operatorsUnder, registeredName, wrap } from './operators.js';
import { type Tree, treeOf } from './tree.js';

/** The verdict of one rule and of each of its comparisons, by the way to it. */
export interface ReferenceVerdict {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly leaves: ReadonlyMap<string, Verdict>;
}

interface Held {
  readonly id: string;
  readonly tree: Tree;
}

function rulesOn(rulebook: Rulebook, day: string): Held[] {
  const facts = new Map(rulebook.facts.map((fact) => [fact.id, fact]));
  const holds = ({ effective }: { effective: { from: string; until: string | null } }): boolean =>
    !(day < effective.from) && (effective.until === null || effective.until > day);
  return [
    ...rulebook.rules.filter(holds).map(({ id, when }) => ({ id, tree: treeOf(when) })),
    ...rulebook.tables
      .filter(holds)
      .flatMap((table) => expandRows(table, (name) => facts.get(name) as FactDeclaration)),
  ].sort((a, b) => byCodeUnit(a.id, b.id));
}

/** Negations are pushed to the leaves, so that an assumption about unknown facts points one way. */
function toEngine(tree: Tree, negate: boolean, places: string[], path: string): NestedCondition {
  const step = (name: string): string => (path === '' ? name : `${path}/${name}`);
  if ('not' in tree) return toEngine(tree.not, !negate, places, step('not'));
  if ('condition' in tree) return toEngine(tree.of, negate, places, step('condition'));
  if ('fact' in tree) {
    places.push(path);
    const operator = registeredName(tree.operator, negate);
    const value = tree.from === null ? wrap(tree.value, undefined) : { fact: tree.from };
    return { fact: tree.fact, operator, value, name: `${negate ? '-' : '+'}${path}` };
  }
  const [kind, of] = 'all' in tree ? (['all', tree.all] as const) : (['any', tree.any] as const);
  const children = of.map((child, index) => toEngine(child, negate, places, step(`${kind}/${index}`)));
  return (kind === 'all') !== negate ? { all: children } : { any: children };
}

/** json-rules-engine wants a group at the top. */
const topLevel = (condition: NestedCondition): TopLevelCondition =>
  'all' in condition || 'any' in condition ? (condition as TopLevelCondition) : { all: [condition] };

interface Outcome {
  readonly met: boolean;
  readonly leaves: ReadonlyMap<string, { readonly negated: boolean; readonly result: boolean }>;
}

type ResultNode = { all?: unknown; any?: unknown; name?: unknown; result?: unknown };

function collect(node: ResultNode, into: Map<string, { negated: boolean; result: boolean }>): void {
  const group = node.all ?? node.any;
  if (Array.isArray(group)) {
    for (const child of group as ResultNode[]) collect(child, into);
    return;
  }
  const name = String(node.name);
  if (typeof node.result !== 'boolean')
    throw new Error(`json-rules-engine left condition ${name} without a result`);
  into.set(name.slice(1), { negated: name.startsWith('-'), result: node.result });
}

/** One run of a fresh engine: a shared one skips rules when it runs twice at once, and says nothing. */
async function runOnce(
  rulebook: Rulebook,
  rules: readonly { readonly id: string; readonly condition: NestedCondition }[],
  facts: Facts,
  assumption: Assumption,
): Promise<Map<string, Outcome>> {
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const [name, relation] of operatorsUnder(assumption)) engine.addOperator(name, relation);
  for (const fact of rulebook.facts)
    engine.addFact(fact.id, wrap(facts[fact.id] ?? null, fact), { cache: true });
  for (const { id, condition } of rules)
    engine.addRule({ name: id, conditions: topLevel(condition), event: { type: id }, priority: 1 });
  const { results, failureResults } = await engine.run();
  const outcomes = new Map<string, Outcome>();
  for (const result of [...results, ...failureResults] as RuleResult[]) {
    const leaves = new Map<string, { negated: boolean; result: boolean }>();
    collect(result.conditions as ResultNode, leaves);
    outcomes.set(result.name, { met: result.result === true, leaves });
  }
  if (outcomes.size !== rules.length || results.length + failureResults.length !== rules.length)
    throw new Error(`json-rules-engine answered ${outcomes.size} of ${rules.length} rules`);
  return outcomes;
}

const verdictOf = (pessimist: boolean, optimist: boolean): Verdict =>
  pessimist ? 'met' : optimist ? 'undetermined' : 'not_met';

/**
 * Verdicts of all rules that hold on the day, by json-rules-engine, sorted by rule id. With an unknown fact it
 * runs twice: what is met even if every unknown comparison fails is met, what is met only if they all hold is
 * undetermined.
 */
export async function runReference(
  rulebook: Rulebook,
  day: string,
  facts: Facts,
): Promise<ReferenceVerdict[]> {
  const rules = rulesOn(rulebook, day).map(({ id, tree }) => {
    const places: string[] = [];
    return { id, condition: toEngine(tree, false, places, ''), places };
  });
  if (rules.length === 0) return [];
  const unknown = rulebook.facts.some((fact) => (facts[fact.id] ?? null) === null);
  const pessimist = await runOnce(rulebook, rules, facts, 'false');
  const optimist = unknown ? await runOnce(rulebook, rules, facts, 'true') : pessimist;
  return rules.map(({ id, places }) => {
    const low = pessimist.get(id) as Outcome;
    const high = optimist.get(id) as Outcome;
    const leaves = new Map<string, Verdict>();
    for (const place of places) {
      const least = low.leaves.get(place);
      const most = high.leaves.get(place);
      if (!least || !most) throw new Error(`json-rules-engine lost condition ${place} of ${id}`);
      // Under a negation the leaf as written is met where the pushed-down opposite fails even when assumed true.
      const verdict = least.negated
        ? verdictOf(!most.result, !least.result)
        : verdictOf(least.result, most.result);
      leaves.set(place, verdict);
    }
    return { rule: id, verdict: verdictOf(low.met, high.met), leaves };
  });
}
