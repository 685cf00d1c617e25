import { type Problem, problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { allRules } from '../../rulebook/all-rules.js';
import type { FactDeclaration, Rule, Rulebook } from '../../rulebook/model.js';

/** The side of a merged rulebook that a rule comes from; rule ids of files are in capitals, so these are free. */
export const sides = ['old', 'new'] as const;
export type Side = (typeof sides)[number];

const prefix = (side: Side): string => `${side} `;

export const sideOf = ({ id }: Rule, side: Side): boolean => id.startsWith(prefix(side));
export const plainId = (id: string): string => id.slice(id.indexOf(' ') + 1);

/** The values of both, in an order that agrees with each; undefined when there is none. */
function orderedTogether(first: readonly string[], second: readonly string[]): readonly string[] | undefined {
  const merged: string[] = [];
  let [i, j] = [0, 0];
  while (i < first.length || j < second.length) {
    const [a, b] = [first[i], second[j]];
    if (a !== undefined && a === b) {
      merged.push(a);
      i += 1;
      j += 1;
    } else if (a !== undefined && !second.includes(a)) {
      merged.push(a);
      i += 1;
    } else if (b !== undefined && !first.includes(b)) {
      merged.push(b);
      j += 1;
    } else return undefined;
  }
  return merged;
}

const wider = (one: number | null, other: number | null, by: (a: number, b: number) => number) =>
  one === null || other === null ? null : by(one, other);

function mergedFact(one: FactDeclaration, other: FactDeclaration): FactDeclaration | undefined {
  const values = orderedTogether(one.values, other.values);
  if (one.type !== other.type || !values) return undefined;
  return {
    ...other,
    values,
    min: wider(one.min, other.min, Math.min),
    max: wider(one.max, other.max, Math.max),
    source: one.source && other.source,
  };
}

/** What of two declarations does not go together: the types, or the order of the values. */
const kinds = (one: FactDeclaration | undefined, other: FactDeclaration) => {
  const said = ({ type, values }: FactDeclaration): string =>
    one?.type === other.type ? `${type} (${values.join(', ')})` : type;
  return { expected: one ? said(one) : '', found: said(other) };
};

const named = (rulebook: Rulebook, side: Side): readonly Rule[] =>
  allRules(rulebook).map((rule) => ({ ...rule, id: `${prefix(side)}${rule.id}`, table: null }));

/**
 * Both rulebooks as one, so that a case is cut into the cells of both. Its rules are those of both under names that
 * say the side; it is only there to be looked at, and recommends nothing.
 */
export function mergeRulebooks(old: Rulebook, now: Rulebook): Result<Rulebook> {
  const problems: Problem[] = [];
  const code = 'versions_fact_type';
  const names = { version: quoted(now.version), other: quoted(old.version) };
  const before = new Map(old.facts.map((fact) => [fact.id, fact]));
  const merged = now.facts.map((fact) => {
    const other = before.get(fact.id);
    before.delete(fact.id);
    const both = other ? mergedFact(other, fact) : fact;
    if (!both) problems.push(problem(code, { ...names, fact: quoted(fact.id), ...kinds(other, fact) }));
    return both ?? fact;
  });
  if (problems.length > 0) return fail(problems);
  const facts = [...merged, ...before.values()];
  return ok({
    ...now,
    facts,
    rules: [...named(old, 'old'), ...named(now, 'new')],
    tables: [],
    properties: [],
  });
}
