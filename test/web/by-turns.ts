import type { Page, Route } from 'playwright-core';

/** Of the answers that wait, which one comes next. */
export type Turn = 'oldest' | 'newest';

/** Until what came has been drawn; a page that is left meanwhile draws nothing more. */
const drawn = (page: Page): Promise<unknown> =>
  page
    .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    .catch(() => undefined);

/**
 * Lets the answers of the interface come one by one, each drawn before the next: whatever of a page hangs on how they
 * happen to follow one another shows every time. Returns what waits until none is open.
 */
export async function answersByTurns(page: Page, turn: Turn): Promise<() => Promise<void>> {
  const waiting: Route[] = [];
  let isComing = false;
  let come: Promise<void> = Promise.resolve();
  const next = async (): Promise<void> => {
    // All that a page asks for at once is there to choose from.
    await drawn(page);
    for (let route = takeOne(); route; route = takeOne()) {
      // A page that is left takes its requests with it.
      await route
        .fetch()
        .then((response) => route.fulfill({ response }))
        .catch(() => undefined);
      await drawn(page);
    }
    isComing = false;
  };
  const takeOne = (): Route | undefined => (turn === 'oldest' ? waiting.shift() : waiting.pop());
  await page.route('**/v1/**', (route) => {
    waiting.push(route);
    if (isComing) return;
    isComing = true;
    come = next();
  });
  return () => come;
}
