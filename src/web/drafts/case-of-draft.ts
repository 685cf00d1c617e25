import type { CaseInput } from '#client';
import type { DraftContent } from './draft.js';

type Fact = NonNullable<CaseInput['facts']>[string];

const sentFacts = (answers: DraftContent['facts']): Record<string, Fact> =>
  // Not answered and not known yet are both unknown; what is not said is not sent.
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null));

const textOr = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function conductOf({ conduct: { known, from, until } }: DraftContent): NonNullable<CaseInput['conduct']> {
  if (known === 'ongoing') return { from: textOr(from), ongoing: true };
  if (known === 'days') return { from: textOr(from), until: textOr(until) ?? textOr(from) };
  return { from: null, until: null };
}

function subjectsOf({ subjects }: DraftContent): CaseInput['subjects'] {
  return subjects.map(({ id, ref, name, kind, facts }) => ({
    id,
    ref: textOr(ref),
    name: textOr(name),
    kind,
    facts: sentFacts(facts),
  }));
}

/** A draft as the case that is submitted. */
export const caseOfDraft = (content: DraftContent): CaseInput => ({
  rulebook: content.rulebook ?? '',
  found_on: content.foundOn,
  conduct: conductOf(content),
  unit: content.unit?.ref ?? null,
  summary: textOr(content.summary),
  reference: textOr(content.reference),
  act: textOr(content.act),
  campaign: textOr(content.campaign),
  facts: sentFacts(content.facts),
  subjects: subjectsOf(content),
  reporter: content.reporter.anonymous
    ? { anonymous: true }
    : {
        anonymous: false,
        name: textOr(content.reporter.name),
        contact: textOr(content.reporter.contact),
      },
  evidence: content.evidence.map(({ kind, ref, file }) => ({
    kind,
    ref: ref.trim(),
    sha256: file?.sha256 ?? null,
  })),
});

/**
 * What an evaluation reads of a draft: no name, no text, nothing of who reports.
 *
 * @param isRead whether an answer is one that an evaluation can read.
 */
export const evaluatedPart = (
  content: DraftContent,
  isRead: (fact: string, answer: DraftContent['facts'][string]) => boolean,
): CaseInput => {
  const read = (facts: DraftContent['facts']) =>
    sentFacts(Object.fromEntries(Object.entries(facts).filter(([name, answer]) => isRead(name, answer))));
  return {
    rulebook: content.rulebook ?? '',
    found_on: content.foundOn,
    conduct: conductOf(content),
    act: textOr(content.act),
    facts: read(content.facts),
    subjects: content.subjects.map(({ id, ref, kind, facts }) => ({
      id,
      ref: textOr(ref),
      kind,
      facts: read(facts),
    })),
  };
};
