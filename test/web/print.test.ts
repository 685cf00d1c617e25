import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { grid, typeArea } from '../../src/letters/gb-t-9704.js';
import { expectWhole, mm, printed, type Sheet, withoutBlanks } from './paper.js';
import { type PlayedService, playedService } from './played-service.js';
import { visit } from './visit.js';

/** Half the room that a line has around its characters, and what a reader's eye does not see. */
const tolerance = 2 * mm;

const roles = ['decider', 'submitter', 'maintainer', 'publisher'] as const;

/** The lines of the sheets' body, from top to bottom: what stands less than half a character lower is of the same. */
function linesOf({ inked }: Sheet, bottom: number): readonly number[] {
  const tops = inked
    .filter((one) => one.bottom <= bottom)
    .map((one) => one.bottom)
    .sort((a, b) => a - b);
  return tops.filter((top, at) => at === 0 || top - (tops[at - 1] ?? 0) > 8);
}

/** A text as paper has it: NUL for each sign that the browser has no glyph for on this machine. */
async function asPrinted(page: Page, text: string): Promise<string> {
  const missing = await page.evaluate(
    (signs) => {
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('no canvas');
      const drawn = (sign: string): string => {
        context.clearRect(0, 0, 40, 40);
        context.font = `24px ${getComputedStyle(document.body).fontFamily}`;
        context.fillText(sign, 4, 30);
        return context.getImageData(0, 0, 40, 40).data.join();
      };
      // No font has a glyph for what is no character.
      const box = drawn('\u{10FFFE}');
      return signs.filter((sign) => drawn(sign) === box);
    },
    [...new Set(text)],
  );
  return [...text].map((sign) => (missing.includes(sign) ? '\0' : sign)).join('');
}

describe('on paper', () => {
  let office: PlayedService;
  beforeAll(async () => {
    office = await playedService();
  });

  it('a letter keeps to the type area of the standard and to its lines, each sheet with its number', async () => {
    const { page, go } = await visit(office.service, { role: 'decider' });
    for (const letter of office.played.letters) {
      await go(`/p/letters/${letter}`);
      const sheets = await printed(page);
      for (const [at, sheet] of sheets.entries()) {
        const where = `letter ${letter}, sheet ${at + 1}`;
        const bottom = sheet.height - typeArea.bottom * mm + tolerance;
        const body = sheet.inked.filter((one) => one.bottom <= bottom);
        const out = body.filter(
          (one) =>
            one.left < typeArea.left * mm - tolerance ||
            one.right > sheet.width - typeArea.right * mm + tolerance,
        );
        expect(out, where).toEqual([]);
        expect(linesOf(sheet, bottom).length, where).toBeLessThanOrEqual(grid.lines);
      }
    }
  });

  it.each(['zh', 'en'] as const)(
    'what is kept in a file is whole and counts its sheets, in %s',
    async (language) => {
      const id = office.played.cases['s2']?.id ?? '';
      const { page, go } = await visit(office.service, { role: ['decider', 'auditor'], language });
      for (const path of [`/p/cases/${id}/explanation`, '/p/digest/2022-07-08', '/p/trail/1']) {
        await go(`${path}?lang=${language}`);
        const sheets = await printed(page);
        expectWhole(sheets);
        for (const [at, { text }] of sheets.entries()) {
          expect(text).toContain(`${at + 1}/${sheets.length}`);
          expect(text).toContain(path);
        }
      }
    },
  );

  it('a page that is dark on the screen is black on white, and itself alone', async () => {
    const id = office.played.cases['s2']?.id ?? '';
    const { page, go } = await visit(office.service, {
      role: [...roles],
      language: 'en',
      appearance: 'dark',
    });
    for (const path of [
      '/',
      `/cases/${id}`,
      '/cases',
      '/orders',
      '/matrix',
      '/statistics',
      '/units/u-0017',
    ]) {
      await go(path);
      await page.waitForFunction(() => !document.querySelector('.ant-skeleton, .waiting'));
      const heading = await page.getByRole('heading', { level: 1 }).textContent();
      const sheets = await printed(page);
      expectWhole(sheets);
      // The numbers of the matrix stand on shades, which are printed.
      if (path !== '/matrix')
        for (const { contrast } of sheets) expect(contrast, path).toBeGreaterThanOrEqual(4.5);
      const text = sheets.map((sheet) => sheet.text).join('');
      expect(text, path).toContain(await asPrinted(page, withoutBlanks(heading ?? 'a heading')));
      const around = await page.getByRole('navigation', { name: 'Main' }).textContent();
      expect(text, path).not.toContain(withoutBlanks(around ?? ''));
    }
  });
});
