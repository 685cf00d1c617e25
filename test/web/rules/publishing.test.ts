import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { smallRulebook } from '../../support/small-rulebook.js';
import { rulesService } from './rules-service.js';
import { press, tabTo } from '../keys.js';
import { screen } from '../screens.js';
import { visit } from '../visit.js';

const next = smallRulebook({ version: '1.1.0', from: '2022-08-01' });
const asFile = (text: string) => ({ name: 'next.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });

/** Where the keyboard is; the page as a whole where it has lost its place. */
const hasPlace = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);

describe('a change of the rules', () => {
  it('is tried, proposed and approved by two people, by mouse and in Chinese', async () => {
    const service = await rulesService();
    const maintainer = await visit(service, { role: 'maintainer', account: 'maintainer-1', width: 1440 });
    const { page, go, expectAccessible } = maintainer;
    await go('/rules');
    await page.getByRole('rowheader', { name: '1.0.0' }).waitFor();
    await expectAccessible();
    await screen(page, 'rules.zh');
    await page.getByRole('link', { name: '起草新版本' }).click();
    await page.getByRole('textbox', { name: '规则文件' }).waitFor();
    await page.getByLabel('打开文件').last().setInputFiles(asFile(next));
    await page.getByText('没有错误，可以试算和提交。').waitFor();
    await page.getByText('表格', { exact: true }).click();
    const cell = page.getByRole('combobox', { name: 'GRID-1：处置' });
    await cell.fill('order');
    await cell.press('Enter');
    await expectAccessible();
    await screen(page, 'rules-table.zh');
    const panel = page.getByRole('complementary', { name: '检查与试算' });
    await panel.getByText('测试', { exact: true }).click();
    await panel.getByRole('button', { name: '运行用例' }).click();
    await panel.getByText('4 / 4 个用例通过').waitFor({ timeout: 90_000 });
    await page.getByText('文本', { exact: true }).click();
    await page.getByText('决策表', { exact: false }).first().click();
    await page.getByRole('button', { name: 'GRID', exact: true }).click();
    await page.getByTitle('GRID-1：1 个用例满足').waitFor();
    await expectAccessible();
    await screen(page, 'rules-tests.zh');
    await panel.getByText('影响', { exact: true }).click();
    await panel.getByRole('button', { name: '试算已有案件' }).click();
    await panel.getByText('更重', { exact: true }).first().waitFor({ timeout: 90_000 });
    await panel.getByRole('button', { name: '查看由“提醒”变为“责令”的 1 个对象' }).click();
    await expectAccessible();
    await screen(page, 'rules-impact.zh');
    await panel.getByText('差异', { exact: true }).click();
    await panel.getByRole('button', { name: '与版本 1.0.0 比较' }).click();
    await panel.getByText('效果变更').waitFor({ timeout: 90_000 });
    await expectAccessible();
    await screen(page, 'rules-difference.zh');
    await panel.getByText('证明', { exact: true }).first().click();
    await panel.getByRole('button', { name: '证明' }).click();
    await panel.getByText('行使权利不得加重').waitFor({ timeout: 90_000 });
    await expectAccessible();
    await screen(page, 'rules-proofs.zh');
    await page.getByText('与 1.0.0 比较', { exact: true }).click();
    await page.getByRole('textbox', { name: '与原版本逐行比较' }).waitFor();
    await expectAccessible();
    await screen(page, 'rules-compare.zh');
    await page.getByText('表格', { exact: true }).click();
    await cell.fill('top');
    await cell.press('Enter');
    await panel.getByText('文本在此之后已改动，以下是改动前的结果。').waitFor();
    await cell.fill('order');
    await cell.press('Enter');
    await panel.getByText('已完成', { exact: true }).waitFor();
    await panel.getByText('提交', { exact: true }).click();
    await panel.getByLabel('变更说明').fill('无后果的迟办由提醒改为责令。');
    await panel.getByRole('button', { name: '提交审批' }).click();
    await page.getByRole('heading', { name: '审批：small 1.1.0' }).waitFor({ timeout: 90_000 });

    const publisher = await visit(service, { role: 'publisher', account: 'publisher-2' });
    await publisher.go('/rules');
    await publisher.page.getByRole('link', { name: '查看并审批' }).click();
    const approve = publisher.page.getByRole('button', { name: '批准并发布版本 1.1.0' });
    await approve.waitFor();
    await expect.poll(() => approve.isDisabled()).toBe(true);
    await publisher.page.getByText('无后果的迟办由提醒改为责令。').waitFor();
    await publisher.page.getByRole('button', { name: '打开结论改变的案件清单' }).click();
    await publisher.page.getByRole('rowheader', { name: /^c-/ }).first().waitFor({ timeout: 90_000 });
    await publisher.expectAccessible();
    await screen(publisher.page, 'rules-proposal.zh');
    await approve.click();
    await publisher.page.getByText('此版本已批准并发布，内容不再改变。').waitFor();
    await publisher.page.getByRole('link', { name: '查看已发布的版本' }).click();
    await publisher.page.getByText('已批准，待施行').waitFor();
    await publisher.expectAccessible();
    await screen(publisher.page, 'rules-version.zh');
    await publisher.page.getByRole('button', { name: '撤回此版本' }).click();
    const dialog = publisher.page.getByRole('dialog');
    await dialog.getByLabel('撤回理由').fill('发布后发现第一行的处置与上级规定不一致。');
    await publisher.expectAccessible();
    await dialog.getByRole('button', { name: '提请撤回' }).click();
    await publisher.page.getByText('您本人提出，须由他人附议。').waitFor();

    const director = await visit(service, { role: 'publisher', account: 'director-3', width: 360 });
    await director.go('/secondings');
    await director.page.getByText('撤回版本').waitFor();
    await director.expectAccessible();
    await screen(director.page, 'secondings-withdrawal.zh.phone');
    await director.page.getByRole('link', { name: '去附议' }).click();
    const waiting = director.page.getByRole('region', { name: '已提请撤回，待第二人附议' });
    await waiting.getByText('发布后发现第一行的处置与上级规定不一致。').waitFor();
    await waiting.getByRole('radio', { name: '同意撤回', exact: true }).check();
    await waiting.getByLabel('您的理由').fill('对照上级文件原文，第一行确有出入。');
    await director.expectAccessible();
    await waiting.scrollIntoViewIfNeeded();
    await screen(director.page, 'second-withdrawal.zh.phone');
    await waiting.getByRole('button', { name: '提交附议意见' }).click();
    await director.page.getByText('已撤回', { exact: true }).waitFor();
  });

  it('is made in one cell, tried, proposed and approved by keyboard alone, in English', async () => {
    const service = await rulesService();
    const maintainer = await visit(service, {
      role: 'maintainer',
      account: 'maintainer-1',
      language: 'en',
    });
    const { page, go, expectAccessible } = maintainer;
    const { keyboard } = page;
    await go('/rules');
    await page.getByRole('link', { name: 'Draft the next version' }).waitFor();
    await press(page, 'Draft the next version', 'Enter');
    await page.getByText('No errors: it can be tried and proposed.').waitFor();
    // The editor catches nobody: it is left as it was come to.
    await tabTo(page, 'Rules file');
    await keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe(
      'Rules file',
    );
    await tabTo(page, 'Text');
    await keyboard.press('ArrowRight');
    await tabTo(page, 'GRID-1: Theirs');
    for (const _ of [1, 2]) await keyboard.press('ArrowRight');
    expect(await hasPlace(page)).toBe(true);
    await keyboard.type('order');
    await keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('GRID-2: Response');
    await keyboard.press('ArrowUp');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'GRID-1: Response' }).inputValue())
      .toBe('order');
    await page.getByText('No errors: it can be tried and proposed.').waitFor();
    await press(page, 'Try all of it', 'Enter');
    const panel = page.getByRole('complementary', { name: 'Checks and trials' });
    await panel.getByText('4 of 4 cases pass').waitFor({ timeout: 90_000 });
    expect(await hasPlace(page)).toBe(true);
    const tab = async (steps: number): Promise<void> => {
      await tabTo(page, /^(Problems|Tests|Proofs|Difference|Impact)/);
      for (let step = 0; step < steps; step += 1) await keyboard.press('ArrowRight');
    };
    await tab(1);
    await panel.getByText('Using a right never harms').waitFor({ timeout: 90_000 });
    await tab(1);
    await panel.getByText('effect changed').waitFor({ timeout: 90_000 });
    // From the way in which answers change to the recorded cases that change so.
    await press(page, 'See which recorded cases change so: Note → Order', 'Enter');
    await panel.getByText('Those of the chosen change alone').waitFor({ timeout: 90_000 });
    await panel.getByRole('rowheader', { name: /^c-/ }).waitFor();
    await expectAccessible();
    await screen(page, 'rules-impact.en');
    await tab(1);
    await tabTo(page, 'Version');
    await press(page, 'Make it 1.1.0', 'Enter');
    await tabTo(page, 'Holds from');
    await keyboard.type('08012022');
    await tabTo(page, 'What changes, for whom');
    await keyboard.type('A late duty without harm leads to an order.');
    await expect
      .poll(() => page.getByRole('button', { name: 'Propose', exact: true }).isEnabled())
      .toBe(true);
    await press(page, 'Propose', 'Enter');
    await page.getByRole('heading', { name: 'Proposal: small 1.1.0' }).waitFor({ timeout: 90_000 });
    await page.getByText('A late duty without harm leads to an order.').waitFor();
    await screen(page, 'rules-proposal.en');

    const second = await visit(service, { role: 'publisher', account: 'publisher-2', language: 'en' });
    await second.go('/rules');
    await second.page.getByRole('link', { name: 'Read and approve' }).waitFor();
    await press(second.page, 'Read and approve', 'Enter');
    await second.page.getByRole('button', { name: 'Open the list of changed cases' }).waitFor();
    await press(second.page, 'Open the list of changed cases', 'Enter');
    await second.page.getByRole('rowheader', { name: /^c-/ }).waitFor({ timeout: 90_000 });
    expect(await hasPlace(second.page)).toBe(true);
    await press(second.page, 'Approve and publish version 1.1.0', 'Enter');
    await second.page.getByText('This version is approved and published. It never changes.').waitFor();
    await expect.poll(() => hasPlace(second.page)).toBe(true);
    await press(second.page, 'Read the published version', 'Enter');
    await second.page.getByText('Approved, to come').waitFor();
  });
});
