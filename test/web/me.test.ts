import { describe, expect, it } from 'vitest';
import { pagesService } from './pages-service.js';
import { screen } from './screens.js';
import { openFrom, password, setUpFrom } from './set-up.js';
import { addressOf, visit } from './visit.js';

const other = 'another good long password';

describe('my account', () => {
  it('has my password, sessions and tokens', async () => {
    const service = await pagesService();
    const { page, go, expectAccessible } = await visit(service, { language: 'zh' });
    await setUpFrom(page, service, '<b>陈</b>');
    const address = await addressOf(service);
    const elsewhere = await visit(service);
    const credentials = { data: { login: 'chen', password }, headers: { origin: address } };
    expect((await elsewhere.page.request.post(`${address}/v1/session`, credentials)).status()).toBe(200);
    await go('/accounts');
    await page.getByRole('link', { name: '我的账户：<b>陈</b>' }).click();
    await page.getByRole('heading', { level: 1, name: '我的账户' }).waitFor();
    const sessions = page.getByRole('table', { name: '我的登录' });
    await sessions.getByRole('button', { name: /^结束/ }).click();
    await expect.poll(() => sessions.getByRole('row').count()).toBe(2);
    expect((await elsewhere.page.request.get(`${address}/v1/session`)).status()).toBe(401);

    await page.getByText('没有令牌').waitFor();
    await page.getByLabel('用途').fill('统计报表');
    await page.getByLabel('截止日期（可不填）').fill('2022-07-01');
    await page.getByRole('button', { name: '生成令牌' }).click();
    await page.getByText('令牌的截止日期应晚于').waitFor();
    await expect.poll(() => page.getByLabel('用途').inputValue()).toBe('统计报表');
    await page.getByLabel('截止日期（可不填）').fill('2022-12-31');
    await page.getByRole('button', { name: '生成令牌' }).click();
    const made = page.getByRole('textbox', { name: '令牌', exact: true });
    const authorization = `Bearer ${await made.inputValue()}`;
    const asToken = () => fetch(`${address}/v1/session`, { headers: { authorization } });
    expect((await asToken()).status).toBe(200);
    await page.getByRole('row', { name: /统计报表.*2022年12月31日/ }).waitFor();
    await expectAccessible();
    await screen(page, 'me.zh');
    await page.getByRole('button', { name: '作废“统计报表”' }).click();
    await page.getByText('没有令牌').waitFor();
    expect((await asToken()).status).toBe(401);

    await page.getByLabel('当前密码').fill('not the password');
    await page.getByLabel('密码', { exact: true }).fill(other);
    await page.getByLabel('再输一遍').fill(other);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('应为当前密码，实际不是').waitFor();
    await page.getByLabel('当前密码').fill(password);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('密码已修改').waitFor();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
  });
});

describe('a session that is over', () => {
  it('is taken up again over the page: what was typed stays, and what was asked for is done', async () => {
    const service = await pagesService();
    const { page, go, context, expectAccessible } = await visit(service, { language: 'en' });
    await setUpFrom(page, service, 'Chen');
    const address = await addressOf(service);
    const second = await context.newPage();
    await second.goto(`${address}/me`);
    await second.getByLabel('What it is for').fill('kept in the other tab');
    await go('/accounts/new');
    await page.getByLabel('Name').fill('Li Na');
    await page.getByLabel('Login').fill('li.na');
    await page.getByRole('checkbox', { name: /^Decider/ }).check();
    service.office.setDay('2022-07-12');
    await second.getByRole('button', { name: 'Make a token' }).click();
    await second.getByRole('dialog', { name: 'Your session is over' }).waitFor();
    await page.getByRole('button', { name: 'Open and make a link' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Your session is over' });
    await dialog.waitFor();
    await expect.poll(() => dialog.getByLabel('Login').inputValue()).toBe('chen');
    await dialog.getByLabel('Password', { exact: true }).fill('not the password');
    await page.keyboard.press('Enter');
    await dialog.getByText('do not belong together').waitFor();
    await expectAccessible();
    await screen(page, 'session-over.en');
    await dialog.getByLabel('Password', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Address of the one-time link' }).waitFor();
    // The other tab has the same cookie: its dialog goes, and its request with it.
    await second.getByText('The token is made: kept in the other tab').waitFor();
    expect(await second.getByRole('dialog').count()).toBe(0);
  });

  it('is left for that of another account only by loading the page anew, and warned of before', async () => {
    const service = await pagesService('2022-07-10', { limits: { sessionMs: 100_000 } });
    const { page, go, expectAccessible } = await visit(service, { language: 'zh', width: 360, height: 740 });
    await setUpFrom(page, service);
    const path = await openFrom(page, service, {
      account: 'w-1',
      login: 'li',
      name: '李娜',
      roles: ['administrator'],
    });
    const person = await visit(service);
    const address = await addressOf(service);
    const body = { data: { link: path.split('#')[1], password }, headers: { origin: address } };
    expect((await person.page.request.post(`${address}/v1/welcome`, body)).ok()).toBe(true);
    await go('/accounts');
    await page.getByText('登录两分钟内到期').waitFor();
    await expectAccessible();
    await screen(page, 'session-soon.zh.phone');
    await page.getByRole('button', { name: '重新登录' }).click();
    const dialog = page.getByRole('dialog', { name: '重新登录' });
    await dialog.getByLabel('登录名').fill('li');
    await dialog.getByLabel('密码', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('link', { name: '我的账户：李娜' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
