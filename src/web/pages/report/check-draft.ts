import type { RulebookVersion } from '#client';
import type { DraftContent } from '../../drafts/draft.js';
import type { FieldError } from '../../ui/error-summary.js';
import { checkAnswer } from '../../ui/facts/check-answer.js';
import { factWords } from '../../ui/facts/fact-words.js';
import { textIn } from '../../words/bilingual.js';
import { defineWords } from '../../words/define-words.js';
import { fill } from '../../words/fill.js';
import type { Language } from '../../words/language.js';
import { questionField } from './fact-batches.js';
import type { ReportStep } from './steps.js';

const words = defineWords({
  rulebook: { zh: '选择适用的规则集', en: 'Choose the rulebook' },
  subjects: { zh: '至少加入一个对象', en: 'Add whom it concerns' },
  found_on: { zh: '填写发现日期', en: 'Say when it was found' },
  found_ahead: { zh: '发现日期不能晚于今天', en: 'It cannot have been found after today' },
  conduct: {
    zh: '说明问题发生在什么时候，或选“尚不清楚”',
    en: 'Say when it happened, or that it is not known',
  },
  conduct_from: { zh: '填写发生日期', en: 'Say on which day it happened' },
  conduct_order: { zh: '结束日期不能早于开始日期', en: 'It cannot end before it began' },
  conduct_ahead: { zh: '发生日期不能晚于发现日期', en: 'It cannot have begun after it was found' },
  campaign: {
    zh: '专项行动编号只能用字母、数字、点、下划线和短横',
    en: 'An id of a campaign has letters, digits, ., _ and -',
  },
  evidence_ref: { zh: '每项证据都要有名称', en: 'Give each piece of evidence a name' },
  fact: { zh: '{label}：{text}', en: '{label}: {text}' },
});

const day = /^\d{4}-\d{2}-\d{2}$/;
const opaqueId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Whether there is enough to ask what would be recommended. */
export const hasBasics = ({ rulebook, foundOn, subjects, conduct }: DraftContent): boolean =>
  rulebook !== null && day.test(foundOn) && subjects.length > 0 && conduct.known !== null;

/** Today by the clock of this device. */
export function todayHere(): string {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

type Say = (key: keyof typeof words, values?: Readonly<Record<string, string>>) => string;

function whatErrors(content: DraftContent, today: string, say: Say): readonly FieldError[] {
  const { rulebook, subjects, foundOn, conduct, campaign } = content;
  const { known, from, until } = conduct;
  const found: (FieldError | false)[] = [
    rulebook === null && { field: 'rulebook', text: say('rulebook') },
    subjects.length === 0 && { field: 'subjects', text: say('subjects') },
    !day.test(foundOn) && { field: 'found-on', text: say('found_on') },
    day.test(foundOn) && foundOn > today && { field: 'found-on', text: say('found_ahead') },
    known === null && { field: 'conduct', text: say('conduct') },
    known === 'days' && !day.test(from) && { field: 'conduct-from', text: say('conduct_from') },
    (known === 'days' || known === 'ongoing') &&
      from > foundOn &&
      foundOn !== '' && { field: 'conduct-from', text: say('conduct_ahead') },
    known === 'days' &&
      until !== '' &&
      until < from && { field: 'conduct-until', text: say('conduct_order') },
    campaign !== '' && !opaqueId.test(campaign) && { field: 'campaign', text: say('campaign') },
  ];
  return found.filter((each) => each !== false);
}

function factErrors(
  content: DraftContent,
  version: Pick<RulebookVersion, 'facts'>,
  say: Say,
  language: Language,
): readonly FieldError[] {
  const levels = [
    { subject: null, facts: content.facts },
    ...content.subjects.map(({ id, facts }) => ({ subject: id, facts })),
  ];
  return levels.flatMap(({ subject, facts }) =>
    version.facts.flatMap((fact) => {
      const wrong = checkAnswer(fact, facts[fact.id]);
      if (!wrong) return [];
      const text = fill(factWords[wrong.words][language], wrong.values, language);
      const label = textIn(fact.label, language).text;
      return [{ field: questionField(subject, fact.id), text: say('fact', { label, text }) }];
    }),
  );
}

export interface Checking {
  readonly content: DraftContent;
  readonly version: Pick<RulebookVersion, 'facts'> | undefined;
  readonly today: string;
  readonly language: Language;
}

/** What has to be put right before a draft is sent, by step. The service checks all of it again. */
export function checkDraft({
  content,
  version,
  today,
  language,
}: Checking): Readonly<Record<Exclude<ReportStep, 'check'>, readonly FieldError[]>> {
  const say: Say = (key, values = {}) => fill(words[key][language], values, language);
  return {
    what: whatErrors(content, today, say),
    facts: version ? factErrors(content, version, say, language) : [],
    evidence: content.evidence
      .filter(({ ref }) => ref.trim() === '')
      .map(({ id }) => ({ field: `evidence-${id}`, text: say('evidence_ref') })),
  };
}
