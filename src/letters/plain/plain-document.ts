import { AlignmentType, Document, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { numberText } from '../../domain/letter/number-text.js';
import { dayEn } from '../../domain/letter/day-words.js';
import { everywhere, fonts } from '../fonts.js';
import { page } from '../gb-t-9704.js';
import type { LetterInput } from '../../domain/letter/letter-input.js';
import { halfPoints, twips, twipsOfPoints } from '../measures.js';
import type { LetterContent } from '../wording/letter-content.js';

/** Points and millimetres of a plain letter; no standard asks for them. */
const size = { text: 11, title: 14, small: 9 } as const;
const margin = 25;
const gap = twipsOfPoints(8);

interface Options {
  readonly bold?: boolean;
  readonly size?: number;
  readonly before?: number;
  readonly keepNext?: boolean;
}

const paragraph = (
  text: string,
  { bold = false, size: points = size.text, before = 0, keepNext = false }: Options = {},
) =>
  new Paragraph({
    keepNext,
    spacing: { before, after: gap },
    children: [new TextRun({ text, bold, size: halfPoints(points) })],
  });

const tight = (text: string): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0 },
    children: [new TextRun({ text, size: halfPoints(size.text) })],
  });

/** What finds the letter's record again. */
export const referenceText = ({ record }: LetterInput): string =>
  [
    `Case ${record.case}`,
    record.decision ? `decision ${record.decision}` : '',
    record.rulebook ? `rules ${record.rulebook}` : '',
    record.code ? `verification code ${record.code}` : '',
  ]
    .filter(Boolean)
    .join(', ');

/** What stands below the date, line by line. */
export function belowDateEn(letter: LetterInput): string[] {
  const { attachments = [], copy_to: copies = [], contact } = letter;
  const asked = [contact?.name, contact?.phone, contact?.address].filter(Boolean).join(', ');
  return [
    ...(attachments.length > 0 ? [`Enclosed: ${attachments.join('; ')}`] : []),
    ...(copies.length > 0 ? [`Copy to: ${copies.join('; ')}`] : []),
    ...(asked ? [`Contact: ${asked}`] : []),
  ];
}

function closing(letter: LetterInput): Paragraph[] {
  const signer =
    letter.kind === 'escalation_report'
      ? [paragraph(`Signed for by ${letter.signer}`, { keepNext: true })]
      : [];
  return [
    // Room for a seal or a signature by hand.
    paragraph(letter.organ.name, { before: twipsOfPoints(letter.sealed ? 60 : 30), keepNext: true }),
    ...signer,
    paragraph(dayEn(letter.date)),
    ...belowDateEn(letter).map((text) => paragraph(text)),
    paragraph(referenceText(letter), { size: size.small }),
  ];
}

function textOf({ opening, sections, closing: last }: LetterContent): Paragraph[] {
  const end = last.length - 1;
  return [
    ...opening.map((text) => paragraph(text)),
    ...sections.flatMap(({ heading, paragraphs }, index) => [
      paragraph(`${index + 1}. ${heading}`, { bold: true, before: gap, keepNext: true }),
      ...paragraphs.map((text) => paragraph(text)),
    ]),
    ...last.map((text, index) => paragraph(text, { keepNext: index === end })),
  ];
}

const footer = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new TextRun({
          children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          size: halfPoints(size.small),
        }),
      ],
    }),
  ],
});

/** An English letter. */
export function plainDocument(letter: LetterInput, content: LetterContent): Document {
  const marks = [letter.marks?.copy, letter.marks?.secrecy, letter.marks?.urgency].filter((one) =>
    Boolean(one),
  );
  const sides = { top: twips(margin), right: twips(margin), bottom: twips(margin), left: twips(margin) };
  return new Document({
    compatabilityModeVersion: 15,
    styles: {
      default: {
        document: {
          run: { font: everywhere(fonts.plain), size: halfPoints(size.text), language: { value: 'en-GB' } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: twips(page.width), height: twips(page.height) }, margin: sides },
        },
        headers: letter.number
          ? {}
          : { default: new Header({ children: [paragraph('DRAFT', { bold: true })] }) },
        footers: { default: footer },
        children: [
          ...(marks.length > 0 ? [paragraph(marks.join(' · '))] : []),
          paragraph(letter.organ.mark ?? letter.organ.name, { bold: true, size: size.title }),
          tight(`Reference: ${numberText(letter)}`),
          paragraph(`Date: ${dayEn(letter.date)}`),
          paragraph(`To: ${letter.addressee.name}`, { before: gap }),
          paragraph(content.title.join(' '), { bold: true, size: size.title, before: gap, keepNext: true }),
          ...textOf(content),
          ...closing(letter),
        ],
      },
    ],
  });
}
