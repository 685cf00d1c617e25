import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pagesService } from './pages-service.js';
import { screen } from './screens.js';
import { password, setUpFrom } from './set-up.js';
import { visit } from './visit.js';

const words = {
  zh: {
    title: '登录 · Gradus',
    login: '登录名',
    password: '密码',
    submit: '登录',
    needed: '请填写登录名',
    wrong: '登录名与密码不匹配',
    locked: '请在 60 秒后再试',
    accounts: '账户',
    out: '退出登录',
  },
  en: {
    title: 'Sign in · Gradus',
    login: 'Login',
    password: 'Password',
    submit: 'Sign in',
    needed: 'Enter your login',
    wrong: 'do not belong together',
    locked: 'try again in 60 s',
    accounts: 'Accounts',
    out: 'Sign out',
  },
} as const;

describe('the entrance', () => {
  it('knows a session by its cookie and shows what the account may', async () => {
    const service = await pagesService();
    const { page, go, expectAccessible } = await visit(service, { role: 'decider', language: 'en' });
    await go('/');
    const links = await page.getByRole('navigation').getByRole('link').allTextContents();
    expect(links).toContain('Cases');
    expect(links).not.toContain('Accounts');
    await expectAccessible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
  });

  it('asks a browser that had no session nothing, and one whose session is over to sign in again', async () => {
    const service = await pagesService();
    const asks: string[] = [];
    const note = (page: Page): void => void page.on('request', (request) => asks.push(request.url()));
    const stranger = await visit(service, { language: 'en' });
    note(stranger.page);
    await stranger.go('/cases?q=a&b=%2F#c');
    await expect.poll(() => stranger.page.title()).toBe(words.en.title);
    expect(new URL(stranger.page.url()).searchParams.get('back')).toBe('/cases?q=a&b=%2F#c');
    expect(asks.filter((url) => url.endsWith('/v1/session'))).toEqual([]);
    stranger.expectStill();
    // What stands behind it comes while it is read.
    for (const piece of ['app', 'frame'])
      await expect
        .poll(() => asks.some((url) => url.includes(`/assets/${piece}-`)), { message: piece })
        .toBe(true);

    const { page, context, go } = await visit(service, { role: 'decider', language: 'en' });
    await go('/cases');
    await expect.poll(() => page.title()).toContain('Cases');
    const [cookie] = await context.cookies();
    if (!cookie) throw new Error('no session');
    await context.addCookies([{ ...cookie, value: 'x'.repeat(cookie.value.length) }]);
    note(page);
    await go('/cases');
    await expect.poll(() => page.title()).toBe(words.en.title);
    expect(asks.filter((url) => url.endsWith('/v1/session'))).toHaveLength(1);
    await context.clearCookies();
    await go('/orders');
    expect(new URL(page.url()).searchParams.get('back')).toBe('/orders');
    expect(asks.filter((url) => url.endsWith('/v1/session'))).toHaveLength(1);
  });

  it.each([
    ['zh', 1280],
    ['en', 360],
  ] as const)(
    'lets in who knows the password, back to the page they came for, in %s',
    async (language, width) => {
      const say = words[language];
      const service = await pagesService();
      const maker = await visit(service);
      await setUpFrom(maker.page, service);
      const { page, go, expectAccessible } = await visit(service, { language, width, height: 740 });
      await go('/accounts?q=chen');
      await expect.poll(() => page.url()).toContain('/sign-in');
      await expect.poll(() => page.title()).toBe(say.title);
      await expectAccessible();
      await screen(page, `sign-in.${language}`);
      const enter = async (given: string): Promise<void> => {
        await page.getByLabel(say.password, { exact: true }).fill(given);
        await page.keyboard.press('Enter');
      };
      await enter('x');
      await page.getByText(say.needed).waitFor();
      await page.getByLabel(say.login).fill('chen');
      const alert = page.getByRole('alert').filter({ hasText: say.wrong });
      await enter('not the password');
      await alert.waitFor();
      await expectAccessible();
      // Case and width of a login do not matter.
      await page.getByLabel(say.login).fill('ＣＨＥＮ');
      await enter(password);
      await page.getByRole('heading', { level: 1, name: say.accounts }).waitFor();
      expect(page.url()).toContain('/accounts?q=chen');
      await page.getByRole('button', { name: say.out }).click();
      await page.getByRole('button', { name: say.submit }).waitFor();
      await page.getByLabel(say.login).fill('nobody');
      for (let failures = 0; failures < 5; failures += 1) {
        const answered = page.waitForResponse('**/v1/session');
        await enter(`guess ${failures}`);
        expect((await answered).status()).toBe(401);
        await page.locator('button[type=submit][aria-busy=false]').waitFor();
      }
      await enter('one more');
      await page.getByText(say.locked).waitFor();
      await screen(page, `sign-in-locked.${language}`);
    },
  );
});
