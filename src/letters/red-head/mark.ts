import { fonts } from '../fonts.js';
import { markSize, typeArea } from '../gb-t-9704.js';
import type { LetterInput } from '../letter-input.js';
import { type Look, widthOf } from './text.js';

/** 发文机关标志: what stands large and red at the head. */
export const markText = ({ organ }: LetterInput): string => organ.mark ?? organ.name;

/** As large as one line takes with a character to spare, in whole points, within the sizes that look well. */
export const sizeOfMark = (mark: string): number => {
  const fits = Math.floor((typeArea.width * 72) / 25.4 / (widthOf(mark) + 1));
  return Math.min(markSize.most, Math.max(markSize.least, fits));
};

export const markLook = (mark: string): Look => ({ font: fonts.title, size: sizeOfMark(mark), red: true });
