import { dayZh } from '../../../domain/letter/day-words.js';
import type { LetterInput } from '../../../domain/letter/letter-input.js';
import type { LetterFact, LetterReason, Person, Review } from '../../../domain/letter/letter-parts.js';
import { numbered, paragraphsOf, type Section } from '../letter-content.js';

export const youZh = ({ addressee }: LetterInput): string => (addressee.kind === 'person' ? '你' : '你单位');

/** Ends a text with a full stop where it ends with none. */
export const sentence = (text: string): string =>
  /[。！？；：）”’.!?]$/u.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}。`;

const period = ({ on, until }: LetterFact): string =>
  [on, until && until !== on ? until : null].flatMap((day) => (day ? [dayZh(day)] : [])).join('至');

const factText = (fact: LetterFact): string => {
  const where = [period(fact), fact.place ?? ''].filter(Boolean).join('，');
  return sentence(where ? `${where}：${fact.text}` : fact.text);
};

export const factsZh = (heading: string, facts: readonly LetterFact[]): Section => ({
  heading,
  paragraphs: numbered(facts.map(factText)),
});

export const citedZh = (basis: readonly string[]): string => basis.join('、');

export const reasonsZh = (heading: string, reasons: readonly LetterReason[] = []): Section => ({
  heading,
  paragraphs: numbered(
    reasons.map(({ text, basis }) =>
      basis.length > 0 ? `${sentence(text)}（依据：${citedZh(basis)}）` : sentence(text),
    ),
  ),
});

export const demandsZh = (
  heading: string,
  demands: readonly { readonly text: string; readonly by?: string | null | undefined }[],
): Section => ({
  heading,
  paragraphs: numbered(
    demands.map(({ text, by }) => (by ? `${sentence(text)}（${dayZh(by)}前完成）` : sentence(text))),
  ),
});

export const replyZh = (reply: { readonly to: string; readonly by?: string | null | undefined }): string =>
  `请${reply.by ? `于${dayZh(reply.by)}前` : ''}将办理情况书面报送${reply.to}。`;

const units = { days: '日', working_days: '个工作日', months: '个月' } as const;

/** How to have a decision reviewed, and until when; asking for it never makes it severer. */
export function reviewZh({ remedies, suspends }: Review, received: string): string[] {
  const ways = remedies.map(({ name, to, within, until }, index) => {
    const from = index === 0 ? `自收到${received}之日起` : `自收到${remedies[index - 1]?.name}决定之日起`;
    const start = index === 0 ? '如有不服' : `对${remedies[index - 1]?.name}决定仍不服的`;
    const time = within
      ? `${from}${within.count}${units[within.unit]}内`
      : `于${dayZh(until ?? '')}前（含当日）`;
    return `${start}，可以${time}，向${to}申请${name}。`;
  });
  const names = remedies.map(({ name }) => name).join('、');
  const waits = suspends ? `${names}期间，停止执行。` : `${names}期间，不停止执行。`;
  return [...ways, `${waits}不因提出${names}而加重处理。`];
}

export const personZh = ({ name, unit, position }: Person): string =>
  [name, unit ? `工作单位：${unit}` : '', position ? `职务：${position}` : ''].filter(Boolean).join('，');

export const heardZh = (
  heard: { readonly on: string; readonly said: string } | null | undefined,
): string[] => (heard ? paragraphsOf(`${dayZh(heard.on)}听取了陈述和申辩：${sentence(heard.said)}`) : []);
