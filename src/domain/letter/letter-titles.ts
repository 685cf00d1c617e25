import type { LetterInput, LetterKind } from './letter-input.js';

/** What a letter of each kind is called, where it has no title of its own. */
const titles = {
  reminder: { zh: '提醒函', en: 'Reminder' },
  written_order: { zh: '责令整改通知书', en: 'Written order to rectify' },
  escalation_report: { zh: '提请升级报告', en: 'Escalation report' },
  proposal: { zh: '建议函', en: 'Proposal' },
  review_rights: { zh: '救济权利告知书', en: 'Notice of review rights' },
  decision: { zh: '处理决定书', en: 'Decision' },
} as const satisfies Record<LetterKind, Record<LetterInput['language'], string>>;

/** The lines of a letter's title. */
export const titleLines = ({
  kind,
  language,
  title,
}: Pick<LetterInput, 'kind' | 'language' | 'title'>): readonly string[] => title ?? [titles[kind][language]];
