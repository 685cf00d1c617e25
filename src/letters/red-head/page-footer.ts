import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { everywhere, fonts } from '../fonts.js';
import { pageNumber, size, typeArea } from '../gb-t-9704.js';
import { halfPoints, twips, twipsOfPoints } from '../measures.js';

const dash = '—';
const side = twipsOfPoints(size.small * pageNumber.fromSide);

/** From the bottom of the page to the bottom of the line, whose dashes lie in its middle, 7 mm below the type area. */
export const footerDistance =
  twips(typeArea.bottom - pageNumber.belowTypeArea) - Math.round(twipsOfPoints(size.small) / 2);

/** 7.5 页码: `— 1 —`, on odd pages at the right, on even ones at the left. */
export const pageFooter = (pages: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: pages === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: pages === 'odd' ? { right: side } : { left: side },
        spacing: { before: 0, after: 0, line: twipsOfPoints(size.small), lineRule: LineRuleType.EXACT },
        children: [
          new TextRun({
            children: [`${dash} `, PageNumber.CURRENT, ` ${dash}`],
            font: everywhere(fonts.page),
            size: halfPoints(size.small),
          }),
        ],
      }),
    ],
  });
