import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eraseCase } from '../../src/office/erase-case.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import type { Service } from '../http/service.js';
import { decidedCase } from '../support/casework.js';
import { by, smallCase, smallOffice, submitted } from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { pagesService, pagesOf } from './pages-service.js';
import { screen } from './screens.js';
import { visit } from './visit.js';
import { valueIn } from '../support/results.js';

const incident = (name: string): string => readFileSync(`fixtures/incidents/${name}.json`, 'utf8');

const reported = async (service: Service, name: string): Promise<string> =>
  (await service.post('/v1/cases', incident(name))).json().case;

const recommendationOf = async (service: Service, id: string) =>
  (await service.get(`/v1/cases/${id}/recommendations`)).json().recommendations[0];

const textOf = async (at: Locator): Promise<string> => (await at.allInnerTexts()).join('\n');

const main = (page: Page) => page.getByRole('main');

const checked = { zh: '我已核对上述事实', en: 'I have checked the facts' };

/** The page says what the recommendation says: each sentence, each open fact, each near miss and each counted rule. */
async function expectWords(service: Service, page: Page, id: string, language: 'zh' | 'en'): Promise<void> {
  const made = await recommendationOf(service, id);
  const book = (await service.get(`/v1/rulebooks/${made.rulebook.id}/${made.rulebook.version}`)).json();
  const labelOf = (fact: string): string =>
    book.facts.find((each: { id: string }) => each.id === fact).label[language];
  const count = (verdict: string): number =>
    made.rules.filter((rule: { verdict: string }) => rule.verdict === verdict).length;
  const [met, open, not] = ['met', 'undetermined', 'not_met'].map(count);
  const said = new Set(['answer', 'why', 'why_not_milder', 'why_not_severer', 'beside', 'procedure']);
  const words: string[] = [
    ...made.text[language].flatMap((part: { section: string; sentences: string[] }) =>
      said.has(part.section) ? part.sentences : [],
    ),
    ...made.ask.map((each: { fact: string }) => labelOf(each.fact)),
    language === 'zh'
      ? `全部${made.rules.length}条规则：${met}条满足，${open}条待定，${not}条不满足`
      : `All ${made.rules.length} rules: ${met} met, ${open} undetermined, ${not} not met`,
  ];
  const nearMisses: string[][] = ['milder', 'severer'].flatMap((side) =>
    made.counterfactuals[side].sets.map((set: { changes: { fact: string }[]; response: string }) => [
      `“${labelOf(set.changes[0]?.fact ?? '')}”`,
      book.ladder.find((each: { id: string }) => each.id === set.response).label[language],
    ]),
  );
  const start = language === 'zh' ? '如果' : 'If ';
  const missing = (text: string): readonly unknown[] => {
    const lines = text.split('\n').filter((line) => line.startsWith(start));
    return [
      ...words.filter((each) => !text.includes(each)),
      ...nearMisses.filter((parts) => !lines.some((line) => parts.every((part) => line.includes(part)))),
    ];
  };
  await expect.poll(async () => missing(await textOf(main(page)))).toEqual([]);
}

describe('the page of a case', () => {
  it('shows the facts first, then the recommendation in its own words, tries out facts and records none of it, and takes an answer; by mouse, in Chinese', async () => {
    const service = await pagesService();
    const id = await reported(service, 's1');
    const { page, go, expectAccessible } = await visit(service, { role: 'decider' });
    await go(`/cases/${id}`);
    const facts = page.getByRole('table', { name: '已知的事实及其来源' });
    await facts.waitFor();
    const harm = facts.getByRole('row', { name: /^实际后果/ });
    await expect.poll(() => textOf(harm)).toMatch(/一般\s+案件报告 · Name of clerk-1，2022/);
    await expect
      .poll(() => textOf(facts.getByRole('row', { name: /回溯期内同类问题次数/ })))
      .toContain('无相关案件');
    await page.getByRole('heading', { name: '不明，可能改变结果（19项）' }).waitFor();
    // Nothing of the recommendation before the facts are checked.
    expect(await textOf(main(page))).not.toContain('书面责令整改”');
    await expectAccessible();
    await screen(page, 'case-facts.zh');
    await page.getByRole('checkbox', { name: checked.zh }).check();
    await page.getByRole('heading', { name: '哪些事实会改变结论' }).waitFor();
    await expectWords(service, page, id, 'zh');
    const rungs = page.getByRole('region', { name: '建议', exact: true }).getByRole('listitem');
    await expect
      .poll(() => rungs.allInnerTexts())
      .toEqual(['不予处理\n仍有可能', '提醒\n仍有可能', '书面责令整改\n建议', '提请升级\n仍有可能']);
    // Down to the condition, its expected and found value, its source and its line.
    await page
      .getByText(/GRID-09/)
      .last()
      .scrollIntoViewIfNeeded();
    const rule = page.getByRole('group').filter({ hasText: 'GRID-09' }).first();
    await rule.getByText('起决定作用').click();
    for (const part of ['实际后果不轻于“一般”', '实际：一般', '未核实'])
      await expect.poll(() => textOf(rule)).toContain(part);
    const line = (await service.get('/v1/rulebooks/epidemic-supervision/1.0.0')).json().text.split('\n');
    const at = line.findIndex((each: string) => each.trim() === '- id: GRID-09') + 1;
    await rule.getByRole('link', { name: `规则文件第${at}行` }).waitFor();

    const size = service.size();
    await page.getByRole('link', { name: /^试试看：如果“实际后果”/ }).click();
    const whatIf = page.getByRole('region', { name: '假设' });
    await whatIf.getByText('建议由“书面责令整改”变为“提醒”。').waitFor();
    await expect.poll(() => textOf(whatIf)).toContain('仅作试算，不作任何记录');
    await expect.poll(() => textOf(whatIf)).toContain('期限：立即 → 15日');
    await whatIf.getByRole('radio', { name: '严重' }).check();
    await whatIf.getByText(/建议不变|变为“提请升级”/).waitFor();
    await page.reload();
    await whatIf.getByRole('radio', { name: '严重', checked: true }).waitFor();
    await expectAccessible();
    await screen(page, 'case.zh');
    await whatIf.getByRole('button', { name: '全部恢复' }).click();
    await whatIf.getByRole('radio').first().waitFor({ state: 'detached' });
    expect(service.size()).toBe(size);

    // An answer: what is missing is said, nothing typed is lost, a reload keeps the draft.
    const form = page.getByRole('region', { name: '补充或更正事实' });
    const send = form.getByRole('button', { name: '提交并重新评估' });
    await send.click();
    await form.getByText('请至少填写一项事实。').waitFor();
    await form.getByRole('combobox', { name: /选择要补充或更正的事实/ }).click();
    await page.getByRole('option', { name: '补救有效' }).waitFor({ state: 'attached' });
    await page.keyboard.type('补救有效');
    await page.keyboard.press('Enter');
    await form.getByRole('radio', { name: '是' }).check();
    const source = '<script>alert(1)</script>7月9日复查笔录';
    await form.getByRole('textbox', { name: /从何得知/ }).fill(source);
    await page.reload();
    await expect.poll(() => form.getByRole('textbox', { name: /从何得知/ }).inputValue()).toBe(source);
    await form.getByText('草稿已保存在本设备上').waitFor();
    await send.click();
    await form.getByText('已记录，并作出新的建议').waitFor();
    expect(service.size()).toBe(size + 2);
    // It rests on other facts, so they are checked anew.
    expect(await page.getByRole('checkbox', { name: checked.zh }).isChecked()).toBe(false);
    const remedy = facts.getByRole('row', { name: /^补救有效/ });
    await expect.poll(() => textOf(remedy)).toContain('补充答复');
    await expect.poll(() => textOf(remedy)).toContain(source);
    await expect.poll(() => form.getByRole('textbox', { name: /从何得知/ }).inputValue()).toBe('');
  });

  it('is read and worked by keyboard alone, in English, and on a phone', async () => {
    const service = await pagesService();
    const id = await reported(service, 's1');
    const { page, go, expectAccessible } = await visit(service, { role: 'decider', language: 'en' });
    await go(`/cases/${id}`);
    const box = page.getByRole('checkbox', { name: checked.en });
    await box.focus();
    await page.keyboard.press('Space');
    await page.getByRole('heading', { name: 'What would change it' }).waitFor();
    await expectWords(service, page, id, 'en');
    const tryIt = page.getByRole('link', { name: /^Try it: If “The duty is theirs”/ });
    await tryIt.focus();
    await page.keyboard.press('Enter');
    await page.getByText('It moves from “Written order to rectify” to “No action”.').waitFor();
    const heading = page.getByRole('heading', { name: 'What if' });
    await expect.poll(() => heading.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    await page.getByText('It stays: “Written order to rectify”.').waitFor();
    await screen(page, 'case.en');

    const phone = await visit(service, { role: 'decider', language: 'en', width: 360, appearance: 'dark' });
    await phone.go(`/cases/${await reported(service, 's3')}`);
    await phone.page.getByRole('checkbox', { name: checked.en }).check();
    await phone.page.getByText('The matter is settled: “No action”.').waitFor();
    const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await phone.expectAccessible();
    await screen(phone.page, 'case.en.phone');
    expect(await textOf(main(page))).not.toMatch(/undefined|null|NaN|\[object/);
    await expectAccessible();
  });

  it('shows several subjects, erased values, what was counted, both versions, and that somebody else has written', async () => {
    const office = await smallOffice();
    const two = smallRulebook({ version: '2.0.0', from: '2022-10-01' }).replace(
      'title: { en: Again, zh: 再犯 }\n    effect: floor\n    response: order',
      'title: { en: Again, zh: 再犯 }\n    effect: floor\n    response: top',
    );
    office.setDay('2022-07-01');
    valueIn(
      await publishRulebook(office, { text: two, file: 'small.yaml', calendar: () => undefined, ...by() }),
    );
    office.setDay('2022-07-10');
    const before = await decidedCase({}, office);
    office.setDay('2022-10-10');
    const name = '某某街道社区卫生服务中心疫情防控联合工作专班办公室（临时机构，名称很长很长很长）';
    const facts = { theirs: true, knowing: false, pressed: false, helped: false };
    const { caseId } = await submitted(office, {
      ...smallCase(),
      found_on: '2022-09-20',
      conduct: { from: '2022-09-19', until: '2022-09-20' },
      summary: '<b>hostile</b>',
      subjects: [
        { id: 'town', ref: 'u-1', name, facts },
        { id: 'village', name: '乙村', facts: { theirs: false } },
      ],
    });
    const service = await pagesOf(office);
    const { page, go, expectAccessible } = await visit(service, { role: 'decider', width: 360 });
    await page.clock.install();
    await go(`/cases/${caseId}`);
    const counted = page.getByRole('row', { name: /^既往次数/ });
    await counted.getByRole('link', { name: before.caseId }).waitFor();
    await page.getByRole('checkbox', { name: checked.zh }).check();
    const made = (await service.get(`/v1/cases/${caseId}/recommendations`)).json().recommendations;
    const town = made.find((each: { subject: string }) => each.subject === 'town');
    const versions = page.getByRole('region', { name: '规则版本' });
    expect(town.rulebook.version).toBe('1.0.0');
    expect(town.alternatives.map((each: { version: string }) => each.version)).toEqual(['2.0.0']);
    await expect
      .poll(() => textOf(versions))
      .toMatch(/1\.0\.0\s+适用[\s\S]*责令[\s\S]*2\.0\.0\s+不适用[\s\S]*提请/);
    await page.getByText('<b>hostile</b>').waitFor();
    await page.getByText(name).waitFor();
    await expectAccessible();
    await screen(page, 'case-versions.zh.phone');
    await page.getByRole('link', { name: 'village', exact: true }).click();
    await page.getByText('核对事实后显示').first().waitFor();
    await page.getByRole('checkbox', { name: checked.zh }).check();
    await page.getByText('本件就此了结').waitFor();

    // Somebody else writes while this reader types.
    const source = page.getByRole('textbox', { name: /从何得知/ });
    await source.fill('正在填写');
    const supplement = { kind: 'correction', source: 'A visit', facts: { harm: 'some' } };
    expect((await service.post(`/v1/cases/${caseId}/facts`, supplement)).statusCode).toBe(201);
    await page.clock.runFor(21_000);
    await page.getByText('本案有新的记录：作出建议，Name of clerk-1').waitFor();
    await page.getByRole('button', { name: '显示最新情况' }).click();
    await page.getByText('本案有新的记录').waitFor({ state: 'detached' });
    await expect.poll(() => source.inputValue()).toBe('正在填写');

    valueIn(await eraseCase(office, { caseId, reason: 'The person asked for it in writing.', ...by() }));
    const auditor = await visit(service, { role: 'auditor', language: 'en' });
    await auditor.go(`/cases/${caseId}`);
    // Who audits is not held up by the check of the facts.
    await auditor.page.getByRole('heading', { name: 'What would change it' }).waitFor();
    await expect.poll(() => textOf(main(auditor.page))).toContain('erased');
    expect(await textOf(main(auditor.page))).not.toContain('hostile');
    const reader = await visit(service, { role: 'decider', language: 'en' });
    await reader.go(`/cases/${before.caseId}`);
    await reader.page.getByRole('table').first().waitFor();
    expect(await reader.page.getByRole('heading', { name: 'Why', exact: true }).count()).toBe(0);
    await reader.page.emulateMedia({ media: 'print' });
    await reader.page.getByRole('heading', { name: 'Why', exact: true }).waitFor();
    expect(await reader.page.getByRole('region', { name: 'What if' }).isVisible()).toBe(false);
  });
});
