import type { Place } from '../../domain/problem.js';
import type { PartPlaces } from '../../rulebook/part-places.js';
import type { Coverage } from './coverage.js';
import { type Gap, type KindSummary, leafText, summarize } from './coverage-summary.js';

/** Where in the rules file a gap is. */
export function gapPlace({ rule, path }: Gap, places: PartPlaces): Place {
  if (rule === null) return places.at(['effective']);
  return path === null ? places.rule(rule) : places.condition(rule, path);
}

/** Whether a kind of thing is covered as far as it is asked for. */
export const isCovered = ({ percent }: KindSummary, atLeast: number): boolean => percent >= atLeast;

/** The coverage as a program reads it: how much of each kind, what is missing and where, and every part. */
export const coverageReport = (coverage: Coverage, places: PartPlaces): object => ({
  subjects: coverage.subjects,
  left_out: coverage.left_out,
  kinds: summarize(coverage).map(({ missing, ...summary }) => ({
    ...summary,
    missing: missing.map((gap) => ({ ...gap, at: gapPlace(gap, places) })),
  })),
  rules: coverage.rules.map((rule) => ({ ...rule, at: places.rule(rule.rule) })),
  conditions: coverage.leaves.map(({ leaf, ...cover }) => ({
    ...cover,
    condition: leafText({ leaf }),
    at: places.condition(cover.rule, cover.path),
  })),
  thresholds: coverage.thresholds.map((threshold) => ({
    ...threshold,
    places: threshold.places.map((one) => ({ ...one, at: places.condition(one.rule, one.path) })),
    sides: threshold.sides.map(({ values, shown_by }) => ({ values, shown_by })),
  })),
  days: coverage.days,
});
