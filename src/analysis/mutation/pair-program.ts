import type { Verdict } from '../../domain/fact.js';
import { compile } from '../../engine/compiled/compile.js';
import { ruleVerdict, type Workspace } from '../../engine/compiled/evaluate.js';
import type { Program } from '../../engine/compiled/program.js';
import { allRules } from '../../rulebook/all-rules.js';
import type { Rule, Rulebook } from '../../rulebook/model.js';
import { type Found, findFacts } from '../find-facts.js';
import { partRulebook } from '../part-rulebook.js';

/** The rules that a fault changes, as they were and as they are, in one program over the cells of both. */
export interface PairProgram {
  readonly program: Program;
  /** The places of a rule in the program before and after; null where the fault took it away. */
  readonly pairs: readonly { readonly before: number; readonly after: number | null }[];
}

const always = { from: '1000-01-01', until: null };
/** No id of a file holds a space. */
const afterId = (id: string): string => `${id} after`;

export function pairProgram(rulebook: Rulebook, made: Rulebook, changed: ReadonlySet<string>): PairProgram {
  const before = allRules(partRulebook(rulebook, changed));
  const after = allRules(partRulebook(made, changed));
  const everyDay = (rule: Rule, id: string): Rule => ({ ...rule, id, effective: always });
  const rules = [
    ...before.map((rule) => everyDay(rule, rule.id)),
    ...after.map((rule) => everyDay(rule, afterId(rule.id))),
  ];
  const program = compile({ ...rulebook, rules, tables: [] }, always.from);
  const placeOf = (id: string): number => program.rules.findIndex((rule) => rule.id === id);
  const pairs = before.map(({ id }) => {
    const place = placeOf(afterId(id));
    return { before: placeOf(id), after: place < 0 ? null : place };
  });
  return { program, pairs };
}

/** Whether another set of rules is met. With facts that may still become known, `undetermined` where it can be. */
export function metDiffers({ pairs }: PairProgram, space: Workspace, isLast: boolean): Verdict {
  const certain = (verdict: Verdict): Verdict => (isLast && verdict === 'undetermined' ? 'not_met' : verdict);
  let result: Verdict = 'not_met';
  for (const { before, after } of pairs) {
    const was = certain(ruleVerdict(space, before));
    const is = after === null ? 'not_met' : certain(ruleVerdict(space, after));
    if (was === 'undetermined' || is === 'undetermined') result = 'undetermined';
    else if (was !== is) return 'met';
  }
  return result;
}

/** Facts for which another set of rules is met; with known values of all where there are such, else some unknown. */
export function factsThatTell(pair: PairProgram): Found {
  const known = findFacts(pair.program, (space, isLast) => metDiffers(pair, space, isLast));
  if (known.kind !== 'none') return known;
  return findFacts(pair.program, (space, isLast) => metDiffers(pair, space, isLast), true);
}
