import type { Facts } from '../domain/fact.js';
import type { ConditionTrace, LeafTrace } from '../domain/recommendation.js';
import type { Leaf } from '../rulebook/model.js';
import { bitVerdict, verdictOf, type Workspace } from './compiled/evaluate.js';
import type { Numbered } from './compiled/program.js';

const mutable = (value: Facts[string] | undefined): LeafTrace['actual'] =>
  value === undefined || value === null ? null : Array.isArray(value) ? [...value] : (value as string);

export function leafTrace(leaf: Leaf, verdict: LeafTrace['verdict'], facts: Facts): LeafTrace {
  const { fact, operator, operand } = leaf;
  const expected = mutable(operand.kind === 'fact' ? facts[operand.name] : operand.value);
  const actual = mutable(facts[fact]);
  if (operand.kind === 'literal') return { verdict, fact, operator, expected, actual };
  const from = operand.kind === 'fact' ? { fact: operand.name } : { parameter: operand.name };
  return { verdict, fact, operator, expected, expected_from: from, actual };
}

/** A condition with verdict, expected and actual value at every node. */
export function traceOf(node: Numbered, space: Workspace, facts: Facts): ConditionTrace {
  if (node.kind === 'leaf') return leafTrace(node.leaf, bitVerdict(space, node.bit), facts);
  const verdict = verdictOf(node, space);
  switch (node.kind) {
    case 'not':
      return { verdict, not: traceOf(node.of, space, facts) };
    case 'named':
      return { verdict, condition: node.name, of: traceOf(node.of, space, facts) };
    case 'all':
      return { verdict, all: node.of.map((child) => traceOf(child, space, facts)) };
    case 'any':
      return { verdict, any: node.of.map((child) => traceOf(child, space, facts)) };
  }
}

/** A leaf of a condition with the way to it, such as `all/0/not/any/1`. */
export interface PlacedLeaf {
  readonly path: string;
  readonly node: Extract<Numbered, { kind: 'leaf' }>;
}

const below = (path: string, step: string): string => (path === '' ? step : `${path}/${step}`);

/** The children of a node with the way to each. */
export function childrenOf(node: Numbered, path: string): { path: string; node: Numbered }[] {
  switch (node.kind) {
    case 'leaf':
      return [];
    case 'not':
      return [{ path: below(path, 'not'), node: node.of }];
    case 'named':
      return [{ path: below(path, 'condition'), node: node.of }];
    default:
      return node.of.map((child, index) => ({ path: below(path, `${node.kind}/${index}`), node: child }));
  }
}

/** All leaves of a condition, in the order in which it was written. */
export function placedLeaves(node: Numbered, path = ''): PlacedLeaf[] {
  if (node.kind === 'leaf') return [{ path, node }];
  return childrenOf(node, path).flatMap((child) => placedLeaves(child.node, child.path));
}
