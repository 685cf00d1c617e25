import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Service } from '../http/service.js';
import { backAt, posted, submitted } from './acting.js';
import { focusAt } from './keys.js';
import { pagesService } from './pages-service.js';
import { registered } from './reporting.js';
import { screen } from './screens.js';
import { visit } from './visit.js';

const madeSchema = z.object({
  recommendations: z.array(z.looseObject({ entry: z.number(), latest: z.boolean() })),
});

/** The first incident, decided on as was recommended; gives the case and the entry of the decision. */
async function decided(service: Service): Promise<{ readonly id: string; readonly decision: number }> {
  const id = await submitted(service);
  const read = await service.get(`/v1/cases/${id}/recommendations`);
  const latest = madeSchema.parse(read.json()).recommendations.find((one) => one.latest);
  const sent = {
    subject: 'town',
    recommendation: latest?.entry,
    response: 'written_order',
    facts_confirmed: true,
    reasons: '两个检测点到上午十点仍未启动，群众等候，照片和记录一致。',
  };
  const { entry: decision = 0 } = await posted(service, `/v1/cases/${id}/decisions`, sent, 'decider-1');
  return { id, decision };
}

const caseOf = async (service: Service, id: string) => (await service.get(`/v1/cases/${id}`)).json();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Opens what is not proposed as a next step, and goes to one of the acts. */
async function other(page: Page, title: string, act: string): Promise<void> {
  await page.getByText(title, { exact: true }).click();
  await page.getByRole('link', { name: act, exact: true }).click();
}

describe('after a decision', () => {
  it('is appealed against, varied by somebody else, and corrected by the office; by mouse, in Chinese', async () => {
    const service = await pagesService('2022-07-08');
    const { id } = await decided(service);
    const { page, go, expectAccessible } = await visit(service, { role: 'decider', account: 'decider-2' });
    const back = async (): Promise<void> => {
      await backAt(page, id);
      await focusAt(page, /^案件 c-/);
    };
    await go(`/cases/${id}`);
    await other(page, '其他办理事项', '记录申诉');
    await page.getByLabel('申诉内容').fill('当日停电，并非无人启动。');
    await expectAccessible();
    await screen(page, 'appeal.zh');
    await button(page, '记录申诉');
    await back();
    await page.getByText('申诉中').first().waitFor();
    await screen(page, 'case-appealed.zh');

    await page.getByRole('link', { name: '办理申诉' }).click();
    await page.getByText('当日停电，并非无人启动。').waitFor();
    await page.getByRole('radio', { name: '变更为较轻的处置' }).check();
    await page.getByRole('radio', { name: '提醒', exact: true }).check();
    await page.getByLabel('理由').fill('停电记录属实，当日确有客观原因，提醒即可。');
    await expectAccessible();
    await screen(page, 'decide-appeal.zh');
    await button(page, '作出申诉决定');
    await back();
    expect(await caseOf(service, id)).toMatchObject({
      subjects: [{ decided_response: 'reminder', finality: 'final' }],
    });
    await page.getByText(/变更 · 提醒 · 轻于建议$/).waitFor();
    await page.getByText('当日停电，并非无人启动。').waitFor();

    await other(page, '其他办理事项', '更正决定');
    await page.getByRole('radio', { name: '撤销' }).check();
    await page.getByRole('radio', { name: '责任不清晰' }).check();
    await page.getByLabel('理由').fill('供电单位的责任尚未查明，原决定应当撤销。');
    await page.getByLabel('如何消除影响（可不填）').fill('在原范围内说明。');
    await expectAccessible();
    await screen(page, 'correct.zh');
    await button(page, '更正决定');
    // Who varied it has decided on it: it waits for somebody else, under their own account.
    await focusAt(page, /已记录：更正决定/);
    await page.getByText('第二人用自己的账户同意后才更正').waitFor();
    await screen(page, 'correction-proposed.zh');
    expect(await caseOf(service, id)).toMatchObject({ subjects: [{ decided_response: 'reminder' }] });

    const second = await visit(service, { role: 'second_decider', account: 'second-1', width: 360 });
    await second.go('/secondings');
    await second.page.getByText('撤销决定').waitFor();
    await second.expectAccessible();
    await screen(second.page, 'secondings-correction.zh.phone');
    await second.page.getByRole('link', { name: '去附议' }).click();
    await second.page.getByText('供电单位的责任尚未查明').waitFor();
    await second.page.getByRole('radio', { name: '同意', exact: true }).check();
    await second.page.getByLabel('您的理由').fill('已核对供电记录，责任确未查明。');
    await second.expectAccessible();
    await screen(second.page, 'second-correction.zh.phone');
    await button(second.page, '提交附议意见');
    await second.page.getByRole('heading', { name: '已记录：附议' }).waitFor();
    expect(await caseOf(service, id)).toMatchObject({ subjects: [{ decision: null }] });
  });

  it('is looked at again and corrected, its readers are told, its letter is voided, and its unit is split; on a phone, in English', async () => {
    const service = await pagesService('2022-07-08');
    await registered(service);
    const { id, decision } = await decided(service);
    await posted(service, `/v1/cases/${id}/follow-ups`, {
      subject: 'town',
      due_on: '2022-07-08',
      what: '检测点是否按时启动。',
      owner: 'decider-2',
    });
    await posted(service, `/v1/cases/${id}/letters`, {
      kind: 'decision',
      subject: 'town',
      decision,
      language: 'en',
      recipients: ['u-0017'],
    });
    const { page, go, expectAccessible } = await visit(service, {
      role: 'decider',
      account: 'decider-2',
      language: 'en',
      width: 360,
    });
    const back = async (): Promise<void> => {
      await backAt(page, id);
      await focusAt(page, /^Case c-/);
    };
    await go(`/cases/${id}`);
    await page.getByRole('link', { name: /^Look again/ }).click();
    await page.getByRole('radio', { name: 'It has held: the follow-up is over' }).check();
    await page.getByLabel('What was seen').fill('Both sites open at seven, with their staff.');
    await expectAccessible();
    await screen(page, 'check.en.phone');
    await button(page, 'Record what was found');
    await back();

    await other(page, 'What else may be done', 'Correct the decision');
    await page.getByRole('radio', { name: 'It becomes a milder response' }).check();
    await page.getByRole('radio', { name: 'Reminder' }).check();
    await page.getByRole('radio', { name: 'The response was unfit' }).check();
    await page.getByLabel('Reasons').fill('The sites have stayed open since: a reminder is enough.');
    await expectAccessible();
    await button(page, 'Correct the decision');
    await focusAt(page, /Recorded: Correct a decision/);
    await page.getByText('u-0017 (letter in entry').waitFor();
    await screen(page, 'corrected.en.phone');
    await page.getByRole('link', { name: 'Record that they were told' }).click();
    await page.getByRole('complementary').getByText('u-0017 (letter in entry').waitFor();
    await page.getByLabel('How they were told').fill('By telephone, and by letter on the same day.');
    await expectAccessible();
    await screen(page, 'tell.en.phone');
    await button(page, 'Record it');
    await back();
    expect((await caseOf(service, id)).next).not.toContainEqual(expect.objectContaining({ step: 'tell' }));

    await page.getByRole('link', { name: /^Void / }).click();
    await page.getByLabel('Reasons').fill('It tells of a decision that was corrected.');
    await expectAccessible();
    await screen(page, 'void.en.phone');
    await button(page, 'Void the letter');
    await back();
    await page.getByText('void since 8 July 2022').waitFor();
    await expectAccessible();
    await screen(page, 'case-after.en.phone');

    await go('/units/u-0017');
    await page.getByRole('link', { name: 'Split', exact: true }).click();
    await page.getByLabel('Part 1', { exact: true }).fill('u-0117 East');
    await page.getByLabel('Part 2', { exact: true }).fill('u-0118 West');
    await expectAccessible();
    await screen(page, 'split.en.phone');
    await button(page, 'Split');
    await page.waitForURL('**/units/u-0017');
    await page.getByRole('link', { name: /u-0118/ }).waitFor();
    await screen(page, 'unit-split.en.phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
