import type { SubmittedCase } from '../domain/case.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { problem } from '../domain/problem.js';
import type { Recommendation } from '../domain/recommendation.js';
import { fail, ok, type Result } from '../domain/result.js';
import { gatherFacts } from '../engine/gather-facts.js';
import { recommend } from '../engine/recommend.js';
import { checkCase } from '../office/check-case.js';
import type { LoadedRulebook } from '../office/load-rulebooks.js';
import { builtInDates, requestOf } from '../office/subject-inputs.js';
import type { Rulebook } from '../rulebook/model.js';

/** A recommendation, and the version that it was made by, for its labels. */
export interface Answer {
  readonly recommendation: Recommendation;
  readonly rulebook: Rulebook;
}

/** The versions of one rulebook among which is chosen, or one that is evaluated alone. */
export type Rules = { readonly among: readonly [Rulebook, ...Rulebook[]] } | { readonly alone: Rulebook };

/** A rulebook read from a file, as if it had been published. */
const loadedFrom = (rulebook: Rulebook): LoadedRulebook => ({
  rulebook,
  calendarSha256: null,
  publishedSeq: 0,
  row: {
    id: rulebook.id,
    version: rulebook.version,
    hash: rulebook.hash,
    effective_from: rulebook.effective.from,
    effective_until: rulebook.effective.until,
    withdrawn_on: null,
    published_seq: 0,
  },
});

/**
 * Recommends for every subject of a case with no store at hand, in the order of their ids: what only a trail knows is
 * unknown. `today` and `evaluatedOn` are days in the office's zone. Problems of the case have their paths.
 */
export async function recommendCase(
  rules: Rules,
  sent: SubmittedCase,
  { today, evaluatedOn }: { readonly today: string; readonly evaluatedOn: string },
): Promise<Result<readonly Answer[]>> {
  const [first, ...others] = 'alone' in rules ? ([rules.alone] as const) : rules.among;
  const loaded = [loadedFrom(first), ...others.map(loadedFrom)] as const;
  const latest = today > evaluatedOn ? today : evaluatedOn;
  const given = 'alone' in rules ? { alone: rules.alone } : {};
  const checked = checkCase(loaded, sent, latest, evaluatedOn, 'what_if', given);
  if (!checked.ok) return checked;
  const { versions, conduct, facts, subjects } = checked.value;
  const builtIn = builtInDates({ conduct, foundOn: sent.found_on }, evaluatedOn);
  const answers: Answer[] = [];
  for (const subject of subjects) {
    const { id, kind } = subject.sent;
    const reported = { ...facts, ...subject.facts };
    const records = gatherFacts({ declarations: versions.declarations, reported, builtIn, history: {} });
    const request = requestOf({ subject: { id, kind: kind ?? null }, versions, facts: records, evaluatedOn });
    const answer = await recommend(request);
    if (!answer.ok) {
      const { version, differences } = answer.error;
      const params = { rulebook: sent.rulebook, version, rule: differences[0]?.rule ?? '-', subject: id };
      return fail([problem('engines_disagree', params)]);
    }
    const { hash } = answer.value.rulebook;
    const used = [versions.decision, ...versions.conduct].find(({ rulebook }) => rulebook.hash === hash);
    answers.push({ recommendation: answer.value, rulebook: (used ?? versions.decision).rulebook });
  }
  return ok(answers.sort((a, b) => byCodeUnit(a.recommendation.subject, b.recommendation.subject)));
}
