import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  type IBorderOptions,
  LineRuleType,
  type Paragraph,
} from 'docx';
import { numberText } from '../../domain/letter/number-text.js';
import { fonts } from '../fonts.js';
import { colour, letterForm, page, size, typeArea } from '../gb-t-9704.js';
import type { LetterInput } from '../../domain/letter/letter-input.js';
import { twips, twipsOfPoints } from '../measures.js';
import { linePitch } from '../type-grid.js';
import { markLook, markText, pitchOfMark } from './mark.js';
import { onGrid, run } from './text.js';

const fromPageSide = (page.width - letterForm.ruleWidth) / 2;

/** Both lines of a double rule together; the standard says which is thick and leaves open how thick. */
const doubleRule = (style: 'thickThinSmallGap' | 'thinThickSmallGap', space: number): IBorderOptions => ({
  style,
  size: 24,
  color: colour.red,
  space,
});

/** 10.1: the mark and the upper double rule, in the header of the first page. */
export function letterHeader(letter: LetterInput): Paragraph {
  const mark = markText(letter);
  return onGrid([run(mark, markLook(mark))], {
    alignment: AlignmentType.CENTER,
    // The rules are wider than the type area and lie in the middle of the page.
    indent: { left: twips(fromPageSide - typeArea.left), right: twips(fromPageSide - typeArea.right) },
    spacing: { before: 0, after: 0, line: twipsOfPoints(pitchOfMark(mark)), lineRule: LineRuleType.EXACT },
    border: {
      bottom: doubleRule(
        BorderStyle.THICK_THIN_SMALL_GAP,
        Math.round((letterForm.ruleBelowMark * 72) / 25.4),
      ),
    },
  });
}

/** 10.1: the lower double rule, in the footer of the first page, which has no page number. */
export const letterFooter = (): Paragraph =>
  onGrid([], {
    frame: {
      type: 'absolute',
      position: { x: twips(fromPageSide), y: twips(page.height - letterForm.ruleFromPageBottom) },
      width: twips(letterForm.ruleWidth),
      height: 20,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    border: { top: doubleRule(BorderStyle.THIN_THICK_SMALL_GAP, 0) },
  });

/** 10.1: the number, flush right below the upper rule; copy number, secrecy and urgency flush left. */
export function letterNumber(letter: LetterInput): Paragraph[] {
  const { marks } = letter;
  const room = (linePitch - twipsOfPoints(size.body)) / 2;
  const before = Math.round(twipsOfPoints(size.body * letterForm.numberBelowRule) - room);
  return [
    onGrid([run(numberText(letter))], {
      alignment: AlignmentType.RIGHT,
      spacing: { before, after: 0, line: linePitch, lineRule: LineRuleType.EXACT },
    }),
    ...(marks?.copy ? [onGrid([run(marks.copy)])] : []),
    ...[marks?.secrecy, marks?.urgency].flatMap((one) =>
      one ? [onGrid([run(one, { font: fonts.heading })])] : [],
    ),
  ];
}
