import { describe, expect, test } from 'vitest';
import { gradus, newFolder, s1 } from './command.js';

const commands = [
  ['recommend'],
  ['rules'],
  ['rules', 'check'],
  ['rules', 'schema'],
  ['rules', 'new'],
  ['rules', 'test'],
  ['trail'],
  ['trail', 'show'],
  ['trail', 'export'],
  ['trail', 'verify'],
  ['replay'],
  ['rebuild'],
  ['case'],
  ['case', 'import'],
  ['case', 'list'],
  ['case', 'show'],
  ['case', 'decide'],
  ['case', 'appeal-outcome'],
  ['serve'],
];

describe('help', () => {
  test.each(commands.map((words) => [words.join(' '), words] as const))('of %s', async (name, words) => {
    const english = await gradus([...words, '--help']);
    expect({ code: english.code, err: english.err }).toEqual({ code: 0, err: '' });
    expect(english.out).toContain(`Usage: gradus ${name}`);
    for (const option of ['--json', '--lang <language>', '--data <folder>', '--help'])
      expect(english.out).toContain(option);
    const chinese = await gradus([...words, '--help', '--lang', 'zh']);
    expect(chinese.code).toBe(0);
    expect(chinese.out).toContain('用法：');
    expect(chinese.out).not.toMatch(/ (the|a|to|of|print|run) |Options|Commands/);
  });

  test('of gradus itself names every command', async () => {
    const { code, out } = await gradus(['--help']);
    expect(code).toBe(0);
    for (const [name = ''] of commands) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });

  test('follows GRADUS_LANG, and --lang before it', async () => {
    const env = { GRADUS_LANG: 'zh' };
    expect((await gradus(['--help'], { env })).out).toContain('由人作出决定');
    expect((await gradus(['--help', '--lang=en'], { env })).out).toContain('It advises');
  });

  test('is printed as a complaint where a command is missing', async () => {
    expect(await gradus([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Commands:') });
    const group = await gradus(['trail', '--lang', 'zh']);
    expect(group).toMatchObject({ code: 2, out: '', err: expect.stringContaining('gradus trail') });
  });

  test('and the version are printed on demand', async () => {
    expect(await gradus(['--version'])).toEqual({ code: 0, out: '0.0.0-test\n', err: '' });
  });
});

describe('wrong usage ends with 2, in one message and an advice:', () => {
  test.each([
    [
      'an unknown command',
      ['recomend', 'x'],
      'expected a command of `gradus`, found `recomend`\n  did you mean `recommend`?\n',
    ],
    [
      'an unknown command of a group',
      ['rules', 'chek', 'x'],
      'expected a command of `gradus rules`, found `chek`\n  did you mean `check`?\n',
    ],
    [
      'an unknown option',
      ['recommend', s1, '--om', '2022-07-10'],
      'expected an option of `gradus recommend`, found `--om`\n  did you mean `--on`?\n',
    ],
    [
      'a missing word',
      ['recommend'],
      '`gradus recommend` takes `<case>`, found nothing\n  see `gradus recommend --help`\n',
    ],
    [
      'a word too many',
      ['rules', 'new', 'a', 'b'],
      'expected as many words as `gradus rules new` takes, 1, found 2\n  see `gradus rules new --help`\n',
    ],
    [
      'an option left out',
      ['case', 'import', s1],
      '`gradus case import` takes `--as <actor>`, found it left out\n  see `gradus case import --help`\n',
    ],
    [
      'an option without its value',
      ['recommend', s1, '--on'],
      'option `--on <day>` takes a value, found none\n  see `gradus recommend --help`\n',
    ],
    [
      'a day that does not exist',
      ['recommend', s1, '--on', '2022-02-30'],
      'option `--on <day>` takes a day that exists, as YYYY-MM-DD, not `2022-02-30`\n  see `gradus recommend --help`\n',
    ],
    [
      'a language that is not spoken',
      ['recommend', s1, '--lang', 'fr'],
      'option `--lang <language>` takes zh, en, not `fr`\n  see `gradus recommend --help`\n',
    ],
    [
      'an entry that is no number',
      ['trail', 'show', 'x'],
      'trail show takes a whole number from 0 on, not `x`\n',
    ],
    ['a replay of nothing', ['replay'], 'expected an entry number or --all, found -\n'],
    [
      'a replay of one and all',
      ['replay', '1', '--all'],
      'expected an entry number or --all, found `1 --all`\n',
    ],
    [
      'an export to standard output',
      ['trail', 'export', '-'],
      'expected the name of a file, as the checkpoint is written beside it, found `-`\n',
    ],
  ] as const)('%s', async (_, argv, err) => {
    expect(await gradus(argv)).toEqual({ code: 2, out: '', err });
    const words: readonly string[] = argv;
    const chinese = await gradus([...words, ...(words.includes('--lang') ? [] : ['--lang', 'zh'])]);
    expect(chinese.code).toBe(2);
  });

  test('said in Chinese too', async () => {
    const { err } = await gradus(['recommend', '--lang', 'zh']);
    expect(err).toBe('`gradus recommend` 应给出 `<case>`，实际没有\n  请参阅 `gradus recommend --help`\n');
  });

  test('said to a program as JSON', async () => {
    const { code, out, err } = await gradus(['recommend', '--json']);
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'usage_missing_argument', kind: 'usage' }] });
  });

  test('an environment variable that names no language', async () => {
    const { code, err } = await gradus(['rules', 'schema'], { env: { GRADUS_LANG: 'fr' } });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'environment variable GRADUS_LANG takes zh, en, not `fr`\n',
    });
  });
});

describe('options of every command', () => {
  test('may stand before the command’s name', async () => {
    const { code, out } = await gradus(['--json', '--lang', 'zh', 'recommend', 'no-such.json']);
    expect(code).toBe(3);
    expect(JSON.parse(out).problems[0].message).toBe('`no-such.json` 处应有文件，实际没有');
  });

  test('take the data folder from --data, else from GRADUS_DATA, else ./data', async () => {
    const env = { GRADUS_DATA: newFolder() };
    const named = newFolder();
    expect((await gradus(['rebuild', '--data', named], { env })).err).toContain(`\`${named}\``);
    expect((await gradus(['rebuild'], { env })).err).toContain(`\`${env.GRADUS_DATA}\``);
  });
});

describe('a fault of the program', () => {
  const broken = {
    deps: { readText: () => Promise.reject(new TypeError('cannot read\nproperties of undefined')) },
  };

  test('is told in one line with an advice, and ends with 4', async () => {
    expect(await gradus(['recommend', s1], broken)).toEqual({
      code: 4,
      out: '',
      err: 'gradus itself failed: `TypeError: cannot read\\u000aproperties of undefined`\n  report this with the command; GRADUS_LOG=debug shows where it happened\n',
    });
  });

  test('is told to a program as JSON', async () => {
    const { code, out } = await gradus(['recommend', s1, '--json'], broken);
    expect(code).toBe(4);
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'unexpected_failure', kind: 'internal' }] });
  });

  test('shows where it happened to whoever asks', async () => {
    const { err } = await gradus(['recommend', s1], { ...broken, env: { GRADUS_LOG: 'debug' } });
    expect(err).toContain('usage.test.ts');
  });
});
