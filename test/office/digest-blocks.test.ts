import { describe, expect, it } from 'vitest';
import { type Block, caseList, markdownOf } from '../../src/office/digest/blocks.js';
import { digestBlocks } from '../../src/office/digest/digest-blocks.js';
import { digestWording } from '../../src/office/digest/digest-words.js';
import { matrixBlocks, matrixMetrics } from '../../src/office/digest/matrix-blocks.js';
import { showDigest, showMatrix } from '../../src/office/digest/show-digest.js';
import { smallOffice } from '../support/office.js';
import { smallSettings, threeDays } from '../support/three-days.js';
import { valueIn } from '../support/results.js';

const columns = ({ kind, ...block }: Block): readonly number[] =>
  kind === 'table' && 'rows' in block ? [block.head.length, ...block.rows.map((row) => row.length)] : [];

describe('a digest in words', () => {
  it('says the same in both languages, in tables that are whole, and never a name that may not be seen', async () => {
    const office = await smallOffice({ settings: smallSettings });
    const { first, second } = threeDays(office);
    await first();
    const before = valueIn(await showDigest(office, { personal: true }));
    await second();
    const shown = valueIn(await showDigest(office, { personal: true }));
    const [zh, en] = [digestBlocks(shown, 'zh'), digestBlocks(shown, 'en')];
    expect(zh.map(({ kind }) => kind)).toEqual(en.map(({ kind }) => kind));
    expect(zh.map(columns)).toEqual(en.map(columns));
    for (const block of zh) expect(new Set(columns(block)).size).toBeLessThanOrEqual(1);
    const text = markdownOf([...digestBlocks(before, 'zh'), ...zh]);
    expect(text).toContain('城东镇（u-1）');
    for (const head of Object.values(digestWording.zh.heads)) expect(text).toContain(`## ${head}\n`);
    const hidden = valueIn(await showDigest(office, { personal: false }));
    expect([hidden.names, hidden.hash]).toEqual([{}, shown.hash]);
    expect(markdownOf(digestBlocks(hidden, 'zh'))).not.toContain('城东镇');
    expect(markdownOf(digestBlocks(hidden, 'en'))).not.toMatch(/[\u4e00-\u9fff]/);
    const matrix = valueIn(await showMatrix(office, { personal: true }));
    for (const metric of matrixMetrics)
      expect(matrixBlocks(matrix, 'en', metric).map(columns)).toEqual(
        matrixBlocks(matrix, 'zh', metric).map(columns),
      );
  });
});

describe('Markdown', () => {
  it('takes what people have written for text alone', () => {
    const name = '<img src=x> | [a](http://b) *c* _d_ `e` www.f.org\n# g ~h~ ![i](j) me@k.org';
    const table: Block = {
      kind: 'table',
      head: ['a|b'],
      rows: [[name], [[name, { case: 'c_1' }]]],
      numbers: [0],
    };
    const text = markdownOf([{ kind: 'heading', level: 2, text: name }, table]);
    expect(text).toContain('| a\\|b |\n| ---: |\n');
    expect(text).toContain(
      '\\<img src=x\\> \\| \\[a\\](http\\://b) \\*c\\* \\_d\\_ \\`e\\` www\\.f.org \\# g',
    );
    expect(text).toContain('\\!\\[i\\](j) me\\@k.org');
    expect(text).toContain('[c\\_1](/v1/cases/c_1)');
    expect(text.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(4);
  });

  it('names some of many cases', () => {
    const cases = Array.from({ length: 20 }, (_, index) => `c-${index}`);
    expect(caseList(cases).filter((part) => typeof part !== 'string')).toHaveLength(12);
    expect(caseList(cases).at(-1)).toBe('…');
    expect(caseList(['c-1', 'c-2'])).toEqual([{ case: 'c-1' }, ', ', { case: 'c-2' }]);
  });
});
