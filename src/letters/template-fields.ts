import { numberText } from '../domain/letter/number-text.js';
import { dayEn, dayZh } from '../domain/letter/day-words.js';
import type { LetterInput } from '../domain/letter/letter-input.js';
import { chineseNumeral } from './numeral.js';
import type { LetterContent } from './wording/letter-content.js';

/** The list in a template that repeats what stands between `{#paragraphs}` and `{/}`, and the field in it. */
export const listField = 'paragraphs';
export const itemField = 'text';

/** What a template cannot do without: nobody may leave facts, reasons or rights out of a letter by its form. */
export const neededFields = [
  'organ',
  'number',
  'date',
  'addressee',
  'title',
  'case',
  listField,
  itemField,
] as const;

/** Every field that a template can have. */
export const fieldNames = [
  'organ',
  'mark',
  'number',
  'date',
  'addressee',
  'title',
  listField,
  'signer',
  'copy_to',
  'attachments',
  'contact',
  'copy_number',
  'secrecy',
  'urgency',
  'case',
  'decision',
  'rulebook',
  'code',
] as const;

export type TemplateFields = Readonly<
  Record<Exclude<(typeof fieldNames)[number], typeof listField>, string>
> & {
  readonly [listField]: readonly { readonly [itemField]: string }[];
};

const textsOf = ({ opening, sections, closing }: LetterContent, isChinese: boolean): string[] => [
  ...opening,
  ...sections.flatMap(({ heading, paragraphs }, index) => [
    isChinese ? `${chineseNumeral(index + 1)}、${heading}` : `${index + 1}. ${heading}`,
    ...paragraphs,
  ]),
  ...closing,
];

/** What the fields of an office's own template stand for; what a letter has not is empty. */
export function templateFields(letter: LetterInput, content: LetterContent): TemplateFields {
  const isChinese = letter.language === 'zh';
  const { contact, record } = letter;
  const separator = isChinese ? '，' : ', ';
  return {
    organ: letter.organ.name,
    mark: letter.organ.mark ?? letter.organ.name,
    number: numberText(letter),
    date: isChinese ? dayZh(letter.date) : dayEn(letter.date),
    addressee: letter.addressee.name,
    title: content.title.join(isChinese ? '' : ' '),
    [listField]: textsOf(content, isChinese).map((text) => ({ [itemField]: text })),
    signer: letter.kind === 'escalation_report' ? letter.signer : '',
    copy_to: (letter.copy_to ?? []).join(separator),
    attachments: (letter.attachments ?? []).join(separator),
    contact: [contact?.name, contact?.phone, contact?.address].filter(Boolean).join(separator),
    copy_number: letter.marks?.copy ?? '',
    secrecy: letter.marks?.secrecy ?? '',
    urgency: letter.marks?.urgency ?? '',
    case: record.case,
    decision: record.decision ?? '',
    rulebook: record.rulebook ?? '',
    code: record.code ?? '',
  };
}
