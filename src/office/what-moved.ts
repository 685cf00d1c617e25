import { canonicalJson, type Json } from '../domain/canonical-json.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { shownValue } from '../domain/shown.js';
import type { OfficeDeps } from './deps.js';
import { plain } from './plain.js';
import type { EntryReader } from './ports.js';
import { readRecommendationEntry } from './read-recommendation.js';
import type { RecommendationBody } from './recommendation-body.js';

const mostTold = 20;

interface Compared {
  readonly en: string;
  readonly zh: string;
  /** How it reads in a message, before and after. */
  readonly of: (body: RecommendationBody) => Json;
}

const answer: readonly Compared[] = [
  { en: 'the response', zh: '处置', of: ({ response }) => response },
  { en: 'the outcome', zh: '结论', of: ({ outcome }) => outcome },
  { en: 'what is asked', zh: '询问的事实', of: ({ asks }) => asks },
  { en: 'the version', zh: '规则版本', of: ({ decision }) => decision.version },
];

const namesOf = (from: object, to: object): readonly string[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])].sort(byCodeUnit);

/** Typed facts; of a personal one only that it was changed can be told, which its commitment shows. */
function comparedFacts(from: RecommendationBody, to: RecommendationBody): readonly Compared[] {
  const typed = namesOf(from.facts, to.facts).map((name): Compared => {
    const said = quoted(name);
    return { en: `fact ${said}`, zh: `事实 ${said}`, of: ({ facts }) => plain(facts[name]?.value ?? null) };
  });
  const sealed = namesOf(from.sealed_facts, to.sealed_facts).map((name): Compared => {
    const said = quoted(name);
    const of = ({ sealed_facts: facts }: RecommendationBody): Json => facts[name]?.path ?? null;
    return { en: `what is kept of fact ${said}`, zh: `事实 ${said} 的留存内容`, of };
  });
  return [...typed, ...sealed];
}

/**
 * What has moved between two recommendations for a subject of a case, as problems (precondition) that name both
 * entries: the answer first, then facts by name, twenty at most. None where they are not two of one subject.
 */
export async function whatMoved(
  trail: EntryReader,
  deps: Pick<OfficeDeps, 'sha256'>,
  caseId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly Problem[]> {
  const [before, after] = [
    await readRecommendationEntry(trail, deps, from),
    await readRecommendationEntry(trail, deps, to),
  ];
  if (!before.ok || !after.ok) return [];
  const { body: old } = before.value;
  const { body: now } = after.value;
  if (before.value.caseId !== caseId || after.value.caseId !== caseId || old.subject !== now.subject)
    return [];
  return [...answer, ...comparedFacts(old, now)]
    .filter(({ of }) => canonicalJson(of(old)) !== canonicalJson(of(now)))
    .slice(0, mostTold)
    .map(({ en, zh, of }) => {
      const said = { what_en: en, what_zh: zh, expected: shownValue(of(old)), found: shownValue(of(now)) };
      return problem('office_moved', { ...said, number: from, latest: to });
    });
}
