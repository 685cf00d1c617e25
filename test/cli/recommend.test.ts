import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recommendationSchema } from '../../src/domain/recommendation.js';
import { z } from 'zod';
import { gradus, newFolder, s1 } from './command.js';

const answers = z.strictObject({ recommendations: z.array(recommendationSchema) });

async function recommended(argv: readonly string[]) {
  const { code, out, err } = await gradus(['recommend', '--on', '2022-07-10', '--json', ...argv]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return answers.parse(JSON.parse(out)).recommendations;
}

/** The lines under a heading, up to the next one. */
function under(text: string, heading: string): string {
  const lines = text.split('\n');
  const from = lines.indexOf(heading) + 1;
  expect(from, heading).toBeGreaterThan(0);
  const to = lines.findIndex((line, index) => index >= from && !line.startsWith(' '));
  return lines.slice(from, to).join('\n');
}

describe('a recommendation in the terminal', () => {
  test('names the response, the deadline, the rules and their contrast, and what to ask', async () => {
    const { code, out, err } = await gradus(['recommend', s1, '--on', '2022-07-10']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('▶ Written order to rectify (written_order)');
    expect(out).toContain('  recommended: Written order to rectify (written_order), provisional\n');
    expect(out).toContain('  deadline: at once (immediate)\n');
    expect(under(out, 'Rules that were met')).toContain(
      'GRID-09  Harm, state of mind and repetition (decisive)',
    );
    expect(under(out, 'Rules that nearly were')).toContain('(1 condition short)');
    expect(under(out, 'Why not milder')).toContain('“No action”');
    expect(under(out, 'Why not severer')).toContain('“Escalation”');
    expect(under(out, 'What would change it')).toContain('If “Actual harm” were Minor instead of Moderate');
    expect(under(out, 'What is not known, and what to ask')).toContain('Earlier lapses of the same kind');
    expect(under(out, 'Sources')).not.toBe('');
  });

  test('speaks Chinese with no English word but ids, names and file names', async () => {
    const { code, out } = await gradus(['recommend', s1, '--on', '2022-07-10', '--lang', 'zh']);
    expect(code).toBe(0);
    expect(out).toContain('▶ 书面责令整改（written_order）');
    expect(out).toContain('  期限：立即（immediate）\n');
    for (const heading of ['理由', '为什么不更轻', '为什么不更重', '哪些事实会改变结论', '已满足的规则'])
      expect(under(out, heading)).not.toBe('');
    const said = out
      .replace(s1, '')
      .replace(/（[a-z_]+）/g, '')
      .replace(/\b(AGG|CEIL|DUE|GRID)-\d+/g, '')
      // The rulebook's own source, in both languages.
      .replace('本机关自定（office choice）', '')
      .replace('town', '');
    expect(said.match(/[A-Za-z]{2,}/g)).toBeNull();
  });

  test('breaks lines where the terminal ends', async () => {
    const { out } = await gradus(['recommend', s1, '--on', '2022-07-10'], { columns: 60 });
    const [first = '', ladder = '', ...rest] = out.split('\n');
    expect(first).toContain('town');
    expect(ladder).toContain('▶');
    expect(rest.filter((line) => line.length > 60)).toEqual([]);
  });

  test('is coloured on a terminal alone, and not where NO_COLOR asks for none', async () => {
    const argv = ['recommend', s1, '--on', '2022-07-10'];
    const coloured = await gradus(argv, { isTerminal: true });
    const plain = await gradus(argv, { isTerminal: true, env: { NO_COLOR: '1' } });
    const piped = await gradus(argv);
    expect(coloured.out).toContain('\u001b[1m');
    expect(plain.out).toBe(piped.out);
    expect(piped.out).not.toContain('\u001b');
  });
});

describe('a recommendation for a program', () => {
  test('is the same bytes each time, with the whole structure', async () => {
    const argv = ['recommend', s1, '--on', '2022-07-10', '--json'];
    const [first, second] = [await gradus(argv), await gradus(argv)];
    expect(first.out).toBe(second.out);
    expect(answers.parse(JSON.parse(first.out)).recommendations).toMatchObject([
      { subject: 'town', response: 'written_order', deadline: { within: 'immediate' } },
    ]);
  });

  test.each([
    ['s3', { response: 'no_action', tracks: expect.arrayContaining(['proposal_to_superior']) }],
    ['s7', { response: 'reminder' }],
    ['s10', { response: 'no_action', tracks: expect.arrayContaining(['follow_up']) }],
  ])('is as required for the incident %s', async (name, wanted) => {
    expect(await recommended([`fixtures/incidents/${name}.json`])).toMatchObject([wanted]);
  });

  test('has every subject of every case, in the order of the files', async () => {
    const files = ['s7', 's1'].map((name) => `fixtures/incidents/${name}.json`);
    const found = await recommended(files);
    const each = [...(await recommended([files[0] ?? ''])), ...(await recommended([files[1] ?? '']))];
    expect(found).toEqual(each);
  });
});

describe('what a recommendation is made from', () => {
  test('a case may come by standard input', async () => {
    const { out } = await gradus(['recommend', '-', '--on', '2022-07-10', '--json'], {
      input: readFileSync(s1, 'utf8'),
    });
    expect(answers.parse(JSON.parse(out)).recommendations).toEqual(await recommended([s1]));
  });

  test('the day is today where none is given, by the rulebook’s own clock', async () => {
    // Half past four in the afternoon of the ninth in Greenwich is the tenth in Shanghai.
    const { out } = await gradus(['recommend', s1, '--json'], { now: '2022-07-09T16:30:00Z' });
    expect(answers.parse(JSON.parse(out)).recommendations[0]?.evaluated_on).toBe('2022-07-10');
  });

  test('a rules file that is named is evaluated alone', async () => {
    const [found] = await recommended([s1, '--rules', 'rules/epidemic-supervision/1.1.0.yaml']);
    expect(found?.rulebook).toMatchObject({ version: '1.1.0', chosen_because: 'alone', rejected: [] });
  });

  test('the folder that GRADUS_RULES names is asked before the shipped one', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'epidemic-supervision'));
    mkdirSync(join(folder, 'calendars'));
    copyFileSync('rules/calendars/cn.yaml', join(folder, 'calendars', 'cn.yaml'));
    const rules = readFileSync('rules/epidemic-supervision/1.0.0.yaml', 'utf8');
    writeFileSync(
      join(folder, 'epidemic-supervision', '1.0.7.yaml'),
      rules.replace('version: 1.0.0', 'version: 1.0.7'),
    );
    const { out } = await gradus(['recommend', s1, '--on', '2022-07-10', '--json'], {
      env: { GRADUS_RULES: folder },
    });
    expect(answers.parse(JSON.parse(out)).recommendations[0]?.rulebook.version).toBe('1.0.7');
  });

  test('a rulebook that is not there is named with those that are', async () => {
    const file = join(newFolder(), 'case.json');
    writeFileSync(file, readFileSync(s1, 'utf8').replace('epidemic-supervision', 'epidemic-supervison'));
    const { code, err } = await gradus(['recommend', file]);
    expect(code).toBe(3);
    expect(err).toContain('expected a rulebook `epidemic-supervison` in `rules`');
    expect(err).toContain('did you mean `epidemic-supervision`?');
  });

  test('every case that cannot be read is told, and then none is answered', async () => {
    const { code, out, err } = await gradus(['recommend', 'no-1.json', s1, 'no-2.json']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('no-1.json');
    expect(err).toContain('no-2.json');
  });
});
