import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { letterForms } from '../../src/cli/letter-forms.js';
import { readBytes } from '../../src/cli/read-files.js';
import { messageOf } from '../../src/domain/problem.js';
import { makeLetter } from '../../src/letters/make-letter.js';
import { made, textIn } from '../letters/made-letter.js';
import { settingsFrom } from '../support/settings.js';
import { gradus, newFolder, s1 } from './command.js';
import { valueIn } from '../support/results.js';

const folder = newFolder();

function said(name: string, content: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content, null, 2));
  return file;
}

describe('gradus case letter', () => {
  it('drafts, issues once for the same file, writes the document again and voids it', async () => {
    const data = join(newFolder(), 'data');
    const run = (...argv: string[]) => gradus([...argv, '--data', data]);
    const imported = await run('case', 'import', s1, '--as', 'clerk-1', '--json');
    const { case: id } = JSON.parse(imported.out).results[0];
    const shown = JSON.parse((await run('case', 'show', id, '--json')).out);
    const [{ entry: recommendation, response, ask }] = shown.recommendations;
    const decision = said('decision.json', {
      subject: 'town',
      recommendation,
      response,
      facts_confirmed: true,
      reasons: '现场查明检测点上午未开放，三人排队两小时以上。',
      cannot_establish: Object.fromEntries(
        ask.map(({ fact }: { fact: string }) => [fact, '当事人均已无法联系核实情况']),
      ),
    });
    const by = ['--actor', 'decider-1'];
    const decided = JSON.parse((await run('case', 'decide', id, decision, ...by, '--json')).out);
    const letter = {
      kind: 'decision',
      subject: 'town',
      decision: decided.entry,
      language: 'zh',
      recipients: ['u-7'],
    };
    const file = said('letter.json', letter);
    const to = join(folder, 'letter.docx');

    const draft = await run('case', 'letter', id, file, '--to', to, '--draft');
    expect(draft).toMatchObject({
      code: 0,
      err: '',
      out: `✓ letter written to ${to} (a draft, not recorded)\n`,
    });
    const issued = await run('case', 'letter', id, file, '--to', to, '--lang', 'zh', ...by);
    const [, entry = ''] = /^✓ 已生成文书（X纪决〔2022〕1号，条目 (\d+)）：/.exec(issued.out) ?? [];
    const first = readFileSync(to);
    const again = await run('case', 'letter', id, file, '--to', to, '--json', ...by);
    expect(JSON.parse(again.out)).toMatchObject({
      entry: Number(entry),
      repeated: true,
      number: { serial: 1 },
    });
    expect(readFileSync(to).equals(first)).toBe(true);

    const other = join(folder, 'other.docx');
    expect((await run('letter', 'show', entry, '--to', other)).out).toMatch(
      /^✓ X纪决〔2022〕1号 处理决定书, 2022-07-10, code ([0-9A-F]{4}-?){4}\nwritten to /,
    );
    expect(readFileSync(other).equals(first)).toBe(true);
    const reasons = said('void.json', { reasons: '收件单位名称有误，另行制发。' });
    expect((await run('letter', 'void', entry, reasons, ...by)).out).toMatch(
      new RegExp(`^✓ the letter in entry ${entry} is void; recorded in entry \\d+\n$`),
    );
    expect(
      await run('letter', 'void', entry, said('void-2.json', { reasons: '再次作废该文书并说明理由' }), ...by),
    ).toMatchObject({
      code: 4,
      err: `the letter in entry ${entry} is void since 2022-07-10\n`,
    });
    expect((await run('letter', 'show', entry, '--to', other, '--lang', 'zh')).out).toContain(
      '已于 2022-07-10 作废',
    );

    const refused: readonly (readonly [readonly string[], number, RegExp])[] = [
      [['case', 'letter', id, file], 2, /`gradus case letter` takes `--to <file>`/],
      [['case', 'letter', id, file, '--to', 'a.pdf'], 2, /ends in `.docx`/],
      [['case', 'letter', 'c-0', file, '--to', 'no.docx', ...by], 3, /`c-0`/],
      [
        ['case', 'letter', id, said('facts.json', { ...letter, facts: [] }), '--to', 'no.docx', ...by],
        3,
        /facts\.json:\d+:\d+: .*`facts`/,
      ],
      [
        [
          'case',
          'letter',
          id,
          said('kind.json', { ...letter, kind: 'escalation_report' }),
          '--to',
          'no.docx',
          ...by,
        ],
        3,
        /kind\.json:2:\d+: .*`escalation`/,
      ],
      [['letter', 'show', '0', '--to', 'no.docx'], 3, /there is no letter in entry 0/],
      [['letter', 'show', 'one', '--to', 'no.docx'], 2, /`one`/],
      [['letter', 'void', entry, 'none.json', ...by], 3, /none\.json/],
    ];
    for (const [argv, code, expected] of refused) {
      const ran = await run(...argv);
      expect([argv, ran.code, ran.err]).toEqual([argv, code, expect.stringMatching(expected)]);
    }
    expect(existsSync('no.docx')).toBe(false);
  });
});

const whole = [
  '{organ}{number}{title}',
  '{addressee}',
  '{#paragraphs}',
  '{text}',
  '{/paragraphs}',
  '{date} {case} {code}',
];

async function form(name: string, lines: readonly string[]): Promise<string> {
  const children = lines.map((line) => new Paragraph(line));
  writeFileSync(join(folder, name), await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return name;
}

const formsOf = (templates: object) => {
  const text = JSON.stringify({ format: 'gradus-office/1', name: { zh: '局' }, letters: { templates } });
  return letterForms({ readBytes }, { ...settingsFrom(text), folder });
};

describe("an office's own forms", () => {
  it('are read at the start and filled, each for its kind and language', async () => {
    const file = await form('own.docx', whole);
    const forms = valueIn(await formsOf({ reminder: { zh: file }, decision: file }));
    expect([...forms.keys()]).toEqual(['reminder/zh', 'decision/zh', 'decision/en']);
    const letter = made('reminder');
    const set = valueIn(await makeLetter(letter, forms));
    expect(set.template).toBe(forms.get('reminder/zh')?.sha256);
    const text = textIn(strFromU8(unzipSync(set.bytes)['word/document.xml'] ?? new Uint8Array()));
    expect(text).toContain(letter.record.case);
    expect(text).not.toMatch(/[{}]/);
    expect(valueIn(await makeLetter(made('proposal'), forms)).template).toBeNull();
  });

  it.each([
    ['that lack a field', () => form('lacking.docx', whole.slice(1)), ['{organ}', '{number}', '{title}']],
    ['that are not there', async () => 'none.docx', ['none.docx']],
    ['that are no documents', async () => 'letter.json', ['DOCX']],
  ])('%s stop the start, and say which', async (_, file, said) => {
    writeFileSync(join(folder, 'letter.json'), '{}');
    const name = await file();
    const read = await formsOf({ decision: name });
    expect(read.ok ? [] : read.error.map((one) => messageOf(one))).toEqual(
      said.map((word) => expect.stringContaining(word)),
    );
    if (!read.ok && name !== 'none.docx') expect(read.error[0]?.place?.file).toBe(join(folder, name));
  });
});
