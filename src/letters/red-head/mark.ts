import { fonts } from '../fonts.js';
import { markSize, typeArea } from '../gb-t-9704.js';
import type { LetterInput } from '../../domain/letter/letter-input.js';
import type { Look } from './text.js';

/** 发文机关标志: what stands large and red at the head. */
export const markText = ({ organ }: LetterInput): string => organ.mark ?? organ.name;

const lineWidth = (typeArea.width * 72) / 25.4;

/** In characters; Latin letters of a title's type are wider than half a Chinese one. */
const markWidth = (mark: string): number =>
  [...mark].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x80 ? 0.7 : 1), 0);

/** As large as one line takes with a character to spare, in whole points, within the sizes that look well. */
export const sizeOfMark = (mark: string): number => {
  const fits = Math.floor(lineWidth / (markWidth(mark) + 1));
  return Math.min(markSize.most, Math.max(markSize.least, fits));
};

/** From line to line, in points: a mark of several lines needs room between them. */
export const pitchOfMark = (mark: string): number => {
  const points = sizeOfMark(mark);
  return markWidth(mark) * points > lineWidth ? Math.round(points * 1.2) : points;
};

export const markLook = (mark: string): Look => ({ font: fonts.title, size: sizeOfMark(mark), red: true });
