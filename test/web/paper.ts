import type { Page } from 'playwright-core';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { expect } from 'vitest';

/** Points of a millimetre. */
export const mm = 72 / 25.4;

/** A stretch of text on a sheet, in points from its upper left corner; `top` is that of the characters. */
export interface Inked {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly inked: readonly Inked[];
  /** All of its text, without blanks: where they stood is no part of it. */
  readonly text: string;
  /** How the palest of its text stands out from white paper (WCAG 2.2, 1.4.3). */
  readonly contrast: number;
}

/** A text as that of a sheet: letters that are printed as one sign stand apart. */
export const withoutBlanks = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

const isText = (item: object): item is { str: string; width: number; height: number; transform: number[] } =>
  'str' in item;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

const linear = (part: number): number => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function contrastOnPaper(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => linear(part / 255));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

async function contrastOf(sheet: Awaited<ReturnType<Document['getPage']>>): Promise<number> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await sheet.getOperatorList();
  const kept: number[] = [];
  let [colour, palest] = [21, 21];
  for (const [at, operation] of fnArray.entries()) {
    if (operation === OPS.save) kept.push(colour);
    if (operation === OPS.restore) colour = kept.pop() ?? 21;
    if (operation === OPS.setFillRGBColor) colour = contrastOnPaper([...argsArray[at]]);
    if (operation === OPS.showText) palest = Math.min(palest, colour);
  }
  return palest;
}

async function sheetOf(document: Document, n: number): Promise<Sheet> {
  const sheet = await document.getPage(n);
  const [left = 0, bottom = 0, right = 0, top = 0] = sheet.view;
  const items: readonly object[] = (await sheet.getTextContent()).items;
  const inked = items.filter(isText).flatMap(({ str, width, height, transform }): readonly Inked[] => {
    const [x = 0, y = 0] = transform.slice(4);
    if (str.trim() === '') return [];
    return [{ text: str, left: x - left, right: x - left + width, top: top - y - height, bottom: top - y }];
  });
  return {
    width: right - left,
    height: top - bottom,
    inked,
    text: withoutBlanks(inked.map(({ text }) => text).join('')),
    contrast: await contrastOf(sheet),
  };
}

/** The sheets that come out of a printer, in the size that the page asks for, A4 unless it does. */
export async function printed(page: Page): Promise<readonly Sheet[]> {
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const sheets: Sheet[] = [];
  for (let n = 1; n <= document.numPages; n += 1) sheets.push(await sheetOf(document, n));
  return sheets;
}

/** A4, something on each sheet, and nothing over its edges. */
export function expectWhole(sheets: readonly Sheet[]): void {
  expect(sheets.length).toBeGreaterThan(0);
  for (const [at, { width, height, inked }] of sheets.entries()) {
    expect(Math.abs(width - 210 * mm) + Math.abs(height - 297 * mm), `size of sheet ${at + 1}`).toBeLessThan(
      2,
    );
    expect(inked.length, `text of sheet ${at + 1}`).toBeGreaterThan(0);
    const over = inked.filter(
      (one) => one.left < 0 || one.right > width || one.top < 0 || one.bottom > height,
    );
    expect(over, `over the edge of sheet ${at + 1}`).toEqual([]);
  }
}
