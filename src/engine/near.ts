import { byCodeUnit } from '../domain/identifiers.js';
import type { Facts } from '../domain/fact.js';
import type { Near } from '../domain/recommendation.js';
import { bitVerdict, ruleVerdict, verdictOf, type Workspace } from './compiled/evaluate.js';
import type { Numbered, Program } from './compiled/program.js';
import { childrenOf, leafTrace, type PlacedLeaf } from './trace.js';

/** Rules that are further from being met than this are not near. */
const mostCost = 2;

/** The fewest leaves whose verdicts must change to make the node met (or not met); the first of equals. */
function leavesToChange(node: Numbered, path: string, toMet: boolean, space: Workspace): PlacedLeaf[] {
  const wanted = toMet ? 'met' : 'not_met';
  if (verdictOf(node, space) === wanted) return [];
  if (node.kind === 'leaf') return [{ path, node }];
  const children = childrenOf(node, path);
  if (node.kind === 'not' || node.kind === 'named') {
    const target = node.kind === 'not' ? !toMet : toMet;
    return children.flatMap((child) => leavesToChange(child.node, child.path, target, space));
  }
  const perChild = children.map((child) => leavesToChange(child.node, child.path, toMet, space));
  if ((node.kind === 'all') === toMet) return perChild.flat();
  return perChild.reduce((best, leaves) => (leaves.length < best.length ? leaves : best));
}

/** The rules that are not met but would be if at most two comparisons came out otherwise, nearest first. */
export function nearOf(program: Program, space: Workspace, facts: Facts): Near[] {
  const near: Near[] = [];
  program.rules.forEach((rule, index) => {
    if (ruleVerdict(space, index) !== 'not_met') return;
    const leaves = leavesToChange(program.conditions[index] as Numbered, '', true, space);
    if (leaves.length > mostCost) return;
    near.push({
      rule: rule.id,
      cost: leaves.length,
      leaves: leaves.map(({ path, node }) => ({
        path,
        ...leafTrace(node.leaf, bitVerdict(space, node.bit), facts),
      })),
    });
  });
  return near.sort((a, b) => a.cost - b.cost || byCodeUnit(a.rule, b.rule));
}
