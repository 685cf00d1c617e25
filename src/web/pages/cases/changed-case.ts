import type { CaseInput, RecordedRecommendation } from '#client';
import type { CaseContent } from '../../case/case-content.js';
import type { FactAnswer } from '../../ui/facts/fact-answer.js';

export type Changes = Readonly<Record<string, FactAnswer>>;

const dayOf = (changes: Changes, name: string, otherwise: string | null): string | null => {
  const changed = changes[name];
  return typeof changed === 'string' || changed === null ? changed : otherwise;
};

/**
 * The case of a recommendation with some facts changed, as it is asked about. What the history said then is given,
 * so that nothing but the changes moves; derived facts are left to be computed.
 *
 * @param sendable says whether a fact may be sent; free texts and personal facts decide nothing and are left out.
 */
export function changedCase(
  { rulebook, unit, foundOn, conduct }: CaseContent,
  { subject, subject_kind: kind, facts }: Pick<RecordedRecommendation, 'subject' | 'subject_kind' | 'facts'>,
  changes: Changes,
  sendable: (fact: string) => boolean,
): CaseInput {
  const kept = Object.entries(facts).flatMap(([name, { value, origin }]) =>
    (origin === 'reported' || origin === 'history' || origin === 'given') && value !== null && sendable(name)
      ? [[name, value] as const]
      : [],
  );
  const changed = Object.entries(changes).filter(([name]) => sendable(name));
  const from = dayOf(changes, 'conduct_from', conduct.from);
  const until = dayOf(changes, 'conduct_until', conduct.until);
  return {
    rulebook,
    unit,
    found_on: dayOf(changes, 'found_on', foundOn) ?? foundOn,
    conduct: conduct.ongoing ? { from, ongoing: true } : { from, until },
    subjects: [{ id: subject, kind, facts: { ...Object.fromEntries(kept), ...Object.fromEntries(changed) } }],
  };
}
