import { FrameAnchorType, type Paragraph } from 'docx';
import { fonts } from '../fonts.js';
import { size, typeArea } from '../gb-t-9704.js';
import { twips } from '../measures.js';
import { anchor } from './imprint.js';
import { onGrid, run } from './text.js';

/** Halfway between the top of the page and the type area. */
const fromPageTop = 12;
const width = 40;

/** 草稿 at the top of every page: a letter gets its number when it is issued, and before that it is no letter. */
export const draftMark = (): Paragraph[] => [
  onGrid([run('草稿', { font: fonts.heading, size: size.body })], {
    frame: {
      type: 'absolute',
      position: { x: twips(typeArea.left), y: twips(fromPageTop) },
      width: twips(width),
      height: twips(10),
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
  }),
  anchor(),
];
