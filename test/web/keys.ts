import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the focus is: what a screen reader would say of it, roughly, and what keeps a reader from seeing it. */
interface Stop {
  readonly name: string;
  /** It has fallen back to the page as a whole. */
  readonly isLost: boolean;
  readonly wrong: readonly string[];
}

/**
 * Looks at the focus by WCAG 2.4.7 and 2.4.11: a control that is come to by Tab is drawn with an outline, on itself or on
 * what is drawn in its place, and stands neither under the head that sticks nor outside of the window.
 */
const stop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return { name: '', isLost: true, wrong: [] };
    const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : null;
    const name = at.getAttribute('aria-label') ?? (label ?? at).textContent.trim();
    // What takes the focus without being a stop of Tab, as a heading does, is where somebody reads on.
    if (at.tabIndex < 0) return { name, isLost: false, wrong: [] };
    const isDrawn = (each: Element | null | undefined): each is Element => {
      if (!each || each.getBoundingClientRect().width < 2) return false;
      for (let up: Element | null = each; up; up = up.parentElement)
        if (Number(getComputedStyle(up).opacity) === 0) return false;
      return true;
    };
    const outlined = (each: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    };
    const parent = at.parentElement;
    const places = [at, at.nextElementSibling, parent, parent?.parentElement].filter(isDrawn);
    const { left, top, bottom } = (places[0] ?? at).getBoundingClientRect();
    const head = document.querySelector('.frame-head');
    const above = document.elementFromPoint(left + 2, top + 2);
    const isUnder = head?.contains(above) && !head.contains(at) && bottom - top < innerHeight / 2;
    return {
      name,
      isLost: false,
      wrong: [
        ...(places.some(outlined) ? [] : ['no outline']),
        ...(isUnder ? ['under the head'] : []),
        ...(top >= innerHeight || bottom <= 0 ? ['outside of the window'] : []),
      ],
    };
  });

const stepsMost = 150;

/** Goes on with Tab (or back) until the focus is on what is called so; every stop on the way can be seen. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < stepsMost; step += 1) {
    const at = await stop(page);
    // Behind its last control the page as a whole comes again; what was done before may not lead there.
    expect({ ...at, isLost: at.isLost && step === 0 }).toEqual({ ...at, isLost: false, wrong: [] });
    if (typeof name === 'string' ? at.name === name : name.test(at.name)) return;
    passed.push(at.name.slice(0, 40));
    await page.keyboard.press(key);
  }
  throw new Error(`no way by Tab to ${String(name)}, but to ${[...new Set(passed)].join(' | ')}`);
}

/** Tabs to it and presses a key on it. */
export async function press(page: Page, name: string | RegExp, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Tabs to a field and writes into it, as at once as an input method does. */
export async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.insertText(text);
}

/** Tabs to a day and types it part by part, in the order of an English calendar. */
export async function typeDay(page: Page, name: string | RegExp, day: string): Promise<void> {
  await tabTo(page, name);
  const [year, month, date] = day.split('-');
  await page.keyboard.type(`${month}${date}${year}`);
}

/** The focus has come to what says so: a heading, or what came of an act. */
export const focusAt = (page: Page, text: string | RegExp): Promise<void> =>
  expect.poll(async () => (await stop(page)).name).toMatch(text);
