import type { Verdict } from '../domain/fact.js';
import { bitVerdict, ruleVerdict, type Workspace } from './compiled/evaluate.js';
import type { Numbered, Program } from './compiled/program.js';
import type { ReferenceVerdict } from './reference/run-reference.js';
import { placedLeaves } from './trace.js';

export interface Disagreement {
  readonly rule: string;
  /** The way to the comparison; null when it is the rule's own verdict, or the rule itself, that differs. */
  readonly path: string | null;
  readonly reference: Verdict | 'absent';
  readonly compiled: Verdict | 'absent';
}

/** Everything in which the two evaluations differ, rule by rule and comparison by comparison; none is agreement. */
export function disagreements(
  program: Program,
  space: Workspace,
  reference: readonly ReferenceVerdict[],
): Disagreement[] {
  const other = new Map(reference.map((verdict) => [verdict.rule, verdict]));
  const found: Disagreement[] = [];
  program.rules.forEach((rule, index) => {
    const theirs = other.get(rule.id);
    other.delete(rule.id);
    const verdict = ruleVerdict(space, index);
    if (theirs?.verdict !== verdict)
      found.push({ rule: rule.id, path: null, reference: theirs?.verdict ?? 'absent', compiled: verdict });
    const leaves = new Map(theirs?.leaves);
    for (const { path, node } of placedLeaves(program.conditions[index] as Numbered)) {
      const mine = bitVerdict(space, node.bit);
      const their = leaves.get(path) ?? 'absent';
      leaves.delete(path);
      if (their !== mine) found.push({ rule: rule.id, path, reference: their, compiled: mine });
    }
    for (const [path, verdict_] of leaves)
      found.push({ rule: rule.id, path, reference: verdict_, compiled: 'absent' });
  });
  for (const { rule, verdict } of other.values())
    found.push({ rule, path: null, reference: verdict, compiled: 'absent' });
  return found;
}
