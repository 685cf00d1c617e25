import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  type IBorderOptions,
  type IParagraphOptions,
  LineRuleType,
  type Paragraph,
  RelativeVerticalPosition,
  TableAnchorType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalPositionAlign,
  WidthType,
} from 'docx';
import { dayZh } from '../../domain/letter/day-words.js';
import type { LetterInput } from '../../domain/letter/letter-input.js';
import { colour, imprint, size, typeArea } from '../gb-t-9704.js';
import { eighthPoints, twips, twipsOfPoints } from '../measures.js';
import { sentence } from '../wording/zh/sections.js';
import { onGrid, run, widthOf } from './text.js';

const side = twipsOfPoints(size.small * imprint.fromSides);
const width = twips(typeArea.width);

export interface ImprintBlock {
  /** What the further lines are indented by, as wide as it is. */
  readonly label: string;
  /** A paragraph each. */
  readonly lines: readonly string[];
}

const gap = '　';
/** As many characters of 4号 as a line between both sides takes. */
const fits = Math.floor((width - 2 * side) / twipsOfPoints(size.small));

/** What finds the record again, as many parts to a line as it takes: a line's end inside a code would make two of it. */
function recordLines({ record }: LetterInput): readonly string[] {
  const parts = [
    `案件编号：${record.case}`,
    record.decision ? `决定编号：${record.decision}` : '',
    record.rulebook ? `规则版本：${record.rulebook}` : '',
    record.code ? `核验码：${record.code}` : '',
  ];
  const lines: string[] = [];
  for (const part of parts.filter(Boolean)) {
    const longer = `${lines.at(-1)}${gap}${part}`;
    if (lines.length > 0 && widthOf(longer) <= fits) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** What the imprint says: what finds the record again, and who gets a copy. */
export const imprintBlocks = (letter: LetterInput): ImprintBlock[] => [
  { label: '', lines: recordLines(letter) },
  ...(letter.copy_to?.length ? [{ label: '抄送：', lines: [sentence(letter.copy_to.join('，'))] }] : []),
];

const textLines = ({ label, lines }: ImprintBlock, options: IParagraphOptions = {}): Paragraph[] => {
  const hanging = twipsOfPoints(size.small * widthOf(label));
  return lines.map((text) =>
    onGrid([run(`${label}${text}`, { size: size.small })], {
      indent: { left: side + hanging, right: side, hanging },
      tabStops: [{ type: TabStopType.RIGHT, position: width - side }],
      ...options,
    }),
  );
};

/** When the document was printed (7.4.3). */
export const printedOn = (day: string): string => `${dayZh(day)}印发`;

/** One frame at the foot of the type area, around the paragraphs that all name it. */
const footFrame: NonNullable<IParagraphOptions['frame']> = {
  type: 'alignment',
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  width,
  wrap: FrameWrap.NOT_BESIDE,
};

/** 10.1 版记 of the letter form: no rules, and no word of the printing. */
export const letterImprint = (letter: LetterInput): readonly Paragraph[] =>
  imprintBlocks(letter).flatMap((block) => textLines(block, { frame: footFrame }));

const rule = (millimetres: number): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: eighthPoints(millimetres),
  color: colour.text,
});
const noRule: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = {
  top: rule(imprint.outerRule),
  bottom: rule(imprint.outerRule),
  insideHorizontal: rule(imprint.innerRule),
  left: noRule,
  right: noRule,
  insideVertical: noRule,
};

const blockRow = (block: ImprintBlock): TableRow => {
  const cell = new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    children: textLines(block),
  });
  return new TableRow({ cantSplit: true, children: [cell] });
};

/**
 * 7.4 版记 of a document: what finds the record again, copies, who printed it and when, between black rules. A table,
 * since the rules are as wide as the type area and the text is not; it floats at the foot of the type area.
 */
export function documentImprint(letter: LetterInput): readonly Table[] {
  const { printed } = letter;
  const blocks: ImprintBlock[] = [
    ...imprintBlocks(letter),
    ...(printed ? [{ label: '', lines: [`${printed.by}\t${printedOn(printed.on)}`] }] : []),
  ];
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0 },
    borders,
    float: {
      // From the side of the page: as wide as the type area and placed in it, it floats not in every word processor.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twips(typeArea.left),
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: blocks.map(blockRow),
  });
  return [table];
}

/** What a frame or floating table is anchored to, and what a footer ends with: a paragraph that takes no room. */
export const anchor = (): Paragraph =>
  onGrid([], {
    spacing: { before: 0, after: 0, line: 10, lineRule: LineRuleType.EXACT },
  });
