import { describe, expect, it } from 'vitest';
import { closeAccount } from '../../src/office/accounts/close-account.js';
import { by } from '../support/office.js';
import { pagesService } from './pages-service.js';
import { screen } from './screens.js';
import { password, setupAddress } from './set-up.js';
import { visit } from './visit.js';

describe('the first run', () => {
  it('leads from the printed link to the sample case in three clicks', async () => {
    const service = await pagesService();
    await closeAccount(service.office, { account: 'clerk-1', ...by() });
    const { page, go, expectAccessible } = await visit(service, { language: 'zh' });
    let clicks = 0;
    const press = async (name: string): Promise<void> => {
      clicks += 1;
      await page.getByRole('button', { name, exact: true }).click();
    };
    await go('/sign-in');
    await page.getByText('尚未设立管理员').waitFor();
    await expectAccessible();
    await screen(page, 'sign-in.zh.empty');

    await go(await setupAddress(service));
    await expectAccessible();
    await screen(page, 'setup.zh');
    await page.getByLabel('姓名').fill('陈晨');
    await page.getByLabel('登录名').fill('chen');
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByLabel('再输一遍').fill(password);
    await press('设立并登录');

    await page.getByRole('heading', { level: 1, name: '开始使用' }).waitFor();
    const steps = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
    await expect.poll(() => steps.filter({ hasText: '已完成' }).count()).toBe(2);
    await page.getByText('第二决定人：还没有').waitFor();
    await expect.poll(() => page.getByLabel('办案账户的登录名').inputValue()).toBe('chen.case');
    await expectAccessible();
    await screen(page, 'first-run.zh');
    await press('开设并进入示例案件');

    await page.getByRole('heading', { level: 1, name: '设置密码' }).waitFor();
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByLabel('再输一遍').fill(password);
    await press('设置并登录');
    await page.getByRole('heading', { level: 1, name: '报告问题' }).waitFor();
    await page.waitForURL('**/report/*?step=check');
    await page.getByText('核酸检测点现场照片').waitFor();
    expect(clicks).toBe(3);
    const asked = await page.request.get(new URL('/v1/session', page.url()).href);
    expect(await asked.json()).toMatchObject({ login: 'chen.case', roles: ['decider', 'submitter'] });
  });

  it('is done by keyboard on a phone, and says what was mistyped', async () => {
    const service = await pagesService();
    const { page, go, expectAccessible } = await visit(service, { language: 'en', width: 360, height: 740 });
    await go('/setup');
    await page.getByText('Open this page by the whole address').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Create and sign in' }).isDisabled()).toBe(true);
    // What stands behind # alone is changed: the page has to be loaded anew for it.
    await go('/sign-in');
    await go(await setupAddress(service));
    await page.getByLabel('Name').focus();
    await page.keyboard.type('<script>alert(1)</script>');
    await page.keyboard.press('Tab');
    await page.keyboard.type('long enough to be a login'.replaceAll(' ', '-'));
    await page.getByLabel('Password', { exact: true }).focus();
    await page.keyboard.type('short');
    await page.keyboard.press('Enter');
    await page.getByText('At least 12 characters').waitFor();
    await page.getByText('The two differ').waitFor();
    await expectAccessible();
    await screen(page, 'setup.en.phone');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('long-enough-to-be-a-login');
    await page.getByLabel('The same again').focus();
    await page.keyboard.type('long-enough-to-be-a-login');
    await page.keyboard.press('Enter');
    await page.getByText('expected a password other than the login').waitFor();
    await screen(page, 'setup-refused.en.phone');
    for (const label of ['The same again', 'Password']) {
      await page.getByLabel(label, { exact: true }).focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(password);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Getting started' }).waitFor();
    await page.getByText('<script>alert(1)</script>, which is you.').waitFor();
    const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(await isWide()).toBe(false);
    await expectAccessible();
    await screen(page, 'first-run.en.phone');
    await page.reload();
    await page.getByRole('button', { name: 'Open it and go to the sample case' }).waitFor();
  });
});
