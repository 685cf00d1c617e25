import { beforeAll, describe, expect, it } from 'vitest';
import { pagesService } from './pages-service.js';
import { type PlayedService, playedService } from './played-service.js';
import { screen } from './screens.js';
import { visit } from './visit.js';

describe('the day', () => {
  let office: PlayedService;
  beforeAll(async () => {
    office = await playedService();
  });

  it('is read by a decider with the mouse: every number leads to the cases that it counts', async () => {
    const { page, go, expectAccessible } = await visit(office.service, { role: 'decider' });
    await go('/?on=2022-07-10');
    await page.getByRole('heading', { name: '2022年7月10日梳理' }).waitFor();
    await page.getByRole('heading', { name: '待作出决定' }).waitFor();
    await expectAccessible();
    await screen(page, 'today.zh');
    const fresh = page.getByRole('link', { name: '新增问题 3' }).first();
    await fresh.click();
    const behind = page.getByRole('dialog', { name: '新增问题（3）' });
    await behind.waitFor();
    await expect.poll(() => behind.getByRole('link').count()).toBe(3);
    for (const name of ['s2', 's3', 'west'])
      await behind.getByRole('link', { name: office.played.cases[name]?.id ?? '-' }).waitFor();
    expect(page.url()).toContain('of=new');
    await expectAccessible();
    // What is looked at stands in the address.
    await page.reload();
    await behind.waitFor();
    await page
      .getByRole('button', { name: '关闭' })
      .or(page.getByRole('button', { name: 'Close' }))
      .click();
    await behind.waitFor({ state: 'hidden' });
    await page
      .getByRole('region', { name: '分单位' })
      .or(page.getByRole('heading', { name: '分单位' }))
      .first()
      .waitFor();
    await page.getByRole('link', { name: '河西镇，作出决定 1' }).click();
    const town = page.getByRole('dialog', { name: '河西镇：作出决定（1）' });
    await town.getByRole('link', { name: office.played.cases['west']?.id ?? '-' }).waitFor();
  });

  it('asks for what it shows before what draws it is there, each thing once, in the language of the reader', async () => {
    const { page, context, go } = await visit(office.service, { role: 'decider', language: 'zh' });
    await context.addInitScript(() => localStorage.setItem('gradus-preferences', '{"language":"en"}'));
    const asked: string[] = [];
    const languages = new Set<string | undefined>();
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (!pathname.startsWith('/v1/')) return;
      asked.push(`${pathname}${search}`);
      // Who is signed in is no matter of language.
      if (pathname !== '/v1/session') languages.add(request.headers()['accept-language']);
    });
    let draw = (): void => undefined;
    const drawn = new Promise<void>((done) => {
      draw = done;
    });
    await page.route('**/assets/frame-*.js', async (route) => {
      await drawn;
      await route.continue();
    });
    const gone = go('/');
    for (const operation of ['session', 'words', 'cases', 'secondings', 'digest', 'orders'])
      await expect.poll(() => asked.filter((each) => each.startsWith(`/v1/${operation}`))).not.toEqual([]);
    expect(await page.locator('h1').count()).toBe(0);
    draw();
    await gone;
    await page.getByRole('heading', { name: /^Digest of/ }).waitFor();
    await page.getByRole('heading', { name: 'Orders due and overdue' }).waitFor();
    expect([...new Set(asked)].sort()).toEqual([...asked].sort());
    expect([...languages]).toEqual(['en']);
  });

  it('is walked through day by day by keyboard, printed and downloaded, in English', async () => {
    const { page, go, expectAccessible } = await visit(office.service, { role: 'decider', language: 'en' });
    await go('/?on=2022-07-10');
    await page.getByRole('heading', { name: 'Digest of 10 July 2022' }).waitFor();
    const answer = await office.service.get('/v1/digest?on=2022-07-10');
    await page.getByText(answer.json().hash).waitFor();
    await screen(page, 'today.en');
    await page.getByRole('button', { name: 'Day after' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Digest of 11 July 2022' }).waitFor();
    await page.getByText('No new problems on this day').waitFor();
    const link = page.getByRole('link', { name: 'Decided 2' }).first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Decided (2)' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Decided (2)' }).waitFor({ state: 'hidden' });
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    const print = page.getByRole('link', { name: 'Print' });
    await expect.poll(() => print.getAttribute('href')).toBe('/p/digest/2022-07-11');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download Markdown' }).press('Enter');
    const download = await saved;
    expect(download.suggestedFilename()).toBe('digest-2022-07-11.md');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    expect(Buffer.concat(chunks).toString('utf8')).toContain('# Daily digest of 2022-07-11');
    await page.getByRole('button', { name: 'Day after' }).waitFor();
    await expectAccessible();
    // The last day is today: no day after it can be asked for.
    await go('/?on=2022-07-20');
    await expect.poll(() => page.getByRole('button', { name: 'Day after' }).isDisabled()).toBe(true);
    await go('/?on=2031-01-01');
    await page
      .getByRole('alert')
      .getByText(/has not begun|2031-01-01/)
      .first()
      .waitFor();
    await expectAccessible();
  });

  it.each([
    ['auditor', '台账', /检查点根哈希/],
    ['maintainer', '待批准的规则集', /没有待批准的规则集/],
    ['administrator', '系统状况', /运行正常/],
    ['submitter', '报告问题', /草稿保存在本机/],
    ['second_decider', '待第二人复核', /没有/],
  ] as const)('begins for a %s with their own work', async (role, title, text) => {
    const isPhone = role === 'submitter' || role === 'second_decider';
    const { page, go, expectAccessible } = await visit(office.service, {
      role,
      ...(isPhone ? { width: 360, height: 740 } : {}),
    });
    await go('/?on=2022-07-10');
    await page.getByRole('heading', { name: title }).first().waitFor();
    await page.getByText(text).first().waitFor();
    // Figures over all units are for those who may read them.
    const digest = page.getByRole('heading', { name: '分单位' });
    if (role === 'auditor' || role === 'second_decider') await digest.waitFor();
    else expect(await digest.count()).toBe(0);
    await expectAccessible();
    await screen(page, `today-${role}.zh${isPhone ? '.phone' : ''}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

it('has a digest on a day without anything', async () => {
  const service = await pagesService();
  const { page, go, expectAccessible } = await visit(service, { role: 'decider', appearance: 'dark' });
  await go('/');
  await page.getByText('本日无新增问题').waitFor();
  await page.getByText(/以下各项本日均无：逾期、重复发生/).waitFor();
  await page.getByText(/SHA-256/).waitFor();
  await expectAccessible();
  await screen(page, 'today.zh.empty');
});
