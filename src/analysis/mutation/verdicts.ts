import type { Facts, Verdict } from '../../domain/fact.js';
import { evaluate, ruleVerdict, workspaceFor } from '../../engine/compiled/evaluate.js';
import { slotsOf } from '../../engine/search-space.js';
import { programFor } from '../../engine/standing.js';
import type { Rulebook } from '../../rulebook/model.js';

/** The verdict of every rule that holds on a day; a rule that does not is not there. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** Gives the verdicts of a rulebook's rules for one set of facts after another. */
export function verdictsOf(rulebook: Rulebook): (day: string, facts: Facts) => Verdicts {
  return (day, facts) => {
    const program = programFor(rulebook, day);
    const space = workspaceFor(program);
    evaluate(program, slotsOf(program, facts), space);
    return new Map(program.rules.map(({ id }, index) => [id, ruleVerdict(space, index)]));
  };
}
