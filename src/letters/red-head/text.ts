import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { everywhere, type Font, fonts } from '../fonts.js';
import { colour, firstLine, size } from '../gb-t-9704.js';
import { halfPoints } from '../measures.js';
import { characterSpacing, characters, linePitch, lines } from '../type-grid.js';

export interface Look {
  readonly font?: Font;
  /** Points. */
  readonly size?: number;
  readonly red?: boolean;
}

export const run = (
  text: string,
  { font = fonts.body, size: points = size.body, red = false }: Look = {},
): TextRun =>
  new TextRun({
    text,
    font: everywhere(font),
    size: halfPoints(points),
    color: red ? colour.red : colour.text,
    ...(points === size.body ? { characterSpacing } : {}),
  });

/** A paragraph on the grid of lines, `emptyLines` of them left empty above it. */
export const onGrid = (
  children: NonNullable<IParagraphOptions['children']>,
  options: IParagraphOptions = {},
  emptyLines = 0,
): Paragraph =>
  new Paragraph({
    // 22 lines to a page: none is left empty so that two of a paragraph stay together.
    widowControl: false,
    spacing: { before: lines(emptyLines), after: 0, line: linePitch, lineRule: LineRuleType.EXACT },
    ...options,
    children,
  });

/** The first line two characters in, both in characters and in twips: not every word processor reads the first. */
export const firstLineIndent = { firstLine: characters(firstLine), firstLineChars: firstLine * 100 } as const;

/** A paragraph of the text. `keepNext`: no page ends between it and the next one. */
export const textParagraph = (text: string, { keepNext = false, look = {} as Look } = {}): Paragraph =>
  onGrid([run(text, look)], { alignment: AlignmentType.BOTH, indent: firstLineIndent, keepNext });

/** How wide a text is, in characters: ASCII takes half the width of a Chinese one. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);
