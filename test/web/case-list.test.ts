import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Service } from '../http/service.js';
import { decidedCase, ordered } from '../support/casework.js';
import { smallOffice, submitted } from '../support/office.js';
import { pagesOf } from './pages-service.js';
import { screen } from './screens.js';
import { visit } from './visit.js';

describe('the list of cases', () => {
  const ids = async (service: Service): Promise<readonly string[]> =>
    (await service.get('/v1/cases?limit=100')).json().cases.map((each: { case: string }) => each.case);

  it('has its filters in the address, loads as it is scrolled, and is exported; by mouse, in Chinese', async () => {
    const office = await smallOffice();
    const first = await decidedCase({ unit: '=HYPERLINK("x")' }, office);
    await ordered(first);
    for (let count = 0; count < 120; count += 1)
      await submitted(office, {
        unit: `unit-${count % 3}`,
        subjects: [{ id: 'town', ref: `u-${count}`, facts: { theirs: true } }],
      });
    const service = await pagesOf(office);
    const { page, go, expectAccessible } = await visit(service, { role: 'decider' });
    await go('/cases');
    const rows = page.getByRole('row').filter({ has: page.getByRole('checkbox') });
    await page.getByText('已载入100件').waitFor();
    // What is out of sight does not stand in the document.
    await expect.poll(() => rows.count()).toBeLessThan(60);
    await page.mouse.wheel(0, 9000);
    await page.getByText('共121件').waitFor();
    await page.mouse.wheel(0, 20_000);
    const last = page.getByRole('row').filter({ has: page.getByRole('link', { name: first.caseId }) });
    await last.waitFor();
    expect((await last.allInnerTexts()).join()).toMatch(/提醒 → 提醒[\s\S]*剩3日[\s\S]*整改中/);
    await page.getByRole('link', { name: '整改中' }).click();
    await page.getByText('共1件').waitFor();
    expect(new URL(page.url()).search).toBe('?status=rectifying');
    await expectAccessible();
    await screen(page, 'cases.zh');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出所列CSV' }).click();
    const file = join(office.folder, 'cases.csv');
    await (await download).saveAs(file);
    const csv = readFileSync(file, 'utf8');
    expect(csv.startsWith('\uFEFF案号,规则集,办理单位,')).toBe(true);
    expect(csv).toContain(
      `${first.caseId},small,"'=HYPERLINK(""x"")",2022-07-08,整改中,2022-07-13,town,u-1,提醒,提醒,否`,
    );
    await page.getByRole('link', { name: '全部' }).click();
    await page.getByRole('textbox', { name: /案号或对象编号的开头/ }).fill('u-119');
    await page.getByText('共1件').waitFor();
    await page.reload();
    await page.getByText('共1件').waitFor();
    expect(new URL(page.url()).search).toContain('q=u-119');
    await page.getByRole('combobox', { name: '办理单位' }).fill('nowhere');
    await page.getByText('没有符合条件的案件。').waitFor();
    await expectAccessible();
    await screen(page, 'cases.zh.empty');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('已载入100件').waitFor();
  });

  it('is gone through with j, k, x and Enter, which a field keeps for itself; in English, and as cards on a phone', async () => {
    const office = await smallOffice();
    for (let count = 0; count < 4; count += 1)
      await submitted(office, { subjects: [{ id: 'town', ref: `u-${count}`, facts: { theirs: true } }] });
    const service = await pagesOf(office);
    const [newest, second] = await ids(service);
    const { page, go } = await visit(service, { role: 'decider', language: 'en' });
    await go('/cases');
    await page.getByText('4 cases in all').waitFor();
    await page.keyboard.press('j');
    const link = (id = '') => page.getByRole('link', { name: id });
    const hasFocus = (id = '') => link(id).evaluate((each) => each === document.activeElement);
    await expect.poll(() => hasFocus(newest)).toBe(true);
    await page.keyboard.press('j');
    await expect.poll(() => hasFocus(second)).toBe(true);
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Export the chosen as CSV (1)' }).waitFor();
    await page.keyboard.press('k');
    await expect.poll(() => hasFocus(newest)).toBe(true);
    const field = page.getByRole('textbox', { name: /begins with/ });
    await field.focus();
    await page.keyboard.type('jxk');
    await expect.poll(() => field.inputValue()).toBe('jxk');
    await page.getByText('No case fits.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('4 cases in all').waitFor();
    await page.keyboard.press('j');
    await expect.poll(() => hasFocus(newest)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `Case ${newest}` }).waitFor();
    await page.goBack();
    await page.getByText('4 cases in all').waitFor();

    const phone = await visit(service, { role: 'decider', language: 'en', width: 320 });
    await phone.go('/cases');
    await phone.page.getByRole('link', { name: newest ?? '' }).waitFor();
    expect(
      await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    await phone.expectAccessible();
    await screen(phone.page, 'cases.en.phone');
  });
});
