import { byCodeUnit } from '../../domain/identifiers.js';
import { ok, type Result } from '../../domain/result.js';
import type { Rulebook } from '../../rulebook/model.js';
import { byLadders } from '../../engine/compare-ladders.js';
import { type NotAnalysed, withinNodes } from './build-model.js';
import { boxesOf, type Constraint, constraintsOf } from './boxes.js';
import { type CaseWitness, caseAt } from './case-witness.js';
import { type Change, changesIn } from './changes.js';
import { no } from './diagrams.js';
import type { Days } from './fact-rows.js';
import { mergeRulebooks } from './merge-rulebooks.js';
import { isPair, type PairModels, pairModels } from './pair-models.js';
import { type RuleChange, ruleChanges } from './rule-changes.js';
import { countIn } from './witness.js';

/** Cases that are answered otherwise in one and the same way, described fact by fact. */
export interface Region {
  /** What the cases have in common; facts that it does not name can be anything. */
  readonly facts: readonly Constraint[];
  readonly cells: bigint;
  /** One of the cases, as each version answers it. */
  readonly old: CaseWitness;
  readonly new: CaseWitness;
  /** The changed rules that are met in this case in one of the versions. */
  readonly causes: readonly string[];
}

/** One way in which answers differ, with all the cases that it is about. */
export interface ChangedAnswer {
  readonly change: Change;
  readonly direction: 'milder' | 'severer' | 'other';
  readonly cells: bigint;
  readonly regions: readonly Region[];
  /** Cells that none of the told regions covers. */
  readonly left: bigint;
}

export interface Difference {
  readonly rules: readonly RuleChange[];
  /** Cells of all cases that were compared: those whose facts are all known, and those some of whose may be unknown. */
  readonly cells: { readonly known: bigint; readonly all: bigint };
  /** Cells that are answered otherwise, of each. */
  readonly changed: { readonly known: bigint; readonly all: bigint };
  /** Whether the regions are of cases with known facts, or, where those are all answered alike, of all cases. */
  readonly regionsOf: 'known' | 'all';
  readonly answers: readonly ChangedAnswer[];
  /** Why not all could be compared; then what is told is not complete. */
  readonly why: NotAnalysed | null;
}

/** Regions that are told of one change. */
export const mostRegions = 20;

const isInForce = ({ effective }: Rulebook, day: string): boolean =>
  effective.from <= day && (effective.until === null || day < effective.until);

/** The days from which the rules of either version are others, both being in force; else the first day of the new. */
function daysOf(old: Rulebook, now: Rulebook): readonly string[] {
  const edges = [old, now].flatMap(({ rules, tables, effective }) =>
    [...rules, ...tables]
      .flatMap((rule) => [rule.effective.from, rule.effective.until])
      .filter((day): day is string => day !== null && day !== effective.until),
  );
  const days = [...new Set([old.effective.from, now.effective.from, ...edges])].sort(byCodeUnit);
  return days.filter((day) => isInForce(old, day) && isInForce(now, day));
}

/** Versions that are never in force together are compared as if the old one went on. */
function together(old: Rulebook, now: Rulebook): readonly [Rulebook, readonly string[]] {
  const days = daysOf(old, now);
  if (days.length > 0) return [old, days];
  const until = old.effective.until;
  const open = <Part extends { readonly effective: Rulebook['effective'] }>(part: Part): Part =>
    part.effective.until === until ? { ...part, effective: { ...part.effective, until: null } } : part;
  const longer = { ...old, ...open(old), rules: old.rules.map(open), tables: old.tables.map(open) };
  return [longer, daysOf(longer, now)];
}

const resultOf = ({ outcome, response }: CaseWitness, { ladder }: Rulebook): number =>
  outcome === 'settled' ? -2 : outcome === 'no_rule' ? -1 : ladder.findIndex(({ id }) => id === response);

function directionOf(
  pair: PairModels,
  { old, new: now }: Region,
  change: Change,
): ChangedAnswer['direction'] {
  if (change.kind !== 'response') return 'other';
  const [before, after] = [pair.old.space.program.rulebook, pair.new.space.program.rulebook];
  const order = byLadders(
    { ladder: before.ladder, result: resultOf(old, before) },
    { ladder: after.ladder, result: resultOf(now, after) },
  );
  return order < 0 ? 'severer' : order > 0 ? 'milder' : 'other';
}

/** What names the fewest facts first, of these what covers most. */
const bySimplicity = (a: Region, b: Region): number =>
  a.facts.length - b.facts.length || (a.cells < b.cells ? 1 : a.cells > b.cells ? -1 : 0);

function told(pair: PairModels, compared: Days, rules: readonly RuleChange[]): readonly ChangedAnswer[] {
  const changed = new Set(rules.map(({ rule }) => rule));
  return changesIn(pair, compared).map(({ change, where, day }) => {
    const { boxes, left } = boxesOf(pair.old, where, mostRegions);
    const regions = boxes.map((box): Region => {
      const [old, now] = [pair.old, pair.new].map((model) =>
        caseAt(model, box.point, day ?? compared.from),
      ) as [CaseWitness, CaseWitness];
      const met = [...new Set([...old.met, ...now.met])].sort(byCodeUnit);
      return {
        facts: constraintsOf(pair.old, box),
        cells: box.cells,
        old,
        new: now,
        causes: met.filter((id) => changed.has(id)),
      };
    });
    regions.sort(bySimplicity);
    const first = regions[0] as Region;
    const cells = countIn(pair.old, where);
    return { change, direction: directionOf(pair, first, change), cells, regions, left };
  });
}

const everything = (pair: PairModels): bigint => countIn(pair.old, pair.old.possible);

function changedCells(pair: PairModels, compared: Days): bigint {
  const regions = changesIn(pair, compared).map(({ where }) => where);
  return countIn(pair.old, pair.old.algebra.merge(regions, pair.old.algebra.or, no));
}

interface Sum {
  cells: bigint;
  changed: bigint;
  answers: readonly ChangedAnswer[];
}

/**
 * Compares what two versions answer, over all cases and each version alone: the regions of cases whose response,
 * tracks, deadline or exemption differ. Versions without a region are equal, which is then proved.
 * Problems: facts that do not go together.
 */
export function differenceOf(old: Rulebook, now: Rulebook): Result<Difference> {
  const [before, days] = together(old, now);
  const merged = mergeRulebooks(before, now);
  if (!merged.ok) return merged;
  const rules = ruleChanges(old, now);
  let why: NotAnalysed | null = null;
  const over = (withUnknown: boolean): Sum => {
    const sum: Sum = { cells: 0n, changed: 0n, answers: [] };
    for (const [index, from] of days.entries()) {
      const compared = { from, until: days[index + 1] ?? null };
      const pair = pairModels(merged.value, [before, now], compared, withUnknown);
      if (!isPair(pair)) {
        why = pair;
        continue;
      }
      const looked = withinNodes(() => {
        sum.cells += everything(pair);
        sum.changed += changedCells(pair, compared);
        if (sum.answers.length === 0) sum.answers = told(pair, compared, rules);
      });
      if ('why' in looked) why = looked.why;
    }
    return sum;
  };
  const [known, all] = [over(false), over(true)];
  const isSeen = known.answers.length > 0;
  return ok({
    rules,
    cells: { known: known.cells, all: all.cells },
    changed: { known: known.changed, all: all.changed },
    regionsOf: isSeen ? 'known' : 'all',
    answers: isSeen ? known.answers : all.answers,
    why,
  });
}
