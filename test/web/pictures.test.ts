import { describe, it } from 'vitest';
import { pathsOf, settled, steps } from './every-path.js';
import { playedService } from './played-service.js';
import { screen, takesScreens } from './screens.js';
import { visit } from './visit.js';

/** `npm run screens`: every page as most people see it, for who looks at them one by one. */
describe.runIf(takesScreens)('a picture of every page', () => {
  it.each([
    ['zh', 'desk', 1280],
    ['en', 'desk', 1280],
    ['zh', 'phone', 390],
    ['en', 'phone', 390],
  ] as const)('is taken in %s for a %s', async (language, size, width) => {
    const office = await playedService();
    for (const [role, paths] of pathsOf(office, steps)) {
      const { page, go } = await visit(office.service, { role, language, width, height: 844 });
      for (const path of paths) {
        await go(path);
        // No check hangs on it: who looks should see all that comes.
        await page.waitForLoadState('networkidle');
        await settled(page);
        const name = `${[role].flat()[0]}${path.replaceAll(/\W+/g, '-')}`;
        await screen(page, `page.${name}.${language}.${size}`);
      }
    }
  });
});
