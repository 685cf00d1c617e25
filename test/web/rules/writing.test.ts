import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { smallRulebook } from '../../support/small-rulebook.js';
import { screen } from '../screens.js';
import { addressOf, visit } from '../visit.js';
import { rulesService } from './rules-service.js';

const next = smallRulebook({ version: '1.1.0', from: '2022-08-01' });
const asFile = (text: string) => ({ name: 'next.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
const hostile = '<script>document.title = "taken"</script>';

describe('writing rules', () => {
  it('shows each error at its line and its cell, and keeps the draft over a reload', async () => {
    const service = await rulesService();
    const { page, go, expectAccessible } = await visit(service, {
      role: ['maintainer', 'decider'],
      language: 'en',
    });
    await go('/rules/small/edit');
    const text = page.getByRole('textbox', { name: 'Rules file' });
    const open = page.getByLabel('Open a file').last();
    await text.waitFor();
    const wrong = next
      .replace('effect: settle', 'effect: setle')
      .replace('when: [true, some]', 'when: [maybe, some]')
      .replace('en: It was not your duty.', `en: "${hostile.replaceAll('"', "'")}"`);
    await open.setInputFiles(asFile(wrong));
    const panel = page.getByRole('complementary');
    const line = (part: string): number => wrong.slice(0, wrong.indexOf(part)).split('\n').length;
    await panel
      .getByRole('button', { name: `line ${line('setle')}` })
      .first()
      .waitFor();
    await panel
      .getByRole('button', { name: `line ${line('[maybe')}` })
      .first()
      .click();
    await expect.poll(() => text.evaluate((node) => node.contains(document.activeElement))).toBe(true);
    await page.getByText('Tables', { exact: true }).first().click();
    const cell = page.getByRole('combobox', { name: 'GRID-2: Theirs' });
    await expect.poll(() => cell.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible();
    await screen(page, 'rules-errors.en');
    await page.getByText('kept on this device').waitFor();
    await page.reload();
    await page.getByRole('combobox', { name: 'GRID-2: Theirs' }).waitFor();
    await expect.poll(() => cell.inputValue()).toBe('maybe');
    await page.getByText(/The draft of .* was restored/).waitFor();
    await cell.fill('true');
    await cell.press('ArrowDown');
    await expect.poll(() => cell.getAttribute('aria-invalid')).toBe('false');
    await go('/rules');
    await page.getByText('This device holds a draft').waitFor();
    await page.getByRole('link', { name: 'Go on with the draft' }).click();
    await page.getByRole('button', { name: 'Throw the draft away' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Throw the draft away' }).click();
    await page.getByText('Nothing is changed yet').waitFor();
    await open.setInputFiles(asFile('rules: [ {'));
    await panel
      .getByText(/\d+ error/)
      .first()
      .waitFor();
    await page.getByText('Tables', { exact: true }).first().click();
    await page.getByText('This file has no decision table').waitFor();
    expect(await page.title()).not.toBe('taken');
    // A recorded case becomes a test of the draft.
    const listed = await page.request.get(`${await addressOf(service)}/v1/cases`);
    const { cases }: { readonly cases: readonly { readonly case: string }[] } = await listed.json();
    await go(`/cases/${cases[0]?.case}`);
    await page.getByRole('button', { name: 'Add it to the cases of the rules draft' }).click();
    await page.getByText('It is in found.yaml of the draft of small on this device.').waitFor();
    await page.getByRole('link', { name: 'Open the draft' }).click();
    await page.getByText('found.yaml', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Text of found.yaml' }).getByText('response: note').waitFor();
  });

  it('begins a rulebook, which is tried and kept on the device until it is proposed', async () => {
    const service = await rulesService();
    const { page, go, expectAccessible } = await visit(service, { role: 'maintainer', language: 'en' });
    await go('/rules');
    await page.getByRole('link', { name: 'Begin a rulebook' }).click();
    const begin = page.getByRole('button', { name: 'Begin the draft' });
    await page.getByLabel('Title in Chinese').fill('街道保洁');
    await page.getByLabel('Title in English').fill('Street: "cleaning"');
    for (const [id, refusal] of [
      ['Street cleaning', 'lower-case words joined by hyphens'],
      ['small', 'which is published'],
    ] as const) {
      await page.getByLabel('Id', { exact: true }).fill(id);
      await begin.click();
      await page.getByRole('link', { name: refusal }).waitFor();
    }
    await expectAccessible();
    await screen(page, 'rules-begin.en');
    await page.getByLabel('Id', { exact: true }).fill('street-cleaning');
    await begin.click();
    await page.getByRole('heading', { name: 'Drafting: Street: "cleaning"' }).waitFor();
    await page.getByText('No errors: it can be tried and proposed.').waitFor();
    await page.getByRole('button', { name: 'Try all of it' }).click();
    await page.getByText('6 of 6 cases pass').waitFor({ timeout: 90_000 });
    // From what wants to be looked at to where it stands.
    await page.getByText('The 6 cases that pass').click();
    await page.getByRole('button', { name: /serious harm, corrected before/ }).click();
    const cases = page.getByRole('textbox', { name: 'Text of cases.yaml' });
    await expect.poll(() => cases.evaluate((node) => node.contains(document.activeElement))).toBe(true);
    await cases.locator('.cm-activeLine', { hasText: 'corrected before it was found' }).waitFor();
    await page.getByText('Difference', { exact: true }).click();
    await page.getByText('It is the first version').waitFor();
    await expectAccessible();
    await screen(page, 'rules-new.en');
    await go('/rules');
    await page.getByRole('link', { name: 'Go on with street-cleaning' }).click();
    await page.getByRole('button', { name: 'Throw the draft away' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Throw the draft away' }).click();
    await page.getByText('No version waits for approval.').waitFor();
    await expect.poll(() => page.getByText('street-cleaning').count()).toBe(0);
  });

  it('says which older rule it writes down, until that is taken out', async () => {
    const service = await rulesService();
    const { page, go, expectAccessible } = await visit(service, { role: 'maintainer', language: 'en' });
    await go('/rules/small/edit');
    await page
      .getByLabel('Open a file')
      .last()
      .setInputFiles(asFile(`${next}\ncodifies: { cite: 第九版防控方案 }\n`));
    const panel = page.getByRole('complementary');
    await panel.getByText('Propose', { exact: true }).first().click();
    await panel.getByText('第九版防控方案').waitFor();
    await expectAccessible();
    await screen(page, 'rules-codifies.en');
    await panel.getByRole('button', { name: 'Take it out' }).click();
    await panel.getByText('第九版防控方案').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('propose-version');
    await page.getByText('The draft is kept on this device').waitFor();
    await page.reload();
    await panel.getByText('Propose', { exact: true }).first().click();
    await expect.poll(() => panel.getByLabel('Version').inputValue()).toBe('1.1.0');
    expect(await panel.getByText('第九版防控方案').count()).toBe(0);
  });

  it('takes what is pasted from a spreadsheet, and rows by buttons', async () => {
    const service = await rulesService();
    const { page, go, expectAccessible } = await visit(service, { role: 'maintainer', appearance: 'dark' });
    await go('/rules/small/edit?view=table');
    const cell = page.getByRole('combobox', { name: 'GRID-1：后果' });
    await cell.focus();
    await cell.evaluate((node) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '"none, some"\tnote\r\n-\torder\r\n');
      node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => cell.inputValue()).toBe('none, some');
    await expect.poll(() => page.getByRole('combobox', { name: 'GRID-2：后果' }).inputValue()).toBe('-');
    await expect.poll(() => page.getByRole('combobox', { name: 'GRID-2：处置' }).inputValue()).toBe('order');
    await page.getByRole('button', { name: '在 GRID-3 之后加一行' }).click();
    await page.getByRole('button', { name: '上移 GRID-4' }).click();
    const heads = page.locator('table').getByRole('rowheader');
    await expect.poll(() => heads.allInnerTexts()).toEqual(['GRID-1', 'GRID-2', 'GRID-4', 'GRID-3']);
    await page.getByRole('button', { name: '删除 GRID-4' }).click();
    await expect.poll(() => heads.allInnerTexts()).toEqual(['GRID-1', 'GRID-2', 'GRID-3']);
    const sheetOf = (text: string) => ({ name: '表.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const upload = page.getByLabel('GRID：上传改好的表格').last();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'GRID：下载 CSV' }).click();
    const sheet = await text(await (await saved).createReadStream());
    expect(sheet).toContain('GRID-1,true,"none, some",note');
    await upload.setInputFiles(sheetOf(sheet.replace('some",note', 'some",notes')));
    await page.getByText('第 3 行 D 列（D3）：').waitFor();
    await upload.setInputFiles(sheetOf(sheet.replace('some",note', 'some",order').replace(/GRID-3.*/, '')));
    const changes = page.getByRole('region', { name: '表.csv 将带来的改动' });
    await changes.getByText('改动 1 行，新增 0 行，删除 1 行。草稿尚未改变。').waitFor();
    await expectAccessible();
    await screen(page, 'rules-sheet.zh.dark');
    const answer = page.getByRole('combobox', { name: 'GRID-1：处置' });
    expect(await answer.inputValue()).toBe('note');
    await changes.getByRole('button', { name: '采用到草稿' }).click();
    await expect.poll(() => answer.inputValue()).toBe('order');
    await expect.poll(() => heads.allInnerTexts()).toEqual(['GRID-1', 'GRID-2']);
    await page.getByText('文本', { exact: true }).click();
    const panel = page.getByRole('complementary');
    await panel.getByText('测试', { exact: true }).click();
    await panel.getByRole('button', { name: '运行用例' }).click();
    await panel.getByRole('button', { name: '取消' }).click();
    await panel.getByText('已取消。').waitFor();
    await expectAccessible();
    await screen(page, 'rules-edit.zh.dark');
    await page.getByText('用例', { exact: true }).first().click();
    await page.getByRole('textbox', { name: 'all.yaml 的文本' }).waitFor();
    await page.getByText('与 1.0.0 比较', { exact: true }).click();
    await page.getByRole('textbox', { name: '与原版本逐行比较' }).waitFor();
    await expectAccessible();
  });

  it('takes a large file, and a phone', async () => {
    const service = await rulesService();
    const { page, go, expectAccessible } = await visit(service, {
      role: 'maintainer',
      language: 'en',
      width: 360,
    });
    const remarked = (lines: number): string => `${next}${'# 说明一行，说明一行，说明一行\n'.repeat(lines)}`;
    // Just below what a request may be, and above it.
    const [large, tooLarge] = [remarked(22_500), remarked(24_000)];
    expect(Buffer.byteLength(large)).toBeGreaterThan(1_000_000);
    await go('/rules/small/edit');
    await page.getByRole('textbox', { name: 'Rules file' }).waitFor();
    await page.getByLabel('Open a file').last().setInputFiles(asFile(large));
    await page.getByText('No errors: it can be tried and proposed.').waitFor();
    await page.getByLabel('Open a file').last().setInputFiles(asFile(tooLarge));
    await page.getByText('It could not be checked').waitFor();
    await page.getByText('kept on this device').waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    await expectAccessible();
    await screen(page, 'rules-edit.en.phone');
    await go('/rules');
    await page.getByRole('link', { name: '1.0.0' }).waitFor();
    await expectAccessible();
    await screen(page, 'rules.en.phone');
    await go('/rules/small/1.0.0#GRID-2');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('GRID-2');
    await expectAccessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
