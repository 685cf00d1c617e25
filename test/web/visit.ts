import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Role } from '../../src/domain/account.js';
import { beginSession } from '../../src/office/accounts/sessions.js';
import { cleanAfterFile, cleanAfterTest } from '../support/cleanups.js';
import { openTestAccount } from '../support/accounts.js';
import type { Service } from '../http/service.js';
import { valueIn } from '../support/results.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface VisitOptions {
  /** None: nobody is signed in. */
  readonly role?: Role | readonly [Role, ...Role[]];
  /** The account that acts; the first role's name unless said. */
  readonly account?: string;
  readonly language?: 'zh' | 'en';
  readonly width?: number;
  readonly height?: number;
  /** Where the service is reached, if not where it listens. */
  readonly address?: string;
  readonly appearance?: 'light' | 'dark' | 'contrast';
}

/** A person at a browser of their own. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Goes to an address of the service. */
  readonly go: (path: string) => Promise<void>;
  /** Fails with every violation of WCAG 2.2 AA that axe finds on the page as it stands. */
  readonly expectAccessible: () => Promise<void>;
  /** Fails with what moved, on a page that was gone to, before anybody acted there. */
  readonly expectStill: () => void;
}

let browser: Promise<Browser> | undefined;

function theBrowser(): Promise<Browser> {
  if (!browser) {
    browser = chromium.connect(inject('browser'));
    cleanAfterFile(async () => {
      await (await browser)?.close();
      browser = undefined;
    });
  }
  return browser;
}

const addresses = new WeakMap<Service, Promise<string>>();

/** The address at which the service listens, from the first visit on. */
export function addressOf(service: Service): Promise<string> {
  const listening = addresses.get(service) ?? service.app.listen({ host: '127.0.0.1', port: 0 });
  addresses.set(service, listening);
  return listening;
}

/** Styles of antd that the policy refuses, and that change nothing: a probe of the width of scroll bars, a lock of scrolling. */
const harmless = /^style-src/;
const mostHarmless = 3;

/** How much of what is seen moved as a page came, until somebody did something (Layout Instability API). */
interface Shift {
  /** The document that was loaded. */
  readonly document: string;
  readonly value: number;
  readonly moved: readonly string[];
}

const shiftMost = 0.02;

interface Watched {
  readonly violations: string[];
  readonly foreign: string[];
  readonly errors: string[];
  readonly shifts: Shift[];
}

/** Tells of each shift in the page, in which nobody has acted yet: what moves after that answers them. */
function tellShifts(): void {
  let hasActed = false;
  const acts = ['pointerdown', 'keydown', 'input', 'wheel', 'resize'];
  for (const act of acts) addEventListener(act, () => (hasActed = true), { capture: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = Object(entry);
      const tell: unknown = Reflect.get(window, 'tellShift');
      if (hasActed || hadRecentInput || typeof tell !== 'function') continue;
      // What stands for something that is still to come is not read yet.
      const read = [...sources].filter(
        ({ node }) => !(node instanceof Element && node.closest('.ant-skeleton')),
      );
      if (read.length === 0) continue;
      const moved = read.map(({ node }) =>
        (node instanceof Element ? node.outerHTML : (node?.textContent ?? '')).slice(0, 160),
      );
      tell({ document: `${location.pathname} ${performance.timeOrigin}`, value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What moved too much, by document. */
function tooMuch(shifts: readonly Shift[]): readonly unknown[] {
  const byDocument = new Map<string, Shift[]>();
  for (const shift of shifts)
    byDocument.set(shift.document, [...(byDocument.get(shift.document) ?? []), shift]);
  return [...byDocument.values()].filter(
    (each) => each.reduce((sum, { value }) => sum + value, 0) > shiftMost,
  );
}

async function watch(page: Page, address: string): Promise<Watched> {
  const watched: Watched = { violations: [], foreign: [], errors: [], shifts: [] };
  await page.exposeFunction('tellShift', (shift: Shift) => watched.shifts.push(shift));
  await page.addInitScript(tellShifts);
  await page.exposeFunction('tellViolation', (text: string) => watched.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const tell: unknown = Reflect.get(window, 'tellViolation');
      if (typeof tell === 'function') tell(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) watched.foreign.push(url);
  });
  page.on('pageerror', (error) => watched.errors.push(String(error)));
  return watched;
}

function expectClean({ violations, foreign, errors }: Watched): void {
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  expect(violations.filter((each) => !harmless.test(each))).toEqual([]);
  expect(violations.length).toBeLessThanOrEqual(mostHarmless);
}

const times = { sessionIdleMs: 3_600_000, sessionMs: 43_200_000 };

/** The cookie of a session that has begun: the form has tests of its own. */
async function signIn(
  context: BrowserContext,
  service: Service,
  roles: readonly Role[],
  account: string,
): Promise<void> {
  const { office } = service;
  await openTestAccount(office, account, { roles });
  const { secret } = valueIn(await beginSession(office, account, times));
  const { hostname } = new URL(await addressOf(service));
  await context.addCookies([
    { name: 'gradus', value: secret, domain: hostname, path: '/', httpOnly: true, sameSite: 'Strict' },
  ]);
}

/**
 * Opens a browser on the service, signed in. When the test ends, nothing was asked of another origin, no script
 * failed, and the policy of the pages was kept.
 */
export async function visit(service: Service, options: VisitOptions = {}): Promise<Visit> {
  const roles = options.role === undefined ? [] : [options.role].flat();
  const { account = roles[0] ?? 'nobody', language = 'zh', width = 1280, height = 900 } = options;
  const address = options.address ?? (await addressOf(service));
  const context = await (await theBrowser()).newContext({
    viewport: { width, height },
    locale: language === 'zh' ? 'zh-CN' : 'en',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    colorScheme: options.appearance === 'dark' ? 'dark' : 'light',
    ...(options.appearance === 'contrast' ? { contrast: 'more' as const } : {}),
    hasTouch: width < 600,
  });
  context.setDefaultTimeout(20_000);
  if (roles.length > 0) await signIn(context, service, roles, account);
  const page = await context.newPage();
  // The office's clock stands in the days of the report.
  await page.clock.setSystemTime(service.office.clock());
  const watched = await watch(page, address);
  cleanAfterTest(async () => {
    await context.close();
    expectClean(watched);
  });
  return {
    page,
    context,
    go: async (path) => {
      await page.goto(`${address}${path}`);
      await page.waitForSelector('h1');
    },
    expectStill: () => expect.soft(tooMuch(watched.shifts)).toEqual([]),
    expectAccessible: async () => {
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
      const found = await page.evaluate(async () => {
        // What is half under the head when one has scrolled is scrolled out from under it.
        const top = scrollY;
        scrollTo({ top: 0, behavior: 'instant' });
        const axe: unknown = Reflect.get(window, 'axe');
        const run = Object(axe).run;
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const { violations } = await run(document, { runOnly: tags });
        scrollTo({ top, behavior: 'instant' });
        return violations.map((each: { id: string; nodes: { html: string; failureSummary: string }[] }) => ({
          rule: each.id,
          places: each.nodes.map(({ html, failureSummary }) => `${html.slice(0, 300)} ${failureSummary}`),
        }));
      });
      expect.soft(found, page.url()).toEqual([]);
    },
  };
}
