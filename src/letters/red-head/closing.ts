import { AlignmentType, type Paragraph } from 'docx';
import {
  firstLine,
  grid,
  linesAboveAttachments,
  linesAboveOrgan,
  noteFromLeft,
  sealedDateFromRight,
  unsealedDateAfterOrgan,
  unsealedFromRight,
} from '../gb-t-9704.js';
import { dayZh } from '../../domain/letter/day-words.js';
import type { LetterInput } from '../../domain/letter/letter-input.js';
import { characters } from '../type-grid.js';
import { onGrid, run, widthOf } from './text.js';

/** 7.3.4 附件说明: names without a full stop, those after the first below its name. */
export function attachmentsNote({ attachments = [] }: LetterInput): Paragraph[] {
  const label = widthOf('附件：');
  const number = attachments.length > 1 ? 1.5 : 0;
  return attachments.map((name, index) => {
    const text = attachments.length > 1 ? `${index + 1}.\t${name}` : name;
    const left = characters(firstLine + label + number);
    const hanging = characters(index === 0 ? label + number : number);
    return onGrid(
      [run(index === 0 ? `附件：${text}` : text)],
      {
        alignment: AlignmentType.LEFT,
        indent: { left, hanging },
        tabStops: [{ type: 'left', position: left }],
        keepNext: true,
      },
      index === 0 ? linesAboveAttachments : 0,
    );
  });
}

/** How far organ and date end from the right, in characters (7.3.5.1 with a seal, 7.3.5.2 without). */
export function signaturePlaces(
  organ: string,
  date: string,
  sealed: boolean,
): { organ: number; date: number } {
  const [organWidth, dateWidth] = [Math.min(grid.characters, widthOf(organ)), widthOf(date)];
  if (sealed) {
    // The middle of the organ is the middle of the date; a long organ's name moves both, so that it stays on the line.
    const shift = (dateWidth - organWidth) / 2;
    const dateEnd = Math.max(sealedDateFromRight, -shift);
    return { organ: dateEnd + shift, date: dateEnd };
  }
  if (dateWidth > organWidth) {
    return {
      organ: unsealedFromRight + dateWidth + unsealedDateAfterOrgan - organWidth,
      date: unsealedFromRight,
    };
  }
  const dateEnd = unsealedFromRight + organWidth - unsealedDateAfterOrgan - dateWidth;
  return dateEnd >= 0
    ? { organ: unsealedFromRight, date: dateEnd }
    : { organ: unsealedFromRight - dateEnd, date: 0 };
}

/** 7.3.5 发文机关署名、成文日期和印章, kept on one page with the end of the text. */
export function signature(letter: LetterInput): Paragraph[] {
  const date = dayZh(letter.date);
  const { name } = letter.organ;
  // A name of more than a line stands in the middle, and the date below it.
  const wraps = widthOf(name) > grid.characters;
  const places = signaturePlaces(name, date, letter.sealed || wraps);
  const placed = (text: string, right: number | null, keepNext: boolean, emptyLines = 0): Paragraph =>
    onGrid(
      [run(text)],
      {
        ...(right === null
          ? { alignment: AlignmentType.CENTER }
          : { alignment: AlignmentType.RIGHT, indent: { right: characters(right) } }),
        keepNext,
        keepLines: true,
      },
      emptyLines,
    );
  const above = letter.sealed ? linesAboveOrgan.sealed : linesAboveOrgan.unsealed;
  return [
    placed(name, wraps ? null : places.organ, true, above),
    placed(date, places.date, Boolean(letter.contact)),
  ];
}

/** Whom to ask, in brackets; nothing where the letter names nobody. */
export function contactText({ contact }: LetterInput): string[] {
  if (!contact) return [];
  const { name, phone, address } = contact;
  const parts = [`联系人：${name}`, phone ? `电话：${phone}` : '', address ? `地址：${address}` : ''];
  return [`（${parts.filter(Boolean).join('，')}）`];
}

/** 7.3.7 附注: whom to ask, in brackets below the date. */
export const contactNote = (letter: LetterInput): Paragraph[] =>
  contactText(letter).map((text) => onGrid([run(text)], { indent: { left: characters(noteFromLeft) } }));
