import type { LetterInput } from '../../../domain/letter/letter-input.js';
import { dayZh } from '../../../domain/letter/day-words.js';
import { type Font, fonts } from '../../../letters/fonts.js';
import {
  colour,
  grid,
  imprint,
  letterForm,
  linesAboveOrgan,
  markBelowTypeArea,
  page,
  pageNumber,
  ruleBelowNumber,
  size,
  typeArea,
} from '../../../letters/gb-t-9704.js';
import { signaturePlaces } from '../../../letters/red-head/closing.js';
import { markText, sizeOfMark } from '../../../letters/red-head/mark.js';
import { widthOf } from '../../../letters/red-head/text.js';

const family = ({ name, alternatives }: Font): string =>
  [name, ...alternatives].map((each) => `"${each}"`).join(', ');

/** 22 lines of 28.99 points fill the type area, and 28 characters of 16 points a line. */
const line = ((typeArea.height / 25.4) * 72) / grid.lines;
const pitch = (Math.floor(line * 100) / 100).toFixed(2);
const character = `(${typeArea.width}mm / ${grid.characters})`;
const characters = (count: number): string => `calc(${character} * ${count})`;
const spacing = `calc((${typeArea.width}mm - ${grid.characters} * ${size.body}pt) / ${grid.characters})`;
const fromSide = (page.width - letterForm.ruleWidth) / 2;
const [outLeft, outRight] = [fromSide - typeArea.left, fromSide - typeArea.right];
/** On its line a character has as much room below it as above; distances count from the character. */
const room = `${((line - size.body) / 2).toFixed(2)}pt`;
const red = `#${colour.red}`;

const numberBox = (side: 'left' | 'right'): string =>
  `@bottom-${side} { content: "— " counter(page) " —"; font: ${size.small}pt ${family(fonts.page)}; vertical-align: top; ` +
  `padding-top: calc(${pageNumber.belowTypeArea}mm - ${size.small / 2}pt); padding-${side}: ${size.small * pageNumber.fromSide}pt; }`;

/** Lower double rule of the letter form, thin over thick, whose lower edge lies 20 mm above the end of the page. */
const lowerRule =
  `@bottom-center { content: ""; width: ${letterForm.ruleWidth}mm; height: 1.6mm; box-sizing: border-box; ` +
  `margin: ${typeArea.bottom - letterForm.ruleFromPageBottom}mm ${outRight}mm auto ${outLeft}mm; ` +
  `border-top: .35mm solid ${red}; border-bottom: .9mm solid ${red}; }`;

const none = '@bottom-left { content: none; } @bottom-right { content: none; }';

/** The sheets: odd ones have their number at the right, even ones at the left; the first of a letter has none. */
const sheets = (isLetter: boolean): string => `
@page { size: A4; margin: ${typeArea.top}mm ${typeArea.right}mm ${typeArea.bottom}mm ${typeArea.left}mm; }
@page :right { ${numberBox('right')} }
@page :left { ${numberBox('left')} }
@page receipt { ${none} }
${isLetter ? `@page :first { margin-top: ${letterForm.markFromPageTop}mm; ${none} ${lowerRule} }` : ''}`;

const head = (isLetter: boolean, cornerMarks: number): string =>
  isLetter
    ? `
.sheet .mark { border-bottom: .9mm solid ${red}; padding-bottom: ${letterForm.ruleBelowMark}mm; margin: 0 ${outRight}mm 0 ${outLeft}mm; position: relative; }
.sheet .mark::after { content: ""; position: absolute; inset: auto 0 -1.6mm 0; border-bottom: .35mm solid ${red}; }
.sheet .number { text-align: right; margin-top: calc(1.6mm + ${size.body * letterForm.numberBelowRule}pt - ${room}); }
.sheet h1 { margin-top: calc(${letterForm.linesAboveTitle} * ${pitch}pt); }`
    : `
.sheet .mark { margin-top: calc(${markBelowTypeArea}mm - ${cornerMarks} * ${pitch}pt); }
.sheet .number { display: flex; justify-content: space-around; margin-top: calc(2 * ${pitch}pt); border-bottom: .5mm solid ${red}; padding-bottom: calc(${ruleBelowNumber}mm - ${room}); }
.sheet h1 { margin-top: calc(2 * ${pitch}pt); }`;

function closing(letter: LetterInput): string {
  const date = dayZh(letter.date);
  const wraps = widthOf(letter.organ.name) > grid.characters;
  const places = signaturePlaces(letter.organ.name, date, letter.sealed || wraps);
  const above = letter.sealed ? linesAboveOrgan.sealed : linesAboveOrgan.unsealed;
  return `
.sheet .signature { margin-top: calc(${above} * ${pitch}pt); break-inside: avoid; break-before: avoid; }
.organ { text-align: ${wraps ? 'center' : 'right'}; padding-right: ${wraps ? 0 : characters(places.organ)}; }
.date { text-align: right; padding-right: ${characters(places.date)}; }`;
}

/** What a Chinese letter looks like: as GB/T 9704-2012 sets it on paper and on a wide screen, in one column on a phone. */
export function redHeadStyle(letter: LetterInput, isLetter: boolean, cornerMarks: number): string {
  const rule = isLetter ? '0' : `${imprint.outerRule}mm solid #000`;
  return `
.sheet { width: ${page.width}mm; max-width: 100%; margin: 1rem auto; padding: ${typeArea.top}mm ${typeArea.right}mm ${typeArea.bottom}mm ${typeArea.left}mm; border: 1px solid #767676; color: #000;
  font: ${size.body}pt/${pitch}pt ${family(fonts.body)}, serif; letter-spacing: ${spacing}; }
.sheet p { margin: 0; }
.sheet .mark { color: ${red}; text-align: center; letter-spacing: 0; font: ${sizeOfMark(markText(letter))}pt/1.2 ${family(fonts.title)}, serif; }
.corner, .sheet section > h2 { font-family: ${family(fonts.heading)}, sans-serif; font-weight: normal; }
.signer { font-family: ${family(fonts.name)}, serif; }
.sheet h1 { font: ${size.title}pt/${pitch}pt ${family(fonts.title)}, serif; text-align: center; letter-spacing: 0; margin-bottom: 0; }
.addressee { padding-top: ${pitch}pt; }
.sheet section > h2 { font-size: ${size.body}pt; line-height: ${pitch}pt; margin: 0; border: 0; }
.text p, .text h2 { text-indent: ${characters(2)}; text-align: justify; }
.attachments { padding: ${pitch}pt 0 0 ${characters(2)}; display: flex; } .attachments p { white-space: nowrap; }
.attachments ol { margin: 0; } .attachments .one { list-style: none; padding: 0; }
.contact { padding-left: ${characters(2)}; }
.imprint { margin-top: ${pitch}pt; font-size: ${size.small}pt; line-height: 1.35; break-before: avoid; border-top: ${rule}; border-bottom: ${rule}; break-inside: avoid; letter-spacing: 0; }
.imprint p { padding: 0 ${size.small * imprint.fromSides}pt; } .imprint p + p { border-top: ${isLetter ? '0' : `${imprint.innerRule}mm solid #000`}; }
.printed { display: flex; justify-content: space-between; }
.receipt h2 { font: ${size.title}pt/2 ${family(fonts.title)}, serif; text-align: center; }
.receipt { margin-top: 3rem; letter-spacing: 0; } .receipt th, .receipt td { border: .25mm solid #000; padding: 2mm; height: 20mm; vertical-align: middle; }
.receipt th { width: 40mm; text-align: center; }
${head(isLetter, cornerMarks)}${closing(letter)}
@media screen and (max-width: 60rem) {
  .sheet { padding: 1rem; font-size: 1.125rem; line-height: 1.8; letter-spacing: 0; }
  .sheet .mark { font-size: 1.5rem; margin: 0; } .sheet h1 { font-size: 1.375rem; line-height: 1.4; } .sheet section > h2 { font-size: 1.125rem; line-height: 1.8; }
  .organ, .date { padding-right: 0; } .number { flex-wrap: wrap; }
  .receipt th, .receipt td { display: table-cell; height: auto; } .receipt tr { display: table-row; } .receipt tbody { display: table-row-group; } .receipt table { display: table; }
  .receipt td { border: .25mm solid #000; } .receipt td::before { content: none; } .receipt th { width: 6rem; background: none; }
}
${sheets(isLetter)}
@media print {
  body { font-size: inherit; } header { display: none; }
  .sheet { width: auto; margin: 0; padding: 0; border: 0; } .sheet p, .sheet li { orphans: 1; widows: 1; }
  .sheet h1 { font-size: ${size.title}pt; line-height: ${pitch}pt; margin-bottom: 0; } .sheet section > h2 { font-size: ${size.body}pt; margin: 0; }
  .sheet .receipt { break-before: page; page: receipt; margin: 0; } .sheet .receipt h2 { font-size: ${size.title}pt; }
  footer { font-size: 7pt; margin-top: 8mm; break-before: avoid; } main:has(.receipt) + footer { page: receipt; }
}
`;
}
