import { dayEn } from '../../../domain/letter/day-words.js';
import type { LetterFact, LetterReason, Person, Review } from '../../../domain/letter/letter-parts.js';
import { numbered, paragraphsOf, type Section } from '../letter-content.js';

/** Ends a text with a full stop where it ends with none. */
export const sentence = (text: string): string =>
  /[.!?:;)”’"。！？；：）]$/u.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`;

const period = ({ on, until }: LetterFact): string =>
  [on, until && until !== on ? until : null].flatMap((day) => (day ? [dayEn(day)] : [])).join(' to ');

const factText = (fact: LetterFact): string => {
  const where = [period(fact), fact.place ?? ''].filter(Boolean).join(', ');
  return sentence(where ? `${where}: ${fact.text}` : fact.text);
};

export const factsEn = (heading: string, facts: readonly LetterFact[]): Section => ({
  heading,
  paragraphs: numbered(facts.map(factText)),
});

export const citedEn = (basis: readonly string[]): string => basis.join('; ');

export const reasonsEn = (heading: string, reasons: readonly LetterReason[] = []): Section => ({
  heading,
  paragraphs: numbered(
    reasons.map(({ text, basis }) =>
      basis.length > 0 ? `${sentence(text)} (Basis: ${citedEn(basis)})` : sentence(text),
    ),
  ),
});

export const demandsEn = (
  heading: string,
  demands: readonly { readonly text: string; readonly by?: string | null | undefined }[],
): Section => ({
  heading,
  paragraphs: numbered(
    demands.map(({ text, by }) => (by ? `${sentence(text)} (By ${dayEn(by)})` : sentence(text))),
  ),
});

export const replyEn = (reply: { readonly to: string; readonly by?: string | null | undefined }): string =>
  `Please report in writing to ${reply.to} what has been done${reply.by ? `, by ${dayEn(reply.by)}` : ''}.`;

const units = { days: 'day', working_days: 'working day', months: 'month' } as const;

/** How to have a decision reviewed, and until when; asking for it never makes it severer. */
export function reviewEn({ remedies, suspends }: Review, received: string): string[] {
  const ways = remedies.map(({ name, to, within, until }, index) => {
    const before = remedies[index - 1]?.name;
    const from = before
      ? `If you disagree with the decision on the ${before}`
      : `If you disagree with ${received}`;
    const time = within
      ? `within ${within.count} ${units[within.unit]}${within.count === 1 ? '' : 's'} of receiving it`
      : `until ${dayEn(until ?? '')}, that day included`;
    return `${from}, you may apply for ${name} to ${to} ${time}.`;
  });
  const waits = suspends
    ? 'Until that is decided it is not carried out.'
    : 'Meanwhile it continues to apply.';
  return [...ways, `${waits} An application never leads to a severer outcome.`];
}

export const personEn = ({ name, unit, position }: Person): string =>
  [name, position, unit].filter(Boolean).join(', ');

export const heardEn = (
  heard: { readonly on: string; readonly said: string } | null | undefined,
): string[] => (heard ? paragraphsOf(`Heard on ${dayEn(heard.on)}: ${sentence(heard.said)}`) : []);
