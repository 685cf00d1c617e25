import { describe, expect, it } from 'vitest';
import { operations } from '../../src/http/permissions.js';
import { operationWords } from '../../src/web/pages/accounts/operation-words.js';
import { pagesService } from './pages-service.js';
import { screen } from './screens.js';
import { openFrom, password, setUpFrom } from './set-up.js';
import { addressOf, visit } from './visit.js';

const longName = '欧阳震华·买买提江·阿不都热合曼·司马相如第一综合行政执法大队驻镇纪检监察组';

describe('the accounts', () => {
  it('are opened, changed and closed by the administrator, by mouse', async () => {
    const service = await pagesService();
    const { page, go, expectAccessible } = await visit(service, { language: 'zh' });
    await setUpFrom(page, service);
    await go('/accounts');
    await page.getByRole('link', { name: '陈晨', exact: true }).waitFor();
    await page.getByRole('link', { name: '开设账户' }).click();
    await page.getByRole('button', { name: '开设并生成链接' }).click();
    await page.getByText('请至少选择一个角色').waitFor();
    await page.getByLabel('姓名').fill(longName);
    await page.getByLabel('登录名').fill('Chen');
    await page.getByLabel('编号（可不填）').fill('w-204');
    await page.getByRole('checkbox', { name: /^审计人/ }).check();
    await page.getByRole('checkbox', { name: /^提交人/ }).check();
    await page.getByRole('radio', { name: '限定单位' }).check();
    await page.getByRole('combobox', { name: '单位编号' }).pressSequentially('u-0017,u-0021,');
    await page.getByRole('button', { name: '开设并生成链接' }).click();
    // Which roles go together is the service's to say, and so is whose login it is.
    await page.getByRole('alert').first().waitFor();
    await expect.poll(() => page.getByLabel('姓名').inputValue()).toBe(longName);
    await page.getByRole('checkbox', { name: /^审计人/ }).uncheck();
    await page.getByRole('button', { name: '开设并生成链接' }).click();
    await page.getByRole('link', { name: /登录名应未被其他账户使用/ }).waitFor();
    await expectAccessible();
    await screen(page, 'account-new.zh');
    await page.getByLabel('登录名').fill('long.name');
    await page.getByRole('button', { name: '开设并生成链接' }).click();
    const link = page.getByRole('textbox', { name: '一次性链接的地址' });
    await link.waitFor();
    await expect
      .poll(() => link.inputValue())
      .toMatch(new RegExp(`^${await addressOf(service)}/welcome#[\\w-]{43}$`));
    await expectAccessible();
    await screen(page, 'account-link.zh');

    await page.getByRole('link', { name: '回到账户列表' }).click();
    await page.getByRole('row', { name: /u-0017 u-0021 待本人设置密码/ }).waitFor();
    await expectAccessible();
    await screen(page, 'accounts.zh');
    await page.getByRole('link', { name: longName }).click();
    await page.getByRole('button', { name: '变更角色和单位' }).click();
    await page.getByRole('checkbox', { name: /^决定人/ }).check();
    await page.getByRole('radio', { name: '全部单位' }).check();
    await page.getByText('增加：决定人').waitFor();
    await expectAccessible();
    await screen(page, 'account-roles.zh');
    await page.getByRole('button', { name: '变更', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('全部单位').waitFor();
    await page.getByRole('button', { name: '停用账户' }).click();
    await page.getByRole('button', { name: '永久停用' }).click();
    await page.getByText('已停用').waitFor();
    expect(await page.getByRole('button', { name: '停用账户' }).count()).toBe(0);

    // The last administrator, and roles of one's own.
    await go('/accounts?q=chen');
    await page.getByRole('link', { name: '陈晨', exact: true }).click();
    await page.getByRole('button', { name: '停用账户' }).click();
    await page.getByRole('button', { name: '永久停用' }).click();
    await page.getByText('是最后一名管理员').waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '变更角色和单位' }).click();
    await page.getByRole('checkbox', { name: /^管理员/ }).uncheck();
    await page.getByRole('checkbox', { name: /^决定人/ }).check();
    await page.getByRole('button', { name: '变更', exact: true }).click();
    await page.getByText('是您自己的账户').waitFor();
    await expectAccessible();
  });

  it('give a new link and end sessions by keyboard, on a phone, and the link takes over', async () => {
    const service = await pagesService();
    const { page, go, expectAccessible } = await visit(service, { language: 'en', width: 360, height: 740 });
    await setUpFrom(page, service, 'Chen');
    const sent = { account: 'w-1', login: 'li', name: 'Li Na', roles: ['decider'] };
    const path = await openFrom(page, service, sent);
    const other = await visit(service, { language: 'en' });
    await other.go(path);
    await other.page.getByLabel('Password', { exact: true }).fill(password);
    await other.page.getByLabel('The same again').fill(password);
    await other.page.getByRole('button', { name: 'Set it and sign in' }).click();
    await other.page.getByRole('link', { name: 'My account: Li Na' }).waitFor();

    await go('/accounts/of/w-1');
    await page.getByRole('button', { name: 'End all their sessions' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'End the sessions' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 session ended').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('End all their sessions');
    await page.getByRole('button', { name: 'Make a link to set a password' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Make the link' }).focus();
    await page.keyboard.press('Enter');
    const link = await page.getByRole('textbox', { name: 'Address of the one-time link' }).inputValue();
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await expectAccessible();
    await screen(page, 'account.en.phone');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Li Na' }).waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Address of the one-time link' }).count())
      .toBe(0);

    await other.go(new URL(path, link).pathname + path.slice(path.indexOf('#')));
    await other.page.getByLabel('Password', { exact: true }).fill(password);
    await other.page.getByLabel('The same again').fill(password);
    await other.page.keyboard.press('Enter');
    await other.page.getByText('expected a link that was handed out and not used yet').waitFor();
    await other.expectAccessible();
    await screen(other.page, 'welcome.en');
  });

  it('and who may do what are read by auditors, who are offered no change', async () => {
    expect(operations.filter((each) => each !== 'pages' && !Object.hasOwn(operationWords, each))).toEqual([]);
    const service = await pagesService();
    const { page, go, expectAccessible } = await visit(service, { language: 'zh' });
    await setUpFrom(page, service);
    const path = await openFrom(page, service, {
      account: 'a-1',
      login: 'wu',
      name: '吴',
      roles: ['auditor'],
    });
    await go(path);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByLabel('再输一遍').fill(password);
    await page.getByRole('button', { name: '设置并登录' }).click();
    await page.getByRole('link', { name: '我的账户：吴' }).waitFor();
    await go('/accounts?state=waiting');
    await page.getByRole('row', { name: /clerk-1/ }).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await page.getByPlaceholder('按姓名、登录名或编号查找').fill('nobody at all');
    await page.getByText('没有符合条件的账户').waitFor();
    expect(await page.getByRole('link', { name: '开设账户' }).count()).toBe(0);
    await page.getByRole('link', { name: '权限表' }).click();
    const row = page.getByRole('row', { name: /openAccount/ });
    await row.waitFor();
    await expect.poll(() => row.getByRole('img', { name: '可以' }).count()).toBe(1);
    await page.getByRole('row', { name: /^作出决定 decide 不可以 可以 不可以/ }).waitFor();
    await expectAccessible();
    await screen(page, 'permissions.zh');
    await go('/accounts/of/a-1');
    await page.getByRole('heading', { level: 1, name: '吴' }).waitFor();
    expect(await page.getByRole('button', { name: '停用账户' }).count()).toBe(0);
    await go('/accounts/of/nobody');
    await page.getByText('应为账户编号').waitFor();
    await go('/service');
    await page.getByText('可以受理案件').waitFor();
    await page.getByText('gradus trail verify').waitFor();
    await page.getByText('没有设置接收方').waitFor();
    await expectAccessible();
    await screen(page, 'service.zh');
  });
});
