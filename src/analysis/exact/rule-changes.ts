import { byCodeUnit } from '../../domain/identifiers.js';
import { allRules } from '../../rulebook/all-rules.js';
import type { Rule, Rulebook } from '../../rulebook/model.js';

/** A rule that is not the same in two versions: what decides, not the words. */
export interface RuleChange {
  readonly rule: string;
  readonly change: 'added' | 'removed' | 'condition' | 'effect' | 'days';
}

const effectOf = ({ id, title, because, basis, when, effective, table, ...effect }: Rule): string =>
  JSON.stringify(effect);

/** The days of a rule that it does not simply have from its file. */
const daysOf = ({ effective }: Rule, rulebook: Rulebook): string =>
  JSON.stringify([
    effective.from === rulebook.effective.from ? null : effective.from,
    effective.until === rulebook.effective.until ? null : effective.until,
  ]);

function changesOf(before: Rule, after: Rule, old: Rulebook, now: Rulebook): RuleChange[] {
  const found: RuleChange[] = [];
  if (JSON.stringify(before.when) !== JSON.stringify(after.when))
    found.push({ rule: after.id, change: 'condition' });
  if (effectOf(before) !== effectOf(after)) found.push({ rule: after.id, change: 'effect' });
  if (daysOf(before, old) !== daysOf(after, now)) found.push({ rule: after.id, change: 'days' });
  return found;
}

/** The rules and rows that are added, removed, or decide otherwise, by id. */
export function ruleChanges(old: Rulebook, now: Rulebook): readonly RuleChange[] {
  const before = new Map(allRules(old).map((rule) => [rule.id, rule]));
  const after = new Map(allRules(now).map((rule) => [rule.id, rule]));
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit);
  return ids.flatMap((id): RuleChange[] => {
    const [one, other] = [before.get(id), after.get(id)];
    if (one && other) return changesOf(one, other, old, now);
    return [{ rule: id, change: other ? 'added' : 'removed' }];
  });
}
