import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus, newFolder } from './command.js';

const env = { USER: 'root-1', GRADUS_ORIGIN: 'https://gradus.example.org' };
const run = (data: string, ...words: readonly string[]) =>
  gradus(['user', ...words, '--data', data], { env });
const person = ['--name', '李娜', '--login', 'li.na'] as const;

describe('gradus user', () => {
  test('opens an account in a new data folder and says where its person chooses a password', async () => {
    const data = join(newFolder(), 'data');
    const added = await run(
      data,
      'add',
      'w-204',
      ...person,
      '--role',
      'submitter',
      'decider',
      '--unit',
      'u-1',
    );
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toMatch(
      /^✓ account w-204 opened in entry \d+; its person chooses a password at\n {2}https:\/\/gradus\.example\.org\/welcome#[\w-]{43}\n$/,
    );
    expect((await run(data, 'list')).out).toBe(
      'w-204  李娜 (li.na)\n  decider, submitter [u-1]  ·  has no password yet\n',
    );
    const listed = JSON.parse((await run(data, 'list', '--json')).out);
    expect(listed.accounts).toEqual([
      {
        account: 'w-204',
        name: '李娜',
        login: 'li.na',
        roles: ['decider', 'submitter'],
        units: ['u-1'],
        closed: null,
        ready: false,
      },
    ]);
    const entry = /entry (\d+)/.exec(added.out)?.[1] ?? '';
    const shown = await gradus(['trail', 'show', entry, '--data', data], { env });
    expect(shown.out).toContain('root-1');
    expect(shown.out).not.toMatch(/李娜|li\.na/);
  });

  test('changes roles, makes links and tokens, and closes', async () => {
    const data = join(newFolder(), 'data');
    await run(data, 'add', 'w-204', ...person, '--role', 'submitter');
    expect((await run(data, 'roles', 'w-204', '--role', 'auditor')).out).toMatch(
      /^✓ account w-204 has other roles from entry \d+ on\n$/,
    );
    expect((await run(data, 'link', 'w-204')).out).toMatch(
      /^https:\/\/gradus\.example\.org\/welcome#[\w-]{43}\n$/,
    );
    expect((await run(data, 'token', 'w-204', '--label', 'x')).out).toMatch(/^gradus_[\w-]{43}\n$/);
    expect((await run(data, 'close', 'w-204', '--lang', 'zh')).out).toMatch(
      /^✓ 账户 w-204 自条目 \d+ 起停用\n$/,
    );
    expect((await run(data, 'list', '--lang', 'zh')).out).toMatch(/审计人 {2}· {2}已在条目 \d+ 停用/);
  });

  test('refuses what is wrong, with what was expected', async () => {
    const data = join(newFolder(), 'data');
    await run(data, 'add', 'admin-1', ...person, '--role', 'administrator');
    const refused = async (...words: readonly string[]) => {
      const { code, out, err } = await run(data, ...words);
      return [code, out, err.split('\n')[0]];
    };
    expect(await refused('close', 'admin-1')).toEqual([
      4,
      '',
      'expected another administrator to stay, found `admin-1` to be the last',
    ]);
    expect(await refused('roles', 'admin-1', '--role', 'auditor', '--actor', 'admin-1')).toEqual([
      4,
      '',
      'expected another person to change these roles, found that `admin-1` is your own account',
    ]);
    expect(await refused('token', 'w-9', '--label', 'x')).toEqual([
      3,
      '',
      'expected the id of an account, found `w-9`',
    ]);
    expect(await refused('add', 'w-1', ...person, '--role', 'decider')).toEqual([
      4,
      '',
      expect.stringContaining('expected a login that no other account has, found `li.na`'),
    ]);
    expect((await refused('add', 'w-1', '--role', 'decider'))[0]).toBe(2);
    expect((await refused('add', 'w-1', ...person, '--role', 'judge'))[0]).toBe(2);
    expect((await refused('add', 'w-1', ...person, '--role', 'decider', 'auditor'))[0]).toBe(3);
    expect((await refused('token', 'admin-1', '--label', 'x', '--expires', '2022-07-10'))[0]).toBe(3);
  });
});
