import type { Verdict } from '../../domain/fact.js';
import { bitVerdict, evaluate, ruleVerdict, workspaceFor } from '../../engine/compiled/evaluate.js';
import type { Numbered, Program } from '../../engine/compiled/program.js';
import { slotsOf } from '../../engine/search-space.js';
import { programFor } from '../../engine/standing.js';
import { type PlacedLeaf, placedLeaves } from '../../engine/trace.js';
import { allRules } from '../../rulebook/all-rules.js';
import type { Leaf, Rule, Rulebook } from '../../rulebook/model.js';
import type { Trial } from '../trials.js';
import { leafDecides } from './leaf-effect.js';
import { emptyTally, type Tally, tallied } from './tally.js';

/** Names of trials: the first that showed it. */
export interface Shown {
  readonly met: string | null;
  readonly not_met: string | null;
}

/** One comparison at its place in a rule, and what the cases showed of it. */
export interface LeafCover {
  readonly rule: string;
  /** The way to it in the rule's condition, such as `all/1/condition`. */
  readonly path: string;
  readonly leaf: Leaf;
  readonly verdicts: Tally;
  /** The cases in which it alone decides its rule, by its verdict: a pair of them is masking MC/DC. */
  readonly decides: Shown;
}

/** A rule or row, and in how many trials each verdict came out; days on which it does not hold are not counted. */
export interface RuleCover {
  readonly rule: string;
  /** The table whose row it is, or null. */
  readonly table: string | null;
  readonly verdicts: Tally;
}

interface Draft {
  rule: RuleCover;
  leaves: LeafCover[];
}

const placedIn = new WeakMap<Program, readonly (readonly PlacedLeaf[])[]>();

function placedOf(program: Program): readonly (readonly PlacedLeaf[])[] {
  const known = placedIn.get(program) ?? program.conditions.map((condition) => placedLeaves(condition));
  placedIn.set(program, known);
  return known;
}

const emptyDraft = (rule: Rule, placed: readonly PlacedLeaf[]): Draft => ({
  rule: { rule: rule.id, table: rule.table, verdicts: emptyTally },
  leaves: placed.map(({ path, node }) => ({
    rule: rule.id,
    path,
    leaf: node.leaf,
    verdicts: emptyTally,
    decides: { met: null, not_met: null },
  })),
});

const shownBy = (shown: Shown, verdict: Verdict, name: string): Shown =>
  verdict === 'undetermined' || shown[verdict] !== null ? shown : { ...shown, [verdict]: name };

/** What the trials show of every rule, and of every comparison at its place in a rule. */
export function leafCoverage(
  rulebook: Rulebook,
  trials: readonly Trial[],
): { readonly rules: readonly RuleCover[]; readonly leaves: readonly LeafCover[] } {
  const drafts = new Map<string, Draft>();
  for (const { day, facts, name } of trials) {
    if (day === null) continue;
    const program = programFor(rulebook, day);
    const space = workspaceFor(program);
    evaluate(program, slotsOf(program, facts), space);
    program.rules.forEach((rule, index) => {
      const placed = placedOf(program)[index] as readonly PlacedLeaf[];
      const draft = drafts.get(rule.id) ?? emptyDraft(rule, placed);
      drafts.set(rule.id, draft);
      const condition = program.conditions[index] as Numbered;
      draft.rule = { ...draft.rule, verdicts: tallied(draft.rule.verdicts, ruleVerdict(space, index)) };
      draft.leaves = draft.leaves.map((cover, at) => {
        const { node } = placed[at] as PlacedLeaf;
        const verdict = bitVerdict(space, node.bit);
        const decides = leafDecides(condition, node, space) === 'met';
        return {
          ...cover,
          verdicts: tallied(cover.verdicts, verdict),
          decides: decides ? shownBy(cover.decides, verdict, name) : cover.decides,
        };
      });
    });
  }
  // A rule that no case's day reaches is in no program; its own first day has it.
  const ofRule = (rule: Rule): Draft => {
    const seen = drafts.get(rule.id);
    if (seen) return seen;
    const program = programFor(rulebook, rule.effective.from);
    const index = program.rules.findIndex(({ id }) => id === rule.id);
    return emptyDraft(rule, placedOf(program)[index] ?? []);
  };
  const every = allRules(rulebook).map(ofRule);
  return { rules: every.map(({ rule }) => rule), leaves: every.flatMap(({ leaves }) => leaves) };
}
