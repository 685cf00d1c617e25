import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openTestAccount } from '../support/accounts.js';
import { backAt, posted, submitted } from './acting.js';
import { pagesService } from './pages-service.js';
import { screen } from './screens.js';
import { visit } from './visit.js';

const atNoon = (page: Page, day: string): Promise<void> =>
  page.clock.setFixedTime(new Date(`${day}T12:00:00+08:00`));

describe('acts on a case', () => {
  it('go from the report to the closing, by mouse, in Chinese', async () => {
    const service = await pagesService('2022-07-08');
    const id = await submitted(service, ['harm_actual', 'corrected_on_the_spot']);
    const { page, go, expectAccessible } = await visit(service, { role: 'decider' });
    await atNoon(page, '2022-07-08');
    const act = (step: string): Promise<void> => go(`/cases/${id}/act/${step}`);
    const button = (name: string) => page.getByRole('button', { name, exact: true });

    await act('answer');
    await page.getByRole('radio', { name: '一般', exact: true }).check();
    await page.getByLabel('从何得知').fill('现场查看和群众反映。');
    await page.reload();
    await page.getByRole('radio', { name: '一般', exact: true }).waitFor();
    await expect.poll(() => page.getByLabel('从何得知').inputValue()).toBe('现场查看和群众反映。');
    await expectAccessible();
    await screen(page, 'answer.zh');
    await button('提交并重新评估').click();
    await backAt(page, id);

    await act('decide');
    await page.getByRole('heading', { name: '第一步：核对事实' }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await screen(page, 'decide-facts.zh');
    await page.getByRole('checkbox', { name: '我已逐项核对，认为以上事实属实' }).check();
    await page.getByRole('radio', { name: '提醒', exact: true }).check();
    await button('改为：提醒，并记录').waitFor();
    await page.getByRole('radio', { name: /（建议）/ }).check();
    await page.getByLabel('理由', { exact: true }).fill('不行');
    await expectAccessible();
    await button('确认：书面责令整改，并记录').click();
    await page.getByRole('alert').getByText('自行表述').first().waitFor();
    await screen(page, 'decide.zh');
    await page.getByLabel('当场整改：为何无法查明').fill('当日在场的人员已经无从查找。');
    await page
      .getByLabel('理由', { exact: true })
      .fill('两个检测点到上午十点仍未启动，群众等候，照片和记录一致。');
    await button('确认：书面责令整改，并记录').click();
    await page.getByRole('heading', { name: '已记录：作出决定' }).waitFor();
    await page.getByRole('link', { name: '返回案件' }).click();
    await backAt(page, id);

    await act('order');
    await page.getByLabel('第1项要求', { exact: true }).fill('立即启动全部检测点');
    await button('增加一项').click();
    await page.getByLabel('第2项要求', { exact: true }).fill('当日补足人员和物资');
    await page.getByLabel('整改责任人').fill('town-head');
    await page.getByLabel('如何复查成效').fill('次日不打招呼到现场复查。');
    await page.getByRole('radio', { name: '到指定日期' }).check();
    await page.getByLabel('截止日期').fill('2022-07-01');
    await button('发出责令').click();
    await page
      .getByText(/期限不应早于告知日/)
      .first()
      .waitFor();
    await expectAccessible();
    await screen(page, 'order.zh');
    await page.getByRole('radio', { name: /^按建议/ }).check();
    await button('发出责令').click();
    await page.getByText('期限届满日：2022年7月8日').waitFor();
    await screen(page, 'order-done.zh');

    await act('letter');
    await page.getByRole('radio', { name: '责令整改通知书' }).check();
    await page.getByLabel('收件人').fill('r-1');
    await page.keyboard.press('Enter');
    await button('预览草稿').click();
    await page.getByText('立即启动全部检测点').last().waitFor();
    await page.getByText('（草稿，未编号）').waitFor();
    await expectAccessible();
    await screen(page, 'letter.zh');
    await button('签发并编号').click();
    await page.getByText('文号：X纪责改〔2022〕1号').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载DOCX文书' }).click();
    expect((await download).suggestedFilename()).toBe('X纪责改〔2022〕1号.docx');

    await act('verify');
    await page.getByRole('radio', { name: '整改到位' }).check();
    await page.getByLabel('查看情况').fill('清晨到两处检测点查看，均已按时启动，人员在岗。');
    await button('登记复查结果').click();
    await page.getByRole('alert').getByText('应有整改报告').waitFor();
    await screen(page, 'verify.zh');

    await act('rectify');
    await page.getByLabel('整改情况').fill('检测点已于当日十六时全部启动，人员到位。');
    await expectAccessible();
    await button('登记整改').click();
    await backAt(page, id);

    await act('verify');
    await expect.poll(() => page.getByLabel('查看情况').inputValue()).toContain('均已按时启动');
    await page.getByLabel('复查日期').fill('2022-07-08');
    await expectAccessible();
    await button('登记复查结果').click();
    await backAt(page, id);

    await act('close');
    await page.getByLabel('办结理由').fill('检测点次日按时启动，复查属实。');
    await button('办结案件').click();
    await backAt(page, id);
    expect((await service.get(`/v1/cases/${id}`)).json()).toMatchObject({ status: 'closed' });
  });

  it('tell whoever was overtaken by another browser what has moved, keep what was typed, and let them go on', async () => {
    const service = await pagesService('2022-07-08');
    const id = await submitted(service);
    const one = await visit(service, { role: 'decider', account: 'decider-1' });
    const two = await visit(service, { role: 'decider', account: 'decider-2' });
    const check = (page: Page) =>
      page.getByRole('checkbox', { name: '我已逐项核对，认为以上事实属实' }).check();
    const send = (page: Page) => page.getByRole('button', { name: /：书面责令整改，并记录$/ }).click();
    const reasonsIn = (page: Page) => page.getByLabel('理由', { exact: true });
    const reasons = '两个检测点到上午十点仍未启动，<script>alert(1)</script>照片和记录一致。';
    const kept = () => expect.poll(() => reasonsIn(one.page).inputValue()).toBe(reasons);
    for (const { go, page } of [one, two]) {
      await go(`/cases/${id}/act/decide`);
      await check(page);
      await page.getByRole('radio', { name: '书面责令整改（建议）' }).check();
      await reasonsIn(page).fill(page === one.page ? reasons : '照片、记录和群众反映相互一致，足以认定。');
    }
    await send(two.page);
    await two.page.getByRole('heading', { name: '已记录：作出决定' }).waitFor();
    await send(one.page);
    await one.page.getByText('您填写期间，他人已就这项建议作出决定：书面责令整改').waitFor();
    await one.page.getByText(/Name of decider-2于2022.*决定/).waitFor();
    await kept();
    await expect.poll(() => one.page.getByRole('button', { name: /并记录$/ }).count()).toBe(0);
    await one.expectAccessible();
    await screen(one.page, 'decided-meanwhile.zh');

    // The facts are other: a correction leads to a new recommendation, and what was written serves again.
    const correct = async ({ page }: typeof one, harm: string): Promise<void> => {
      await page.getByRole('combobox', { name: '选择要补充或更正的事实' }).click();
      await page.keyboard.type('实际后果');
      await page.keyboard.press('Enter');
      await page.getByRole('radio', { name: harm, exact: true }).check();
      await page.getByLabel('从何得知').fill('复核记录。');
      await page.getByRole('button', { name: '提交并重新评估' }).click();
      await backAt(page, id);
    };
    await one.page.getByRole('link', { name: '补充或更正事实' }).click();
    await correct(one, '严重');
    await one.go(`/cases/${id}/act/decide`);
    await check(one.page);
    await kept();
    await two.go(`/cases/${id}/act/answer`);
    await correct(two, '一般');
    await send(one.page);
    await one.page.getByText(/建议已经更新（第\d+条），请重新核对事实。/).waitFor();
    await one.page.getByText('实际后果：严重 → 一般').waitFor();
    await one.page.getByText(/^事实补充：Name of decider-2，2022/).waitFor();
    await one.expectAccessible();
    await screen(one.page, 'decide-moved.zh');
    await check(one.page);
    await kept();
    await send(one.page);
    await one.page.getByRole('heading', { name: '已记录：作出决定' }).waitFor();
  });

  it('have forms that everybody can fill in, on a phone too', async () => {
    const service = await pagesService('2022-07-08');
    const id = await submitted(service);
    const { page, go, expectAccessible } = await visit(service, { role: 'decider', width: 360, height: 740 });
    const forms = [
      'hearing',
      'evaluate',
      'urge',
      'plan_follow_up',
      'recuse',
      'request_recusal',
      'assign',
      'close',
    ];
    for (const step of forms) {
      await go(`/cases/${id}/act/${step}`);
      await page.locator('form button[type=submit]').waitFor();
      await expectAccessible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), step).toBeLessThanOrEqual(360);
    }
    await screen(page, 'close.zh.phone');
    await page.getByLabel('办结理由').fill('没有其他待办事项，可以办结。');
    await page.getByRole('button', { name: '办结案件' }).click();
    await page.getByRole('alert').getByText('尚未决定').waitFor();
    for (const step of [
      'order',
      'verify',
      'rectify',
      'check',
      'appeal',
      'decide_appeal',
      'correct',
      'tell',
      'letter',
      'second',
    ]) {
      await go(`/cases/${id}/act/${step}`);
      await page.locator('.ant-alert-warning').first().waitFor();
    }
    await posted(service, `/v1/cases/${id}/recusals`, { person: 'decider', ground: 'relative' });
    await go(`/cases/${id}/act/decide`);
    await page.getByText('您在本案中已回避').waitFor();
    await go(`/cases/${id}/act/nothing`);
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  });

  it('are given to a team of accounts and units that are found by their names, and the case says to whom', async () => {
    const service = await pagesService('2022-07-08');
    const { office } = service;
    const id = await submitted(service);
    for (const [account, name] of Object.entries({ 'case-1': '李娜', 'case-2': '李娜', 'case-3': '王芳' }))
      await openTestAccount(office, account, { roles: ['decider'], name });
    // Who administers works on no case.
    await openTestAccount(office, 'it-1', { roles: ['administrator'], name: '王芳' });
    const unit = { ref: 'u-0100', kind: 'organisation', name: '卫健局' };
    expect((await service.post('/v1/subjects', unit)).statusCode).toBe(201);
    const { page, go, expectAccessible } = await visit(service, { role: 'decider' });
    await atNoon(page, '2022-07-08');
    await go(`/cases/${id}/act/assign`);
    const choose = async (label: string, typed: string, name: string): Promise<void> => {
      await page.getByRole('combobox', { name: label }).click();
      await page.keyboard.type(typed);
      await page.locator('.ant-select-item-option:visible').getByText(name, { exact: true }).click();
    };
    await choose('牵头人', '王', '王芳（case-3）');
    await page.getByRole('status').getByText('王芳', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: '牵头人' }).fill('');
    await choose('牵头人', '李娜', '李娜（case-1）');
    await page.getByRole('status').getByText('李娜（case-1）').waitFor();
    await choose('成员', '李娜', '李娜（case-2）');
    await page.keyboard.type('case-3,');
    await choose('联动单位', '卫健', '卫健局（u-0100）');
    await page.keyboard.press('Escape');
    await page.getByLabel('监督轮次').fill('round-3');
    await expectAccessible();
    await screen(page, 'assign.zh');
    // Nothing of it is lost on a reload.
    await page.reload();
    await page.getByRole('button', { name: '分派', exact: true }).click();
    await backAt(page, id);
    const team = page.locator('dl').filter({ hasText: '办理人员' });
    await team
      .getByText('牵头：李娜（case-1） · 李娜（case-2） · 王芳 · 卫健局 · 监督轮次 round-3 · 自2022年7月8日')
      .waitFor();
    await screen(page, 'case-team.zh');
  });
});
