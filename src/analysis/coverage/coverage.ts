import { allRules } from '../../rulebook/all-rules.js';
import type { Rule, Rulebook } from '../../rulebook/model.js';
import type { FixtureCase } from '../../rulebook/read-cases.js';
import { trialsOf } from '../trials.js';
import { type DayCover, dayCoverage } from './day-coverage.js';
import { type LeafCover, leafCoverage, type RuleCover } from './leaf-coverage.js';
import { isPossible } from './possible-leaf.js';
import { type ThresholdCover, thresholdCoverage } from './threshold-coverage.js';

/** Whether what no case showed can be shown at all; null when that could not be told. */
export interface Possible {
  readonly met: boolean | null;
  readonly not_met: boolean | null;
}

/** A comparison with what of it no case can show, because comparisons of one fact exclude each other. */
export interface JudgedLeaf extends LeafCover {
  readonly possible: Possible;
  readonly can_decide: Possible;
}

/** How much of a rulebook its own cases exercise. */
export interface Coverage {
  /** Subjects of cases that are answered as wanted, and those that are not, or are only proposed. */
  readonly subjects: number;
  readonly left_out: number;
  readonly rules: readonly RuleCover[];
  readonly leaves: readonly JudgedLeaf[];
  readonly thresholds: readonly ThresholdCover[];
  readonly days: readonly DayCover[];
}

function judged(rulebook: Rulebook, rule: Rule, cover: LeafCover): JudgedLeaf {
  const { path, verdicts, decides } = cover;
  const can = (verdict: 'met' | 'not_met', asksToDecide: boolean): boolean | null => {
    const isShown = asksToDecide ? decides[verdict] !== null : verdicts[verdict] > 0;
    return isShown || isPossible(rulebook, { rule, path, verdict, decides: asksToDecide });
  };
  return {
    ...cover,
    possible: { met: can('met', false), not_met: can('not_met', false) },
    can_decide: { met: can('met', true), not_met: can('not_met', true) },
  };
}

/**
 * Holds a rulebook's cases against its parts: rules and rows, comparisons at their places, masking MC/DC, thresholds
 * and days. Only cases that pass count. Takes the other versions for cases about the choice among them.
 */
export function coverageOf(
  rulebook: Rulebook,
  fixtures: readonly FixtureCase[],
  published: readonly Rulebook[] = [],
): Coverage {
  const { trials, leftOut } = trialsOf(rulebook, fixtures, published);
  const { rules, leaves } = leafCoverage(rulebook, trials);
  const byId = new Map(allRules(rulebook).map((rule) => [rule.id, rule]));
  return {
    subjects: trials.length,
    left_out: leftOut,
    rules,
    leaves: leaves.map((cover) => judged(rulebook, byId.get(cover.rule) as Rule, cover)),
    thresholds: thresholdCoverage(rulebook, trials),
    days: dayCoverage(rulebook, trials),
  };
}
