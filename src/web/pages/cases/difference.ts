import type { Recommendation } from '#client';

type Verdict = Recommendation['rules'][number]['verdict'];

/** What a change of facts moved, from one recommendation to the other. */
export interface Difference {
  readonly isSame: boolean;
  /** Rules whose verdict is another, by the new one. */
  readonly rules: Readonly<Record<Verdict, readonly string[]>>;
  readonly tracksAdded: readonly string[];
  readonly tracksGone: readonly string[];
  readonly isDeadlineOther: boolean;
}

export function differenceOf(before: Recommendation, after: Recommendation): Difference {
  const verdicts = new Map(before.rules.map(({ id, verdict }) => [id, verdict]));
  const moved = after.rules.filter(({ id, verdict }) => verdicts.get(id) !== verdict);
  const now = (verdict: Verdict) => moved.filter((rule) => rule.verdict === verdict).map(({ id }) => id);
  return {
    isSame: before.outcome === after.outcome && before.response === after.response,
    rules: { met: now('met'), not_met: now('not_met'), undetermined: now('undetermined') },
    tracksAdded: after.tracks.filter((track) => !before.tracks.includes(track)),
    tracksGone: before.tracks.filter((track) => !after.tracks.includes(track)),
    isDeadlineOther: before.deadline?.within !== after.deadline?.within,
  };
}
