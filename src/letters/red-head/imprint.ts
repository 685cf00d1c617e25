import {
  BorderStyle,
  type IBorderOptions,
  LineRuleType,
  type Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  TableAnchorType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import { colour, imprint, size, typeArea } from '../gb-t-9704.js';
import type { LetterInput } from '../letter-input.js';
import { eighthPoints, twips, twipsOfPoints } from '../measures.js';
import { dayZh, sentence } from '../wording/zh/sections.js';
import { onGrid, run, widthOf } from './text.js';

const rule = (millimetres: number): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: eighthPoints(millimetres),
  color: colour.text,
});

const side = twipsOfPoints(size.small * imprint.fromSides);

interface Line {
  /** What the further lines are indented by, as wide as it is. */
  readonly label: string;
  readonly text: string;
}

const recordText = ({ record }: LetterInput): string =>
  [
    `案件编号：${record.case}`,
    record.decision ? `决定编号：${record.decision}` : '',
    record.rulebook ? `规则版本：${record.rulebook}` : '',
    record.code ? `核验码：${record.code}` : '',
  ]
    .filter(Boolean)
    .join('　');

const linesOf = (letter: LetterInput, withRules: boolean): Line[] => [
  { label: '', text: recordText(letter) },
  ...(letter.copy_to?.length ? [{ label: '抄送：', text: sentence(letter.copy_to.join('，')) }] : []),
  ...(withRules && letter.printed
    ? [{ label: '', text: `${letter.printed.by}\t${dayZh(letter.printed.on)}印发` }]
    : []),
];

const noRule: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const bordersOf = (withRules: boolean) => ({
  top: withRules ? rule(imprint.outerRule) : noRule,
  bottom: withRules ? rule(imprint.outerRule) : noRule,
  insideHorizontal: withRules ? rule(imprint.innerRule) : noRule,
  left: noRule,
  right: noRule,
  insideVertical: noRule,
});

const lineRow = ({ label, text }: Line): TableRow => {
  const hanging = twipsOfPoints(size.small * widthOf(label));
  const paragraph = onGrid([run(`${label}${text}`, { size: size.small })], {
    indent: { left: side + hanging, right: side, hanging },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(typeArea.width) - side }],
  });
  const cell = new TableCell({
    width: { size: twips(typeArea.width), type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    children: [paragraph],
  });
  return new TableRow({ cantSplit: true, children: [cell] });
};

/**
 * 7.4 版记: what finds the record again, copies, and in documents who printed it and when, between black rules. In the
 * letter form it has no rules and no printing (10.1). It lies at the foot of the last page's type area.
 */
export const imprintTable = (letter: LetterInput, withRules: boolean): Table =>
  new Table({
    width: { size: twips(typeArea.width), type: WidthType.DXA },
    columnWidths: [twips(typeArea.width)],
    layout: TableLayoutType.FIXED,
    borders: bordersOf(withRules),
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: linesOf(letter, withRules).map(lineRow),
  });

/** What the table is anchored to, and what a footer ends with: a paragraph that takes no room. */
export const anchor = (): Paragraph =>
  onGrid([], {
    spacing: { before: 0, after: 0, line: 10, lineRule: LineRuleType.EXACT },
  });
