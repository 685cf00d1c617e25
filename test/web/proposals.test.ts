import { beforeAll, describe, expect, it } from 'vitest';
import { pagesService } from './pages-service.js';
import { type PlayedService, playedService } from './played-service.js';
import { screen } from './screens.js';
import { visit } from './visit.js';

describe('weak links and proposals', () => {
  let office: PlayedService;
  beforeAll(async () => {
    office = await playedService();
  });

  it('lead from what was found to a letter that is sent and followed up, with the mouse', async () => {
    const { page, go, expectAccessible } = await visit(office.service, { role: 'decider' });
    await go('/proposals?on=2022-07-12');
    const link = page.getByRole('article').first();
    await link.getByText(/为什么算同类/).waitFor();
    await link.getByText('河西镇 1 件', { exact: false }).waitFor();
    await expectAccessible();
    await screen(page, 'weak-links.zh');
    await link.getByRole('link', { name: '起草建议' }).click();
    await page.getByRole('heading', { name: '起草建议' }).waitFor();
    await page.getByLabel('标题（中文）').fill('关于核酸检测点按时启动的建议');
    // A reload in the middle loses nothing.
    await page.reload();
    await expect
      .poll(() => page.getByLabel('标题（中文）').inputValue())
      .toBe('关于核酸检测点按时启动的建议');
    await expectAccessible();
    await screen(page, 'proposal-draft.zh');
    await page.getByRole('button', { name: '起草' }).click();
    await page.getByText('关于核酸检测点按时启动的建议').first().waitFor();
    await page.getByText('记录“发出”之后才能印发。').waitFor();
    await expect.poll(() => page.getByRole('button', { name: '编号印发' }).isDisabled()).toBe(true);
    const draft = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载草稿（DOCX）' }).click();
    expect((await draft).suggestedFilename()).toMatch(/-draft\.docx$/);
    await page.getByRole('button', { name: '记录：发出' }).click();
    await page.getByText(/答复期限 2022年8月/).waitFor();
    await page.getByRole('button', { name: '编号印发' }).click();
    await page.getByText('X纪建〔2022〕', { exact: false }).first().waitFor();
    const letter = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载', exact: true }).click();
    expect((await letter).suggestedFilename()).toMatch(/^letter-\d+\.docx$/);
    await page.getByRole('radio', { name: '收到答复' }).click();
    await page.getByLabel('说明：答复内容、成效或理由').fill('已要求各镇每日六时前到岗启动。');
    await page.getByRole('button', { name: '记录：收到答复' }).click();
    await page.getByRole('listitem').getByText('已要求各镇每日六时前到岗启动。').waitFor();
    // What was sent is gone from the form.
    await expect.poll(() => page.getByLabel('说明：答复内容、成效或理由').inputValue()).toBe('');
    await page.getByRole('radio', { name: '被采纳', exact: true }).waitFor();
    await expectAccessible();
    await screen(page, 'proposal.zh');
  });

  it('are listed and refused by keyboard in English, and nothing typed is lost', async () => {
    const { page, go, expectAccessible } = await visit(office.service, { role: 'decider', language: 'en' });
    await go('/proposals?view=proposals');
    const table = page.getByRole('table');
    await table.getByRole('row').nth(2).waitFor();
    await screen(page, 'proposals.en');
    await expectAccessible();
    await page.getByRole('link', { name: 'Draft a proposal of cases' }).press('Enter');
    await page.getByLabel('Ids of cases, one a line').fill('c-unknown');
    await page.getByLabel('Title in English').fill('<script>alert(1)</script>');
    await page.getByLabel('Text in English').fill('Open the sites on time.');
    await page.getByRole('button', { name: 'Draft', exact: true }).press('Enter');
    const problem = page.getByRole('alert').filter({ hasText: 'c-unknown' }).first();
    await problem.waitFor();
    await expect
      .poll(() => page.getByLabel('Title in English').inputValue())
      .toBe('<script>alert(1)</script>');
    await expectAccessible();
    await page.getByLabel('Ids of cases, one a line').fill(office.played.cases['s6']?.id ?? '-');
    await page.getByRole('button', { name: 'Draft', exact: true }).press('Enter');
    await page.getByText('<script>alert(1)</script>').first().waitFor();
    await page.getByRole('radio', { name: 'Withdrawn' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Record: Withdrawn' }).press('Enter');
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel(/^What was replied/).fill('It was settled otherwise.');
    await page.getByRole('button', { name: 'Record: Withdrawn' }).press('Enter');
    await expect.poll(() => page.getByRole('button', { name: /^Record/ }).count()).toBe(0);
    await go('/proposals/999999');
    await page.getByRole('alert').first().waitFor();
  });

  it('keep commendations apart from lapses, and count what came of a campaign', async () => {
    const { page, go, expectAccessible } = await visit(office.service, {
      role: 'decider',
      width: 360,
      height: 740,
    });
    await go('/proposals?view=commendations');
    await page.getByText('功过不相抵').waitFor();
    await page.getByText('在“廉洁XX”微信公众号推介其先进事迹。').waitFor();
    await page.getByLabel(/^单位（按名称或编号选择）/).fill('李 某');
    await page.getByLabel('做了什么，怎样推介').fill('连续值守三十天。');
    await page.getByRole('button', { name: '记录', exact: true }).click();
    await page.getByRole('alert').getByRole('listitem').first().waitFor();
    await expect.poll(() => page.getByLabel('做了什么，怎样推介').inputValue()).toBe('连续值守三十天。');
    await page.getByLabel(/^单位（按名称或编号选择）/).fill('p-0210');
    await page.getByRole('button', { name: '记录', exact: true }).click();
    await page.getByRole('list', { name: '推介表扬' }).getByText('连续值守三十天。').waitFor();
    await expect.poll(() => page.getByLabel('做了什么，怎样推介').inputValue()).toBe('');
    await expectAccessible();
    await screen(page, 'commendations.zh.phone');
    await go('/proposals?view=campaigns');
    await page.getByText('扫楼行动').waitFor();
    await page.getByLabel('编号').fill('special-2022-08');
    await page.getByLabel('名称').fill('秋季专项监督');
    await page.getByLabel('类别').fill('special');
    await page.getByRole('button', { name: '开展', exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: '秋季专项监督' });
    await row.getByRole('button', { name: '结束行动' }).click();
    await page.getByRole('button', { name: '结束', exact: true }).click();
    await expect.poll(() => row.getByRole('button').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expectAccessible();
    await screen(page, 'campaigns.zh.phone');
  });
});

it('has found no weak link in a new office', async () => {
  const { page, go, expectAccessible } = await visit(await pagesService(), { role: 'decider' });
  await go('/proposals');
  await page.getByText('没有发现薄弱环节').waitFor();
  await expectAccessible();
  await screen(page, 'weak-links.zh.empty');
});
