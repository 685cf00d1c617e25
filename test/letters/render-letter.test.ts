import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { letterKinds } from '../../src/domain/letter/letter-input.js';
import { renderLetter } from '../../src/letters/render-letter.js';
import { documentOf, made, paragraphsIn, partsOf, textIn } from './made-letter.js';

const shipped = readdirSync('fixtures/letters').map((file) => file.replace(/\.json$/, ''));

describe('a letter', () => {
  it('of every kind is shipped in Chinese', () => {
    const kinds = shipped.map((name) => made(name)).filter(({ language }) => language === 'zh');
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...letterKinds].sort());
  });

  it.each(shipped)('gives the same bytes again: %s', async (name) => {
    const letter = made(name);
    const first = await renderLetter(letter);
    // The times in a ZIP archive go by two seconds: nothing here may depend on when it was made.
    expect(Buffer.from(await renderLetter(structuredClone(letter))).equals(Buffer.from(first))).toBe(true);
    const parts = await partsOf(letter);
    expect(parts['docProps/core.xml']).toContain(`>${letter.date}T00:00:00Z</dcterms:created>`);
    expect(Buffer.from(first).readUInt32LE(10)).toBe(0x00210000);
  });

  it.each(shipped)('says in both languages what it was given: %s', async (name) => {
    for (const language of ['zh', 'en']) {
      const letter = made(name, { language });
      const text = textIn(await documentOf(letter));
      for (const fact of ('facts' in letter && letter.facts) || []) expect(text).toContain(fact.text);
      for (const demand of ('demands' in letter && letter.demands) || []) expect(text).toContain(demand.text);
      for (const reason of ('reasons' in letter && letter.reasons) || []) {
        expect(text).toContain(reason.text);
        for (const cited of reason.basis) expect(text).toContain(cited);
      }
      expect(text).toContain(letter.record.case);
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('ends no sentence twice, whatever language its words are in', async () => {
    const reasons = [{ text: '到场群众排队等候。', basis: [] }];
    const text = textIn(await documentOf(made('written-order', { language: 'en', reasons })));
    expect(text).toContain('到场群众排队等候。');
    expect(text).not.toMatch(/。\.|\(Basis: \)/);
  });

  it('of an order says by when and how many days that is, and how it will be checked', async () => {
    const order = { verification: '7月14日现场复查', deadline: { kind: 'by', by: '2022-07-15', days: 7 } };
    const said = async (language: string) =>
      textIn(await documentOf(made('written-order', { ...order, language })));
    expect(await said('zh')).toContain('于2022年7月15日前（含当日，共7日）完成整改。');
    expect(await said('zh')).toContain('复查方式：7月14日现场复查。');
    expect(await said('en')).toContain('Put this right by 15 July 2022, that day included (7 days).');
    const until = { remedies: [{ name: '复审', to: '监委', until: '2022-08-09' }], suspends: true };
    const text = textIn(await documentOf(made('written-order', { review: until })));
    expect(text).toContain('如有不服，可以于2022年8月9日前（含当日），向监委申请复审。复审期间，停止执行。');
  });

  it('of an order speaks of a report only where one is asked for', async () => {
    const headingOf = async (reply: object | null) =>
      textIn(await documentOf(made('written-order', { reply }))).match(/整改期限和../)?.[0];
    expect([await headingOf({ to: 'XX县纪委监委' }), await headingOf(null)]).toEqual([
      '整改期限和报告',
      '整改期限和复查',
    ]);
  });

  it('of decision has the elements of article 45', async () => {
    const text = textIn(await documentOf(made('decision')));
    for (const element of [
      '张××',
      '副镇长',
      '3个检测点迟延启动',
      '现场督促工作记录（证据2）',
      '决定：给予提醒',
      '政务处分法 第五条',
    ])
      expect(text).toContain(element);
    expect(text).toContain('自收到本决定书之日起1个月内，向XX县监察委员会申请复审');
    expect(text).toContain('XX县纪委监委2022年7月12日');
  });

  it('leaves out what is empty, headings too, and numbers the rest without a gap', async () => {
    const changes = { reasons: [], contact: null, copy_to: [], attachments: [], record: { case: '2022-1' } };
    const text = textIn(await documentOf(made('reminder', changes)));
    expect(text).toContain('一、发现的情况');
    expect(text).toContain('二、提醒事项');
    for (const gone of ['理由和依据', '联系人', '抄送', '附件', '核验码']) expect(text).not.toContain(gone);
  });

  it('takes long names and reasons of several pages, each line break a paragraph', async () => {
    const name = '新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县哈拉布拉克乡人民代表大会主席团𠮷镕工作委员会';
    const reasons = [
      {
        text: Array.from({ length: 60 }, (_, index) => `第${index}段${'理由'.repeat(60)}`).join('\n'),
        basis: ['依据'],
      },
    ];
    const xml = await documentOf(
      made('written-order', { organ: { name }, addressee: { name, kind: 'organisation' }, reasons }),
    );
    expect(textIn(xml)).toContain(`${name}：`);
    expect(paragraphsIn(xml).filter((one) => /第\d+段/.test(textIn(one)))).toHaveLength(60);
  });

  it('escapes what XML would read as markup', async () => {
    const parts = await partsOf(made('reminder', { organ: { name: '<w:t>&"' }, title: ['<&>'] }));
    expect(parts['docProps/core.xml']).toContain('<dc:title>&lt;&amp;&gt;</dc:title>');
    expect(parts['word/document.xml']).toContain('&lt;w:t&gt;&amp;');
  });

  it('without a number is marked as a draft on every page', async () => {
    const parts = await partsOf(made('decision', { number: null }));
    const headers = Object.entries(parts).filter(([path]) => /header\d+\.xml$/.test(path));
    expect(headers.length).toBeGreaterThan(0);
    for (const [, xml] of headers) expect(textIn(xml)).toBe('草稿');
  });
});
