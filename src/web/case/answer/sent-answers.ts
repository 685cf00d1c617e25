import type { CaseView, SupplementInput } from '#client';
import type { FactAnswer } from '../../ui/facts/fact-answer.js';
import type { FactDeclaration } from '../../ui/facts/fact-declaration.js';
import { caseContent } from '../case-content.js';
import { stringOf } from '../json-parts.js';
import type { AnswerDraft } from './answer-draft.js';
import { conductFacts } from './conduct-facts.js';

const some = (facts: Record<string, FactAnswer>): Record<string, FactAnswer> | undefined =>
  Object.keys(facts).length > 0 ? facts : undefined;

/** The request of the facts that were answered; what belongs to the subject goes to it. */
export function sentAnswers(
  view: CaseView,
  subject: string,
  declared: (fact: string) => FactDeclaration | undefined,
  { kind, facts, source }: AnswerDraft,
): SupplementInput {
  const ofCase: Record<string, FactAnswer> = {};
  const ofSubject: Record<string, FactAnswer> = {};
  const days: Record<string, FactAnswer> = {};
  for (const [name, answer] of Object.entries(facts)) {
    if (answer === undefined) continue;
    const isDay = conductFacts.some(({ id }) => id === name);
    const into = isDay ? days : declared(name)?.scope === 'subject' ? ofSubject : ofCase;
    into[name] = answer;
  }
  const sentSubject = some(ofSubject);
  const { from, until } = caseContent(view).conduct;
  // The interface takes both days of the conduct at once; one that was taken back is null.
  const day = (name: string, now: string | null): string | null =>
    name in days ? stringOf(days[name]) : now;
  return {
    kind,
    source: source.trim(),
    facts: some(ofCase),
    subjects: sentSubject ? [{ id: subject, facts: sentSubject }] : undefined,
    conduct: some(days) ? { from: day('conduct_from', from), until: day('conduct_until', until) } : undefined,
  };
}
