import { dayEn, dayZh } from '../../../domain/letter/day-words.js';
import type { LetterInput } from '../../../domain/letter/letter-input.js';
import { numberText } from '../../../domain/letter/number-text.js';
import { chineseNumeral } from '../../../letters/numeral.js';
import { belowDateEn, referenceText } from '../../../letters/plain/plain-document.js';
import { contactText } from '../../../letters/red-head/closing.js';
import { imprintBlocks, printedOn } from '../../../letters/red-head/imprint.js';
import { markText } from '../../../letters/red-head/mark.js';
import { receiptRows, receiptTitle } from '../../../letters/red-head/receipt.js';
import { isDocument } from '../../../letters/red-head/red-head-document.js';
import { contentOf } from '../../../letters/wording/content-of.js';

const marksOf = ({ marks }: LetterInput): readonly string[] =>
  [marks?.copy, marks?.secrecy, marks?.urgency].flatMap((mark) => (mark ? [mark] : []));

const signerOf = (letter: LetterInput): string | null =>
  letter.kind === 'escalation_report' ? letter.signer : null;

/** What the template of a Chinese letter is filled with. */
export function redHeadData(letter: LetterInput) {
  const content = contentOf(letter);
  const colon = letter.addressee.name.endsWith('：') ? '' : '：';
  const title = content.title.join('');
  return {
    ...content,
    isLetter: !isDocument[letter.kind],
    marks: marksOf(letter),
    mark: markText(letter),
    number: numberText(letter),
    signer: signerOf(letter),
    addressee: `${letter.addressee.name}${colon}`,
    sections: content.sections.map(({ heading, paragraphs }, index) => ({
      heading: `${chineseNumeral(index + 1)}、${heading}`,
      paragraphs,
    })),
    attachments: letter.attachments ?? [],
    organ: letter.organ.name,
    date: dayZh(letter.date),
    contact: contactText(letter),
    imprint: imprintBlocks(letter).flatMap(({ label, lines }) => lines.map((line) => `${label}${line}`)),
    printed:
      isDocument[letter.kind] && letter.printed
        ? { by: letter.printed.by, on: printedOn(letter.printed.on) }
        : null,
    receipt:
      letter.kind === 'written_order' ? { title: receiptTitle, rows: receiptRows(letter, title) } : null,
  };
}

/** What the template of an English letter is filled with. */
export function plainData(letter: LetterInput) {
  const content = contentOf(letter);
  return {
    ...content,
    marks: marksOf(letter),
    mark: markText(letter),
    terms: [
      ['Reference', numberText(letter)],
      ['Date', dayEn(letter.date)],
      ['To', letter.addressee.name],
    ],
    sections: content.sections.map(({ heading, paragraphs }, index) => ({
      heading: `${index + 1}. ${heading}`,
      paragraphs,
    })),
    organ: letter.organ.name,
    signer: signerOf(letter),
    date: dayEn(letter.date),
    below: belowDateEn(letter),
    reference: referenceText(letter),
  };
}
