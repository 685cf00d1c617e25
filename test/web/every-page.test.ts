import { beforeAll, describe, expect, it } from 'vitest';
import { type PlayedService, playedService } from './played-service.js';
import { answersByTurns } from './by-turns.js';
import { pathsOf, settled, steps } from './every-path.js';
import { screen } from './screens.js';
import { visit } from './visit.js';

/** What of a page does not fit the window that it is shown in: WCAG 2.2, 1.4.4, 1.4.10 and 2.5.8. */
function misfits(): readonly string[] {
  const found: string[] = [];
  const tell = (what: string, element: Element): void =>
    void found.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) found.push(`the page is ${wide} px too wide`);
  const juts = (element: Element): boolean =>
    wide > 0 && element.getBoundingClientRect().right > innerWidth && element.closest('.scroll-x') === null;
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (juts(element) && element.childElementCount === 0) tell('juts out', element);
    // For who hears the page alone.
    const isUnseen = box.width <= 1 || box.height <= 1 || element.closest('[aria-hidden="true"]') !== null;
    if (isUnseen || style.visibility === 'hidden') continue;
    const isCut = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    // Tabs that do not fit are behind a button of their own.
    const isScrolled = element.matches('.ant-tabs-nav-wrap');
    if (isCut && !isScrolled && element.innerText.trim() !== '' && !element.closest('[title]'))
      tell('cut', element);
    const isTarget = element.matches(
      'a[href], button, summary, select, input, [role="tab"], [role="button"]',
    );
    const around = element.closest('label, .ant-select, .ant-input-affix-wrapper, .ant-tabs-tab');
    const area = around?.getBoundingClientRect() ?? box;
    if (isTarget && style.display !== 'inline' && (area.width < 24 || area.height < 24))
      tell('small', element);
  }
  return found;
}

/** Of the forms of acts, which one mechanism draws, every other one. */
const stepsIn = (language: 'zh' | 'en'): readonly string[] =>
  steps.filter((_, at) => at % 2 === (language === 'zh' ? 0 : 1));

describe('every page', () => {
  let office: PlayedService;
  beforeAll(async () => {
    office = await playedService();
  });

  it.each([
    ['en', 'dark', 320, 100, 'oldest'],
    ['zh', 'contrast', 320, 150, 'newest'],
  ] as const)(
    'fits, stays where it is and can be read, in %s and %s, at %i px and twice that, text at %i %%',
    async (language, appearance, width, textSize, turn) => {
      const found: Record<string, readonly string[]> = {};
      for (const [role, paths] of pathsOf(office, stepsIn(language))) {
        const { page, go, expectStill, expectAccessible } = await visit(office.service, {
          role,
          language,
          appearance,
          width,
          height: 720,
        });
        await page.addInitScript((kept) => localStorage.setItem('gradus-preferences', JSON.stringify(kept)), {
          language,
          textSize,
        });
        const haveCome = await answersByTurns(page, turn);
        for (const [at, path] of paths.entries()) {
          await go(path);
          await haveCome();
          await settled(page);
          // The narrow one is a phone, the other a window of 1280 px at 200 %.
          for (const across of [width, width * 2]) {
            await page.setViewportSize({ width: across, height: 720 });
            const misfit = await page.evaluate(misfits);
            if (misfit.length > 0) found[`${path} at ${across}`] = misfit;
          }
          await page.setViewportSize({ width, height: 720 });
          // Takes as long as all the rest: each page in one of the two.
          if ((at % 2 === 0) === (language === 'en')) await expectAccessible();
          await screen(page, `every.${path.replaceAll(/\W+/g, '-')}.${language}.${width}.${textSize}`);
        }
        expectStill();
      }
      expect(found).toEqual({});
    },
  );
});
