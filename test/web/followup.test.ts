import { describe, expect, it } from 'vitest';
import { importSubjects } from '../../src/office/register/import-subjects.js';
import type { Service } from '../http/service.js';
import { by, smallOffice } from '../support/office.js';
import { actsOf, incident } from '../support/report/acts.js';
import { valueIn } from '../support/results.js';
import { pagesOf, pagesService } from './pages-service.js';
import { screen } from './screens.js';
import { visit } from './visit.js';

/** The people of the report over this service. */
const actsAt = (service: Service) =>
  actsOf({
    post: async (as, path, body) => {
      const answer = await service.post(path, body, { 'gradus-actor': as });
      expect(answer.statusCode, answer.body).toBeLessThan(300);
      return answer.json();
    },
    refused: () => Promise.reject(new Error('nothing is refused here')),
    get: async (path) => (await service.get(path)).json(),
    bytes: () => Promise.reject(new Error('no document is read here')),
  });

/** An order that is five days late, one that is due today, and a follow-up of yesterday. */
async function office(): Promise<{
  readonly service: Service;
  readonly late: string;
  readonly order: number;
}> {
  const service = await pagesService('2022-07-05');
  const acts = actsAt(service);
  const first = incident('s1');
  const named = (ref: string, name: string) => ({
    ...first,
    conduct: { from: '2022-07-04', until: '2022-07-04' },
    found_on: '2022-07-05',
    subjects: first.subjects.map((subject) => ({ ...subject, ref, name })),
  });
  for (const [ref, name] of [
    ['u-0017', '一个名称很长很长的、用来检验页面是否会被撑破的某某县某某镇人民政府疫情防控指挥部办公室'],
    ['u-0061', '城东镇'],
  ])
    await acts.entry('clerk-1', '/v1/subjects', { ref, kind: 'organisation', name });
  const orders: { readonly id: string; readonly order: number }[] = [];
  for (const [ref, due] of [
    ['u-0017', '2022-07-05'],
    ['u-0061', '2022-07-10'],
  ]) {
    const one = await acts.submit(named(ref ?? '', '某镇'));
    const decision = await acts.decide(one, '两个检测点到上午十点仍未启动，群众等候，照片和记录一致。');
    const order = await acts.entry('decider-1', `/v1/cases/${one.id}/orders`, {
      subject: 'town',
      decision,
      demands: ['立即启动全部检测点'],
      owner: 'town-head',
      verify_by: '次日到现场复查。',
      due_on: due,
    });
    orders.push({ id: one.id, order });
    await acts.entry('decider-1', `/v1/cases/${one.id}/follow-ups`, {
      subject: 'town',
      due_on: '2022-07-09',
      what: '检测点是否按时启动。',
      owner: 'inspector-1',
    });
  }
  service.office.setDay('2022-07-10');
  const [late] = orders;
  if (!late) throw new Error('nothing was ordered');
  return { service, late: late.id, order: late.order };
}

describe('the follow-up of orders', () => {
  it('lists deadlines by their due day with a calendar, and proposes what may be done, by mouse, in Chinese', async () => {
    const { service, late, order } = await office();
    const { page, go, expectAccessible } = await visit(service, { role: 'decider' });
    await go('/orders');
    await page.getByText('逾期5天').waitFor();
    await page.getByText('今日到期').waitFor();
    await expect
      .poll(() => page.getByRole('table', { name: '责令' }).getByRole('row').nth(1).textContent())
      .toContain(late);
    await page.getByRole('link', { name: '2022年7月5日：1项到期' }).click();
    expect(new URL(page.url()).hash).toBe('#due-2022-07-05');
    await page.getByRole('button', { name: '取得日历地址' }).click();
    await expect
      .poll(() => page.getByLabel('日历地址', { exact: true }).inputValue(), { timeout: 20_000 })
      .toMatch(/\/v1\/calendars\/decider\.ics\?token=/);
    await expectAccessible();
    await screen(page, 'orders.zh');
    await page.getByRole('link', { name: '下个月' }).click();
    await page.getByText('2022年8月到期日').waitFor();
    await page.reload();
    await page.getByText('2022年8月到期日').waitFor();
    await page.getByRole('link', { name: '复查', exact: true }).first().click();
    await page.waitForURL(({ pathname }) => pathname === `/cases/${late}/act/verify`);
    expect(page.url()).toContain(`entry=${order}`);
    await page.getByRole('radio', { name: '未整改' }).check();
    await go('/orders?state=closed');
    await page.getByText('没有符合条件的责令').waitFor();
    await screen(page, 'orders.zh.empty');
    // Whose deadlines: found by a part of the id, among the accounts that there are.
    await page.getByLabel('整改责任人').pressSequentially('dec');
    await page.locator('.ant-select-item-option').getByText('decider（decider）').click();
    await page.getByRole('button', { name: '筛选' }).click();
    await page.waitForURL(({ searchParams }) => searchParams.get('owner') === 'decider');
    await page.getByRole('link', { name: '清除' }).click();
    await page.waitForURL(({ searchParams }) => !searchParams.has('owner'));
  });

  it('shows a unit with its ladder and its timeline, and keeps the register, by keyboard, in English', async () => {
    const { service, late } = await office();
    const { page, go, expectAccessible } = await visit(service, { role: 'decider', language: 'en' });
    await go('/units');
    await page.getByLabel('Ref or name').focus();
    await page.keyboard.type('城东');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('row').count(), { timeout: 20_000 }).toBe(2);
    await expectAccessible();
    await screen(page, 'units.en');
    await go('/units/u-0017');
    await page.getByText('Written order to rectify (1)').waitFor();
    await page.getByText('5 days overdue').waitFor();
    await page.getByRole('link', { name: late }).first().waitFor();
    await expectAccessible();
    await screen(page, 'unit.en');
    await page.getByRole('checkbox', { name: 'Responses alone' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByText('follow-up planned').count(), { timeout: 20_000 }).toBe(0);
    await page.getByRole('link', { name: 'Merge into another' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Its history counts for the other one/).waitFor();
    await page.getByLabel('Into which unit').focus();
    await page.keyboard.type('u-9999');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/u-9999/)
      .first()
      .waitFor();
    await expectAccessible();
    await page.getByLabel('Into which unit').fill('u-0061');
    // Nothing of it is lost on a reload.
    await page.reload();
    await expect.poll(() => page.getByLabel('Into which unit').inputValue()).toBe('u-0061');
    await page.getByLabel('Into which unit').focus();
    await page.keyboard.press('Enter');
    await page.getByText('The history of these counts for it too:').waitFor();
    await go('/register-unit');
    await page.getByLabel('Ref', { exact: true }).focus();
    await page.keyboard.type('u-0099');
    await page.getByLabel('Name (optional)').focus();
    await page.keyboard.type('<script>alert(1)</script>');
    await expectAccessible();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '<script>alert(1)</script>' }).waitFor();
  });

  it('fits a phone', async () => {
    const { service } = await office();
    const { page, go, expectAccessible } = await visit(service, { role: 'decider', width: 360, height: 740 });
    for (const [name, path] of [
      ['orders', '/orders'],
      ['units', '/units'],
      ['unit', '/units/u-0017'],
    ]) {
      await go(path ?? '');
      await page
        .getByText(/某某县某某镇|逾期5天/)
        .first()
        .waitFor();
      await expectAccessible();
      await screen(page, `${name}.zh.phone`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360);
    }
    await go('/secondings');
    await page.getByText('没有等待附议的事项').waitFor();
  });

  it('goes on as it is scrolled, and rows out of sight leave their room', async () => {
    const register = await smallOffice();
    const subjects = Array.from({ length: 330 }, (_, at) => ({
      ref: `v-${String(at).padStart(3, '0')}`,
      kind: 'organisation',
    }));
    valueIn(await importSubjects(register, { subjects, ...by() }));
    const { page, go } = await visit(await pagesOf(register), { role: 'decider', language: 'en' });
    await go('/units?q=v-');
    await page.getByRole('link', { name: 'v-000' }).first().waitFor();
    const last = page.getByRole('link', { name: 'v-329' }).first();
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 4000);
        return last.count();
      })
      .toBe(1);
    await expect.poll(() => page.getByRole('link', { name: 'v-000' }).count()).toBe(0);
    await page.keyboard.press('Control+Home');
    await page.getByRole('link', { name: 'v-000' }).first().waitFor();
    await expect.poll(() => page.locator('.row-gap').count()).toBeGreaterThan(0);
  });
});
