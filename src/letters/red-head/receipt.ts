import { AlignmentType, Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { numberText } from '../../domain/letter/number-text.js';
import { fonts } from '../fonts.js';
import { size, typeArea } from '../gb-t-9704.js';
import type { LetterInput } from '../../domain/letter/letter-input.js';
import { twips } from '../measures.js';
import { lines } from '../type-grid.js';
import { onGrid, run } from './text.js';

const labelWidth = 40;

const row = (label: string, text: string, height: number): TableRow =>
  new TableRow({
    height: { value: lines(height), rule: 'atLeast' },
    cantSplit: true,
    children: [
      [label, labelWidth, AlignmentType.CENTER] as const,
      [text, typeArea.width - labelWidth, AlignmentType.LEFT] as const,
    ].map(
      ([content, width, alignment]) =>
        new TableCell({
          width: { size: twips(width), type: WidthType.DXA },
          margins: { left: 100, right: 100 },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [onGrid([run(content)], { alignment })],
        }),
    ),
  });

export const receiptTitle = '送达回证';

/** Label, text and height in lines of each row. */
export const receiptRows = (
  letter: LetterInput,
  title: string,
): readonly (readonly [string, string, number])[] => [
  ['送达文书', `${title}（${numberText(letter)}）`, 2],
  ['受送达人', letter.addressee.name, 2],
  ['送达地点', '', 2],
  ['送达方式', '', 2],
  ['收件人签名', '　　　　　　年　　月　　日　　时', 3],
  ['送达人签名', '　　　　　　年　　月　　日　　时', 3],
  ['备注', '', 3],
];

/** 送达回证, which goes with a written order: who received it, when, and the signatures. It is filled in by hand. */
export const receipt = (letter: LetterInput, title: string): readonly (Paragraph | Table)[] => [
  onGrid([run(receiptTitle, { font: fonts.title, size: size.title })], { alignment: AlignmentType.CENTER }),
  new Paragraph({ children: [] }),
  new Table({
    width: { size: twips(typeArea.width), type: WidthType.DXA },
    columnWidths: [twips(labelWidth), twips(typeArea.width - labelWidth)],
    rows: receiptRows(letter, title).map(([label, text, height]) => row(label, text, height)),
  }),
];
