import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/office/digest/blocks.js';
import { digestBlocks } from '../../../src/office/digest/digest-blocks.js';
import { showDigest } from '../../../src/office/digest/show-digest.js';
import { smallSettings, threeDays } from '../../support/three-days.js';
import { refusalOf, smallService } from '../service.js';
import { pageOf, textOf } from './read-page.js';
import { valueIn } from '../../support/results.js';

describe('the digest as a page', () => {
  it.each([
    ['zh', 'zh-CN'],
    ['en', 'en'],
  ] as const)(
    'says in %s what it says as Markdown, cases leading to their explanations',
    async (lang, tag) => {
      const { get, office } = await smallService({}, { settings: smallSettings });
      const { first, second } = threeDays(office);
      await first();
      await second();
      const html = pageOf(await get(`/p/digest/2022-07-10?lang=${lang}`), tag);
      const text = textOf(html);
      const shown = valueIn(await showDigest(office, { on: '2022-07-10', personal: true }));
      const blocks = digestBlocks(shown, lang);
      expect(blocks.length).toBeGreaterThan(10);
      for (const block of blocks) {
        if (block.kind === 'heading') expect(text).toContain(block.text);
        const lines =
          block.kind === 'paragraph' ? [block.line] : block.kind === 'table' ? block.rows.flat() : [];
        for (const part of lines.flatMap(partsOf)) {
          if (typeof part === 'string') expect(text).toContain(part);
          else expect(html).toContain(`href="/p/cases/${part.case}/explanation"`);
        }
      }
      expect(text).toContain(shown.hash);
    },
  );

  it('is refused for days to come and days that are none', async () => {
    const { get } = await smallService({}, { settings: smallSettings });
    expect(refusalOf(await get('/p/digest/2022-07-11')).slice(0, 2)).toEqual([400, 'office_day_to_come']);
    expect(refusalOf(await get('/p/digest/yesterday'))[0]).toBe(400);
  });
});
