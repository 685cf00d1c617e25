import { AlignmentType, BorderStyle, LineRuleType, type Paragraph, TabStopType } from 'docx';
import { numberText } from '../../domain/letter/number-text.js';
import { fonts } from '../fonts.js';
import {
  colour,
  linesAboveNumber,
  markBelowTypeArea,
  numberFromSide,
  ruleBelowNumber,
  size,
  typeArea,
} from '../gb-t-9704.js';
import type { LetterInput } from '../../domain/letter/letter-input.js';
import { twips, twipsOfPoints } from '../measures.js';
import { characters, linePitch, lines } from '../type-grid.js';
import { markLook, markText, pitchOfMark } from './mark.js';
import { onGrid, run } from './text.js';

/** 7.2.1 to 7.2.3: number of the copy, secrecy, urgency, one below the other from the first line. */
const cornerMarks = ({ marks }: LetterInput): Paragraph[] => [
  ...(marks?.copy ? [onGrid([run(marks.copy)])] : []),
  ...[marks?.secrecy, marks?.urgency].flatMap((mark) =>
    mark ? [onGrid([run(mark, { font: fonts.heading })])] : [],
  ),
];

/** The width of the red rule in eighths of a point; the standard leaves it open. */
const ruleWidth = 12;

/** On its line of the grid a character has as much room below it as above; the rule's distance counts from the character. */
const roomBelow = (linePitch - twipsOfPoints(size.body)) / 2;

const side = characters(numberFromSide);

/** To a superior the number begins one character from the left, and who signs ends one from the right. */
const upwardTabs = [
  { type: TabStopType.LEFT, position: side },
  { type: TabStopType.RIGHT, position: twips(typeArea.width) - side },
];

/** 7.2.5 to 7.2.7: the number, to a superior also who signs for it, and below it the red rule. */
function numberWithRule(letter: LetterInput): Paragraph {
  const bottom = {
    style: BorderStyle.SINGLE,
    size: ruleWidth,
    color: colour.red,
    space: Math.round((twips(ruleBelowNumber) - roomBelow) / 20),
  };
  if (letter.kind !== 'escalation_report') {
    const options = { alignment: AlignmentType.CENTER, border: { bottom } };
    return onGrid([run(numberText(letter))], options, linesAboveNumber);
  }
  // Tabs and no indents: the rule is as wide as the paragraph, and it must be as wide as the type area.
  return onGrid(
    [run(`\t${numberText(letter)}\t签发人：`), run(letter.signer, { font: fonts.name })],
    { tabStops: upwardTabs, border: { bottom } },
    linesAboveNumber,
  );
}

/** 版头 of a document: corner marks, the organ's red mark, number and red rule. */
export function documentHead(letter: LetterInput): Paragraph[] {
  const corner = cornerMarks(letter);
  const mark = markText(letter);
  return [
    ...corner,
    onGrid([run(mark, markLook(mark))], {
      alignment: AlignmentType.CENTER,
      spacing: {
        before: twips(markBelowTypeArea) - lines(corner.length),
        after: 0,
        line: twipsOfPoints(pitchOfMark(mark)),
        lineRule: LineRuleType.EXACT,
      },
    }),
    numberWithRule(letter),
  ];
}
