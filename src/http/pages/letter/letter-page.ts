import type { LetterInput } from '../../../domain/letter/letter-input.js';
import { titleLines } from '../../../domain/letter/letter-titles.js';
import { numberText } from '../../../domain/letter/number-text.js';
import { codeOf } from '../../../office/letters/letter-code.js';
import type { LetterRow, LetterView } from '../../../office/letters/read-letters.js';
import { pageStyle } from '../page-style.js';
import { framed, type Page, type PageFrame, renderPage } from '../render-page.js';
import { fill } from '../templates.js';
import { plainData, redHeadData } from './letter-data.js';
import { letterPageWords } from './letter-words.js';
import { plainStyle } from './plain-style.js';
import { redHeadStyle } from './red-head-style.js';

const numberOf = ({ code, year, serial, language }: LetterRow): string =>
  numberText({ number: { code, year, serial }, language });

/** What must be known of a letter beside what it says. */
function noticesOf(
  { voided_seq, voided_on, template_sha256: template }: LetterRow,
  frame: PageFrame,
): string[] {
  const words = letterPageWords[frame.language];
  return [
    ...(voided_seq !== null && voided_on !== null ? [words.voided(voided_seq, voided_on)] : []),
    ...(template === null ? [] : [words.template(template)]),
  ];
}

function erasedPage(row: LetterRow, frame: PageFrame): Page {
  const words = letterPageWords[frame.language];
  const number = numberOf(row);
  const receipt = `/p/trail/${row.letter_seq}`;
  return renderPage(frame, {
    title: words.erasedTitle(number),
    lead: [
      ...noticesOf(row, frame).map((run) => ({ kind: 'notice', run }) as const),
      { kind: 'notice', run: words.erased },
      {
        kind: 'terms',
        rows: [
          [words.number, number],
          [words.kind, titleLines({ kind: row.kind, language: frame.language }).join('')],
          [words.date, row.date],
          ...(row.case_id === null
            ? []
            : [[words.case, { text: row.case_id, as: 'code' as const }] as const]),
          [words.code, { text: codeOf(row.content_sha256), as: 'code' }],
          [words.hash, { text: row.content_sha256, as: 'code' }],
          [words.receipt, { text: receipt, href: receipt }],
        ],
      },
    ],
    sections: [],
  });
}

function letterStyle(letter: LetterInput): string {
  if (letter.language !== 'zh') return plainStyle;
  const { isLetter, marks } = redHeadData(letter);
  return redHeadStyle(letter, isLetter, marks.length);
}

/** An issued letter, in its own language and in the form that Gradus gives it. */
export function letterPage({ row, content }: LetterView, frame: PageFrame): Page {
  if (!content) return erasedPage(row, frame);
  const { letter } = content;
  const notices = noticesOf(row, frame);
  const main =
    letter.language === 'zh'
      ? fill('letterZh', { ...redHeadData(letter), notices })
      : fill('letterEn', { ...plainData(letter), notices });
  return framed(frame, {
    title: `${numberOf(row)} ${titleLines(letter).join('')}`,
    rules: letter.record.rulebook ?? undefined,
    main,
    style: pageStyle + letterStyle(letter),
  });
}
