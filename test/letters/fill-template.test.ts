import { Document, Footer, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/domain/problem.js';
import { fillTemplate } from '../../src/letters/fill-template.js';
import { contentOf } from '../../src/letters/wording/content-of.js';
import { made, textIn } from './made-letter.js';

const whole = [
  '{organ}',
  '{number}',
  '{title}',
  '{addressee}:',
  '{#paragraphs}',
  '{text}',
  '{/paragraphs}',
  '{date} {case} {copy_to}',
];

const template = (lines: readonly string[], footer = 'page'): Promise<Uint8Array> =>
  Packer.pack(
    new Document({
      sections: [
        {
          footers: { default: new Footer({ children: [new Paragraph(footer)] }) },
          children: lines.map((line) => new Paragraph(line)),
        },
      ],
    }),
    'uint8array',
  );

const letter = made('written-order');

async function problemsOf(file: Uint8Array): Promise<string[]> {
  const filled = await fillTemplate(letter, file);
  return filled.ok ? [] : filled.error.map((one) => `${one.code} ${messageOf(one)}`);
}

describe("an office's own template", () => {
  it('is filled, every paragraph of the letter in it, and gives the same bytes again', async () => {
    const file = await template(whole, '{code}');
    const filled = await fillTemplate(letter, file);
    if (!filled.ok) throw new Error(JSON.stringify(filled.error));
    const parts = unzipSync(filled.value);
    const text = textIn(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
    const content = contentOf(letter);
    for (const one of [...content.opening, ...content.sections.flatMap(({ paragraphs }) => paragraphs)])
      expect(text).toContain(one);
    expect(text).toContain('XX县纪委监委X纪责改〔2022〕3号责令整改通知书XX镇人民政府:');
    expect(text).not.toMatch(/[{}]/);
    expect(textIn(strFromU8(parts['word/footer1.xml'] ?? new Uint8Array()))).toBe('9F3A-52D1');
    const again = await fillTemplate(letter, file);
    expect(again.ok && Buffer.from(again.value).equals(Buffer.from(filled.value))).toBe(true);
  });

  it.each([
    [
      'lacks a field',
      whole.filter((line) => line !== '{number}'),
      'letter_template_field_missing expected the field `{number}` in the template, found none',
    ],
    [
      'has an unknown field',
      [...whole, '{rank}'],
      'letter_template_field_unknown the template has the field `{rank}`, which a letter of this kind has not',
    ],
    [
      'has a text where the list should be',
      [...whole, '{paragraphs}'],
      'letter_template_field_form the field `{paragraphs}` is a list, which begins with `{#paragraphs}` and ends with `{/}`',
    ],
    [
      'has a list where a text should be',
      [...whole, '{#organ}', '{/}'],
      'letter_template_field_form the field `{organ}` is a text, not a list',
    ],
    [
      'never ends its list',
      whole.filter((line) => !line.startsWith('{/')),
      'letter_template_broken the template cannot be read at `{#paragraphs}`',
    ],
  ])('that %s is told', async (_, lines, expected) => {
    expect(await problemsOf(await template(lines))).toEqual([expected]);
  });

  it('with an unknown field in a footer is told', async () => {
    expect(await problemsOf(await template(whole, '{rank}'))).toEqual([
      expect.stringMatching(/^letter_template_field_unknown .*`\{rank\}`/),
    ]);
  });

  it.each([
    ['a text', strToU8('no template')],
    ['nothing', new Uint8Array()],
    ['another archive', zipSync({ 'a.txt': strToU8('a') })],
    ['a document cut off', strToU8('PK\u0003\u0004')],
  ])('that is %s is told', async (_, file) => {
    expect(await problemsOf(file)).toEqual([
      'letter_template_not_docx expected a DOCX document as the template, found another file',
    ]);
  });

  it('that unpacks to more than 64 MiB is told and not unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) });
    expect(await problemsOf(bomb)).toEqual([
      expect.stringMatching(/^letter_template_too_large .* 67108864 bytes, found 68157440$/),
    ]);
  });
});
