import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where pictures of the pages go; none are taken where it is not said. `npm run screens` says it. */
const folder = process.env['GRADUS_SCREENS'];

/** Whether pictures are asked for. */
export const takesScreens = folder !== undefined;

/** Takes a picture of the whole page under a name, for who wants to look at it. */
export async function screen(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: 'disabled' });
}
