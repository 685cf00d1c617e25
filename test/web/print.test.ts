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

/** A text as it is read from paper: a machine may have no glyph for what is not Latin, and then NUL is read. */
const asPrinted = (text: string): RegExp =>
  new RegExp(
    [...text]
      .map((each) => {
        const itself = each.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
        return /[ -~]/.test(each) ? itself : `(?:${itself}|\\0)`;
      })
      .join(''),
  );

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
      expect(text, path).toMatch(asPrinted(withoutBlanks(heading ?? 'a heading')));
      const around = await page.getByRole('navigation', { name: 'Main' }).textContent();
      expect(text, path).not.toContain(withoutBlanks(around ?? ''));
    }
  });
});
