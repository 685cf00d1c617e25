import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  type Paragraph,
} from 'docx';
import { everywhere, fonts } from '../fonts.js';
import { letterForm, linesAboveAddressee, linesAboveTitle, page, size, typeArea } from '../gb-t-9704.js';
import type { LetterInput, LetterKind } from '../../domain/letter/letter-input.js';
import { halfPoints, twips } from '../measures.js';
import { chineseNumeral } from '../numeral.js';
import { linePitch } from '../type-grid.js';
import type { LetterContent } from '../wording/letter-content.js';
import { attachmentsNote, contactNote, signature } from './closing.js';
import { documentHead } from './document-head.js';
import { draftMark } from './draft-mark.js';
import { anchor, documentImprint, letterImprint } from './imprint.js';
import { letterFooter, letterHeader, letterNumber } from './letter-head.js';
import { footerDistance, pageFooter } from './page-footer.js';
import { receipt } from './receipt.js';
import { firstLineIndent, onGrid, run, textParagraph } from './text.js';

/** Reports upward and decisions are documents with a red head; what goes to another unit is a letter (10.1). */
export const isDocument: Readonly<Record<LetterKind, boolean>> = {
  reminder: false,
  written_order: false,
  escalation_report: true,
  proposal: false,
  review_rights: false,
  decision: true,
};

const titleLines = (content: LetterContent, emptyLines: number): Paragraph[] =>
  content.title.map((line, index) =>
    onGrid(
      [run(line, { font: fonts.title, size: size.title })],
      { alignment: AlignmentType.CENTER, keepNext: true },
      index === 0 ? emptyLines : 0,
    ),
  );

function textOf(content: LetterContent): Paragraph[] {
  const parts: { text: string; isHeading: boolean }[] = [
    ...content.opening.map((text) => ({ text, isHeading: false })),
    ...content.sections.flatMap(({ heading, paragraphs }, index) => [
      { text: `${chineseNumeral(index + 1)}、${heading}`, isHeading: true },
      ...paragraphs.map((text) => ({ text, isHeading: false })),
    ]),
    ...content.closing.map((text) => ({ text, isHeading: false })),
  ];
  return parts.map(({ text, isHeading }, index) =>
    isHeading
      ? onGrid([run(text, { font: fonts.heading })], { indent: firstLineIndent, keepNext: true })
      : textParagraph(text, { keepNext: index === parts.length - 1 }),
  );
}

const pageOptions = (isLetter: boolean, titlePage: boolean): NonNullable<ISectionOptions['properties']> => ({
  titlePage,
  page: {
    size: { width: twips(page.width), height: twips(page.height) },
    margin: {
      top: twips(typeArea.top),
      right: twips(typeArea.right),
      bottom: twips(typeArea.bottom),
      left: twips(typeArea.left),
      header: twips(isLetter ? letterForm.markFromPageTop : typeArea.top / 2),
      footer: footerDistance,
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch },
});

const paragraphDefaults: IParagraphOptions = { spacing: { before: 0, after: 0 } };

/** A Chinese letter as GB/T 9704-2012 sets it. */
export function redHeadDocument(letter: LetterInput, content: LetterContent): Document {
  const isLetter = !isDocument[letter.kind];
  const draft = letter.number ? [] : draftMark();
  const pages = { default: pageFooter('odd'), even: pageFooter('even') };
  const headers = { default: new Header({ children: draft }), even: new Header({ children: draft }) };
  const title = titleLines(content, isLetter ? letterForm.linesAboveTitle : linesAboveTitle);
  const colon = letter.addressee.name.endsWith('：') ? '' : '：';
  const children: ISectionOptions['children'] = [
    ...(isLetter ? letterNumber(letter) : documentHead(letter)),
    ...title,
    onGrid([run(`${letter.addressee.name}${colon}`)], {}, linesAboveAddressee),
    ...textOf(content),
    ...attachmentsNote(letter),
    ...signature(letter),
    ...contactNote(letter),
    ...(isLetter ? letterImprint(letter) : documentImprint(letter)),
    anchor(),
  ];
  const section: ISectionOptions = {
    properties: pageOptions(isLetter, isLetter),
    headers: isLetter
      ? { ...headers, first: new Header({ children: [...draft, letterHeader(letter)] }) }
      : headers,
    footers: isLetter ? { ...pages, first: new Footer({ children: [letterFooter(), anchor()] }) } : pages,
    children,
  };
  const empty = { default: new Footer({ children: [anchor()] }), even: new Footer({ children: [anchor()] }) };
  const receiptSection: ISectionOptions = {
    properties: pageOptions(isLetter, false),
    headers,
    footers: empty,
    children: receipt(letter, content.title.join('')),
  };
  return new Document({
    compatabilityModeVersion: 15,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: everywhere(fonts.body),
            size: halfPoints(size.body),
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
          paragraph: paragraphDefaults,
        },
      },
    },
    sections: letter.kind === 'written_order' ? [section, receiptSection] : [section],
  });
}
