import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answered, backAt } from './acting.js';
import { focusAt, press, tabTo, type, typeDay } from './keys.js';
import { pagesService } from './pages-service.js';
import { casesOf, incident, labelsOf, registered } from './reporting.js';
import { screen } from './screens.js';
import { visit } from './visit.js';

/** The report's facts that are said by keyboard; the rest comes from the field. */
const said = ['lapse_facts_status', 'duty_confirmed', 'knowledge'] as const;

const down = async (page: Page, times: number): Promise<void> => {
  for (let step = 0; step < times; step += 1) await page.keyboard.press('ArrowDown');
};

describe('a case, by keyboard alone', () => {
  it('goes from the report over a second person, order, rectification and check to the closing', async () => {
    const service = await pagesService('2022-07-08');
    await registered(service);
    const labels = await labelsOf(service, 'en');
    const one = await visit(service, { role: 'submitter', account: 'submitter-1', language: 'en' });
    const { page } = one;
    await one.go('/report');
    await page.getByRole('radio', { name: /^Supervision of epidemic-control duties/ }).waitFor();
    await press(page, /^Supervision of epidemic-control duties/, 'Space');
    await type(page, 'Search the register by name or ref', 'XX');
    await page.getByRole('button', { name: 'Choose XX镇' }).waitFor();
    await press(page, 'Choose XX镇', 'Enter');
    await page.getByText('Subject 1: XX镇').waitFor();
    await typeDay(page, 'Found on', '2022-07-08');
    await press(page, 'On a day, or over some days', 'Space');
    await typeDay(page, 'From', '2022-07-08');
    await type(page, 'What happened', incident.summary);
    await press(page, 'Next: Facts', 'Enter');
    await focusAt(page, 'Facts');
    const facts = { ...incident.facts, ...incident.subjects[0].facts };
    for (const id of said) {
      const group = page.getByRole('group', { name: labels.label(id), exact: true });
      await group.waitFor();
      const names = await group
        .getByRole('radio')
        .evaluateAll((all) =>
          all.map((each) => (each instanceof HTMLInputElement ? each.labels?.[0]?.textContent.trim() : '')),
        );
      await tabTo(page, names[0] ?? '');
      await page.keyboard.press('Space');
      await down(page, names.indexOf(labels.value(id, facts[id])));
    }
    await press(page, 'The facts are as I know them', 'Space');
    await press(page, 'Next: Evidence', 'Enter');
    await focusAt(page, 'Evidence');
    const chooser = page.waitForEvent('filechooser');
    await press(page, 'Choose photographs or files', 'Enter');
    await (await chooser).setFiles([
      { name: 'record.txt', mimeType: 'text/plain', buffer: Buffer.from('Both sites were closed at ten.') },
    ]);
    await page.getByLabel('Name of evidence 1').waitFor();
    await press(page, 'Next: Check and send', 'Enter');
    await focusAt(page, 'Check and send');
    await press(page, 'Send the report', 'Enter');
    await page.waitForURL('**/cases/c-*');
    await focusAt(page, /^Case c-/);
    const [{ case: id }] = await casesOf(service);
    await answered(service, id, ['harm_actual'], facts);

    // Who decides comes from the list, answers what is still open, and departs.
    const two = await visit(service, { role: 'decider', account: 'decider-1', language: 'en' });
    const decider = two.page;
    const back = async (): Promise<void> => {
      await backAt(decider, id);
      await focusAt(decider, /^Case c-/);
    };
    const next = async (page: Page, step: string | RegExp, title: string): Promise<void> => {
      await page.getByRole('link', { name: step, exact: true }).waitFor();
      await press(page, step, 'Enter');
      await focusAt(page, title);
    };
    await two.go('/cases');
    await decider.getByRole('link', { name: id }).waitFor();
    await press(decider, id, 'Enter');
    await back();
    await next(decider, 'Answer what is asked', 'Answer or correct facts');
    await decider.getByRole('radio', { name: 'Moderate' }).waitFor();
    await press(decider, 'None', 'Space');
    await decider.keyboard.press('ArrowRight');
    await decider.keyboard.press('ArrowRight');
    await type(decider, 'Where it is known from', 'The record of the visit.');
    await press(decider, 'Send, and recommend anew', 'Enter');
    await back();
    await next(decider, 'Decide', 'Decide');
    await decider.getByRole('checkbox', { name: /I have checked these facts/ }).waitFor();
    await press(decider, /I have checked these facts/, 'Space');
    await press(decider, 'No action', 'Space');
    for (const _ of ['Reminder', 'Written order', 'Escalation']) await decider.keyboard.press('ArrowDown');
    await decider.getByText('two officers establish the facts').waitFor();
    await next(decider, 'Record the hearing', 'Record that the subject was heard');
    await type(decider, 'Who was heard', 'The head of the town');
    await press(decider, 'Record the hearing', 'Enter');
    await back();
    await next(decider, 'Decide', 'Decide');
    await decider.getByRole('checkbox', { name: /I have checked these facts/ }).waitFor();
    await press(decider, /I have checked these facts/, 'Space');
    await type(decider, 'Officer 1', 'Li Yi');
    await type(decider, 'Officer 2', 'Wang Er');
    const reasons =
      'The same sites were closed on two mornings in a row, and nobody could say who had the keys.';
    await type(decider, 'Reasons', reasons);
    await press(decider, 'Depart: Escalation', 'Enter');
    await focusAt(decider, /It is proposed, and waits for the second person/);
    await two.expectAccessible();
    await next(decider, 'What waits for the second person', 'Waiting for the second person');
    await decider.getByText('Your own: somebody else has to answer').waitFor();

    const three = await visit(service, {
      role: 'second_decider',
      account: 'second-1',
      language: 'en',
      width: 360,
    });
    await three.go('/secondings');
    await three.page.getByText('severer than recommended').waitFor();
    await three.expectAccessible();
    await screen(three.page, 'secondings.en.phone');
    await next(three.page, 'Second it', 'Second what was proposed');
    await three.page.getByText('The same sites were closed on two mornings').waitFor();
    await press(three.page, 'I agree', 'Space');
    await type(three.page, 'Your reasons', 'I read both records and spoke to the head of the town myself.');
    await three.expectAccessible();
    await screen(three.page, 'second.en.phone');
    await press(three.page, 'Record my answer', 'Enter');
    await focusAt(three.page, /The decision stands now, in entry \d+/);

    // The order, what was done about it, and the check by somebody else.
    await two.go(`/cases/${id}`);
    await next(decider, 'Issue an order', 'Issue a written order');
    await type(decider, 'Demand 1', 'Open both sites at once');
    await press(decider, 'Add a demand', 'Enter');
    await type(decider, 'Demand 2', 'Bring the staff that is missing');
    await type(decider, 'Who answers for it', 'town-head');
    await tabTo(decider, /^As recommended/);
    await down(decider, 4);
    await typeDay(decider, 'Last day', '2022-07-09');
    await type(decider, 'How the effect is checked', 'A visit on the next day.');
    await press(decider, 'Issue the order', 'Enter');
    await focusAt(decider, /Due on 9 July 2022/);
    await press(decider, 'Back to the case', 'Enter');
    await back();
    await next(decider, /^Report what was done/, 'Report what was done');
    await type(decider, 'What was done', 'Both sites were opened at four.');
    await press(decider, 'Record the report', 'Enter');
    await back();

    const four = await visit(service, { role: 'decider', account: 'decider-2', language: 'en' });
    const inspector = four.page;
    await four.go(`/cases/${id}`);
    await next(inspector, /^Verify what was reported/, 'Check an order');
    await press(inspector, 'Corrected', 'Space');
    await type(inspector, 'What was seen', 'Both sites were open at seven, with their staff.');
    await press(inspector, 'Record the check', 'Enter');
    await backAt(inspector, id);
    await focusAt(inspector, /^Case c-/);
    await next(inspector, 'Close the case', 'Close the case');
    await type(inspector, 'Why it can be closed', 'The sites are open, and the check found them so.');
    await press(inspector, 'Close the case', 'Enter');
    await backAt(inspector, id);
    await focusAt(inspector, /^Case c-/);
    expect((await service.get(`/v1/cases/${id}`)).json()).toMatchObject({
      status: 'closed',
      subjects: [{ decided_response: 'escalation' }],
    });
  });
});
