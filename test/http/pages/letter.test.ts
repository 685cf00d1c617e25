import { describe, expect, it } from 'vitest';
import type { LetterInput } from '../../../src/domain/letter/letter-input.js';
import { contentOf as wordingOf } from '../../../src/letters/wording/content-of.js';
import { eraseCase } from '../../../src/office/erase-case.js';
import { voidLetter } from '../../../src/office/letters/void-letter.js';
import {
  contentOf,
  type Decided,
  decidedCase,
  incident,
  issuing,
  letterOffice,
  ordered,
} from '../../office/letters/letter-office.js';
import { by, decider } from '../../support/office.js';
import { refusalOf, serviceOf } from '../service.js';
import { pageOf, textOf } from './read-page.js';
import { valueIn } from '../../support/results.js';

async function issued(at: Decided, language: 'zh' | 'en') {
  const order = await ordered(at);
  const entry = valueIn(await issuing(at, { kind: 'written_order', order, language })).entry;
  const { letter } = await contentOf(at, entry);
  return { entry, letter, url: `/p/letters/${entry}`, ...(await serviceOf(at.office, {})) };
}

/** Everything that the document says, piece by piece. */
const piecesOf = (letter: LetterInput): readonly string[] => {
  const { title, opening, sections, closing } = wordingOf(letter);
  return [...title, ...opening, ...sections.flatMap((one) => [one.heading, ...one.paragraphs]), ...closing];
};

describe('a letter as a page', () => {
  it('is set in Chinese by the numbers of GB/T 9704 and says what the document says', async () => {
    const { get, url, letter } = await issued(await decidedCase(await letterOffice()), 'zh');
    const html = pageOf(await get(`${url}?lang=zh`), 'zh-CN');
    const text = textOf(html);
    for (const piece of piecesOf(letter)) expect(text).toContain(piece);
    for (const part of [
      'X纪责改〔2022〕1号',
      'XX镇：',
      '2022年7月10日',
      '送达回证',
      `核验码：${letter.record.code}`,
    ])
      expect(text).toContain(part);
    expect(html).toContain('<p class="mark"><bdi>中共XX县纪律检查委员会</bdi></p>');
    expect(html).toContain('margin: 37mm 26mm 35mm 28mm');
    expect(html).toContain('font: 16pt/28.99pt');
    expect(html).toContain('letter-spacing: calc((156mm - 28 * 16pt) / 28)');
    expect(html).toMatch(/\.mark \{ color: #FF0000/);
  });

  it('is plain in English, whatever the language of the page around it', async () => {
    const { get, url, letter } = await issued(await decidedCase(await letterOffice()), 'en');
    const html = pageOf(await get(`${url}?lang=zh`), 'zh-CN');
    expect(html).toContain('<article class="sheet plain" lang="en">');
    const text = textOf(html);
    for (const piece of piecesOf(letter)) expect(text).toContain(piece);
    for (const part of ['X纪责改 2022/1', '10 July 2022', 'Contact: ']) expect(text).toContain(part);
    expect(html).not.toContain('28.99pt');
  });

  it('of a decision has the red head of a document, with its imprint', async () => {
    const at = await decidedCase(await letterOffice());
    const { decision } = at;
    const entry = valueIn(await issuing(at, { kind: 'decision', decision })).entry;
    const { get } = await serviceOf(at.office, {});
    const html = pageOf(await get(`/p/letters/${entry}`), 'en');
    expect(html).toContain('class="sheet document"');
    expect(textOf(html)).toContain('2022年7月10日印发');
    expect(textOf(html)).not.toContain('送达回证');
  });

  it('shows a hostile name as text', async () => {
    const report = incident('s1');
    const name = `<script>alert("镇")</script>`;
    const subjects = report.subjects.map((subject) => ({ ...subject, name }));
    const at = await decidedCase(await letterOffice(), { report: { ...report, subjects } });
    const { get, url } = await issued(at, 'zh');
    expect(textOf(pageOf(await get(`${url}?lang=zh`), 'zh-CN'))).toContain(`${name}：`);
  });

  it('says that it is void', async () => {
    const at = await decidedCase(await letterOffice());
    const { get, url, entry: letter } = await issued(at, 'zh');
    expect(textOf((await get(`${url}?lang=zh`)).body)).not.toContain('作废');
    const voiding = { reasons: '收件单位名称有误，另行制发。' };
    const { entry } = valueIn(await voidLetter(at.office, { letter, voiding, ...by(decider) }));
    expect(textOf(pageOf(await get(`${url}?lang=zh`), 'zh-CN'))).toContain(
      `作废：本文书已于 2022-07-10 作废，条目 ${entry}。`,
    );
    expect(textOf(pageOf(await get(`${url}?lang=en`), 'en'))).toContain('Void: this letter was voided');
  });

  it('is what is left of it, once it was erased', async () => {
    const at = await decidedCase(await letterOffice());
    const { get, url, letter } = await issued(at, 'zh');
    valueIn(
      await eraseCase(at.office, { caseId: at.caseId, reason: '法定的保存期限已经届满，依规删除', ...by() }),
    );
    const html = pageOf(await get(`${url}?lang=zh`), 'zh-CN');
    expect(textOf(html)).toContain('本文书的内容已删除');
    expect(textOf(html)).toContain(`${letter.record.code}`);
    expect(textOf(html)).toContain('X纪责改〔2022〕1号');
    expect(html).not.toContain('XX镇');
  });

  it('is refused for an entry that issued none', async () => {
    const at = await decidedCase(await letterOffice());
    const { get } = await serviceOf(at.office, {});
    expect(refusalOf(await get('/p/letters/0'))).toEqual([404, 'office_letter_unknown']);
    expect(refusalOf(await get('/p/letters/x'))[0]).toBe(400);
  });
});
