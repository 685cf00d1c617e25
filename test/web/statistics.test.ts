import { beforeAll, describe, expect, it } from 'vitest';
import { pagesService } from './pages-service.js';
import { type PlayedService, playedService } from './played-service.js';
import { screen } from './screens.js';
import { visit } from './visit.js';

describe('the statistics', () => {
  let office: PlayedService;
  beforeAll(async () => {
    office = await playedService();
  });

  it('say first what they are not, and each figure leads to its cases, with the mouse', async () => {
    const { page, go, expectAccessible } = await visit(office.service, { role: 'auditor' });
    await go('/statistics?from=2022-07-01&until=2022-07-20');
    await page.getByText('绝不是指标，绝不排名次').waitFor();
    await page.getByText(/绝不能让问责数量成为衡量监督力度的关键指标/).waitFor();
    const { escalated } = (
      await office.service.get('/v1/statistics?from=2022-07-01&until=2022-07-20')
    ).json();
    const { numerator, denominator } = escalated.of_decisions;
    await page.getByRole('img', { name: /参考线/ }).waitFor();
    await expectAccessible();
    await screen(page, 'statistics.zh');
    await page.getByRole('link', { name: `提请升级的比例 ${numerator}`, exact: true }).click();
    const behind = page.getByRole('dialog', { name: '数字所计的案件' });
    await behind.getByRole('link', { name: office.played.cases['west']?.id ?? '-' }).waitFor();
    await expect.poll(() => behind.getByRole('link').count()).toBe(numerator);
    await page.reload();
    await behind.getByText(`${numerator} 项`, { exact: false }).waitFor();
    await expectAccessible();
    await page.keyboard.press('Escape');
    await behind.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: `提请升级的比例，其中所计范围 ${denominator}` }).click();
    await page
      .getByRole('dialog', { name: '数字所计范围的案件' })
      .getByText(`${denominator} 项`, { exact: false })
      .waitFor();
  });

  it('are read by keyboard in English: silent where there are too few, no order by how many', async () => {
    const { page, go, expectAccessible } = await visit(office.service, { role: 'auditor', language: 'en' });
    await go('/statistics');
    const attributes = page.getByRole('region', { name: 'Attributes that must not matter' });
    await attributes.getByText('too few to say anything').first().waitFor();
    const deciders = page.getByRole('table', { name: /ranks nobody/ });
    await deciders.getByRole('rowheader', { name: 'decider-1' }).waitFor();
    expect(await deciders.getByRole('button').count()).toBe(0);
    await page.getByRole('heading', { name: 'Times and persons' }).waitFor();
    await page.getByLabel('From', { exact: true }).fill('2022-07-10');
    await expect.poll(() => page.url()).toContain('from=2022-07-10');
    const link = page.getByRole('link', { name: 'responded to 3', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('3 in the order of their entries').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await screen(page, 'statistics.en');
    await expectAccessible();
    await go('/statistics?from=2022-07-10&until=2022-07-01');
    await page.getByRole('alert').getByRole('listitem').first().waitFor();
    await go('/statistics?rulebook=unheard-of');
    await page.getByRole('alert').getByRole('listitem').first().waitFor();
    await expectAccessible();
  });

  it('fit a phone', async () => {
    const { page, go, expectAccessible } = await visit(office.service, {
      role: 'auditor',
      width: 360,
      height: 740,
    });
    await go('/statistics');
    await page.getByRole('heading', { name: '处置的分布' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expectAccessible();
    await screen(page, 'statistics.zh.phone');
  });
});

it('has nothing to count in a new office, and says so', async () => {
  const { page, go, expectAccessible } = await visit(await pagesService(), {
    role: 'auditor',
    appearance: 'dark',
  });
  await go('/statistics');
  await page.getByText('无可计').first().waitFor();
  await page.getByText('时段内没有同类不同处置的决定').waitFor();
  await expectAccessible();
  await screen(page, 'statistics.zh.empty');
});
