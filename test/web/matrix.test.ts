import { beforeAll, describe, expect, it } from 'vitest';
import { pagesService } from './pages-service.js';
import { type PlayedService, playedService } from './played-service.js';
import { screen } from './screens.js';
import { visit } from './visit.js';

describe('the supervision matrix', () => {
  let office: PlayedService;
  beforeAll(async () => {
    office = await playedService();
    const long = {
      ref: 'u-0099',
      kind: 'organisation',
      name: '某某县城乡结合部综合管理与社区治理服务中心<script>alert(1)</script>',
    };
    expect((await office.service.post('/v1/subjects', long)).statusCode).toBe(201);
  });

  it('shows what is late and what nobody visited, and leads to the cases, with the mouse', async () => {
    const { page, go, expectAccessible } = await visit(office.service, { role: 'decider' });
    await go('/matrix?on=2022-07-12');
    const table = page.getByRole('table');
    await table.waitFor();
    await page.getByText('没有反映不等于没有问题').waitFor();
    const town = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '河西镇' }) });
    await town.getByRole('link', { name: '河西镇，核酸检测 1' }).click();
    const behind = page.getByRole('dialog', { name: '河西镇，核酸检测' });
    await behind
      .getByRole('link', { name: office.played.cases['west']?.id ?? '-' })
      .first()
      .waitFor();
    await expectAccessible();
    await page.reload();
    await behind.getByRole('heading', { name: '未办结（1）' }).waitFor();
    await page.keyboard.press('Escape');
    await behind.waitFor({ state: 'hidden' });
    // Everything that is chosen stands in the address.
    await page.getByText('时段内新增', { exact: true }).click();
    await page.getByText('近 7 天', { exact: true }).click();
    await expect.poll(() => page.url()).toMatch(/metric=new.*days=7|days=7.*metric=new/);
    await page.getByText('7 天内没有任何记录', { exact: false }).first().waitFor();
    await page.getByText('▲ 新增多于2022年6月29日至2022年7月5日').waitFor();
    await page.getByLabel('与截至此日的 7 天对比').fill('2021-07-12');
    await page.getByText('▲ 新增多于2021年7月6日至2021年7月12日').waitFor();
    await expect.poll(() => page.url()).toContain('before=2021-07-12');
    await expectAccessible();
    await screen(page, 'matrix.zh');
    await go('/matrix');
    await page.getByText('<script>alert(1)</script>', { exact: false }).waitFor();
  });

  it('is walked through by arrow keys, filtered and saved as CSV, in English', async () => {
    const { page, go, expectAccessible } = await visit(office.service, { role: 'auditor', language: 'en' });
    await go('/matrix?on=2022-07-12&metric=new');
    await page.getByRole('table').waitFor();
    const cells = page.getByRole('table').locator('[tabindex="0"][data-cell]');
    await expect.poll(() => cells.count()).toBe(1);
    await cells.focus();
    const focused = page.locator(':focus');
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
    await expect.poll(() => focused.getAttribute('data-cell')).toBe('2 0');
    await page.keyboard.press('Control+End');
    await expect.poll(() => focused.getAttribute('aria-label')).toMatch(/^Total \d/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Total, Total' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).press('Enter');
    const chunks: Buffer[] = [];
    for await (const chunk of await (await saved).createReadStream()) chunks.push(Buffer.from(chunk));
    const csv = Buffer.concat(chunks).toString('utf8');
    expect(csv.split('\r\n')[0]).toMatch(/^\uFEFFref,Unit,/);
    expect(csv).toContain('u-0062,河西镇,');
    await screen(page, 'matrix.en');
    await expectAccessible();
    await go('/matrix?party=nobody');
    await page.getByRole('table').waitFor();
    await go('/matrix?days=99999');
    await page.getByRole('alert').getByRole('listitem').first().waitFor();
  });

  it('scrolls under its first column on a phone', async () => {
    const { page, go, expectAccessible } = await visit(office.service, {
      role: 'decider',
      width: 360,
      height: 740,
    });
    await go('/matrix?on=2022-07-12');
    const header = page.getByRole('rowheader', { name: '河西镇' });
    await header.waitFor();
    const before = await header.boundingBox();
    await page.getByRole('table').evaluate((table) => table.parentElement?.scrollBy(200, 0));
    expect((await header.boundingBox())?.x).toBe(before?.x);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expectAccessible();
    await screen(page, 'matrix.zh.phone');
  });
});

it('says that there is no unit and no case yet', async () => {
  const { page, go, expectAccessible } = await visit(await pagesService(), { role: 'decider' });
  await go('/matrix');
  await page.getByText('台账中尚无单位，也无案件').waitFor();
  await expectAccessible();
  await screen(page, 'matrix.zh.empty');
});
