import { describe, expect, test } from 'vitest';
import { newReceiver } from '../support/receiver.js';
import { secretFolder, webhookSettings } from '../support/told-office.js';
import { gradus, newFolder, s1 } from './command.js';

/** A data folder, and how commands are run on it by an office with one endpoint. */
async function ground() {
  const data = newFolder();
  expect((await gradus(['case', 'import', s1, '--as', 'clerk-1', '--data', data])).code).toBe(0);
  const receiver = await newReceiver();
  const webhook = `{ id: town-hall, url: '${receiver.origin}/hook?key=k-77', secret_file: secret }`;
  const settings = webhookSettings(secretFolder(), webhook);
  const run = (...argv: readonly string[]) =>
    gradus([...argv, '--data', data], { office: { settings }, env: { GRADUS_PORT: '8099' } });
  return { data, receiver, run };
}

describe('notices', () => {
  test('are tried at an endpoint, which answers or not, and listed', async () => {
    const { receiver, run } = await ground();
    const tried = await run('notices', 'test', 'town-hall');
    expect(tried).toMatchObject({ code: 0, err: '' });
    expect(tried.out).toMatch(/^✓ town-hall answered 204 in \d+ ms \(msg_gradus_[0-9a-f]{16}_trial_\d+\)\n$/);
    expect(receiver.received).toMatchObject([{ type: 'notice.trial', data: {} }]);
    receiver.answers.push([404]);
    const refused = await run('notices', 'test', 'town-hall', '--lang', 'zh');
    expect([refused.code, refused.out]).toEqual([4, '']);
    expect(refused.err).toContain('接收端 `town-hall` 应以 2xx 应答试发的通知，实际为 `404`');
    const listed = await run('notices', 'list');
    expect(listed.out).toMatch(/^endpoint .*\ntown-hall +http:\/\/127\.0\.0\.1:\d+ +new +0 +0 +0 +- +-\n$/);
    expect(JSON.parse((await run('notices', 'list', '--json')).out)).toMatchObject({
      endpoints: [{ endpoint: 'town-hall', state: 'new', waiting: 0 }],
    });
    expect(await run('notices', 'resume', 'town-hall')).toMatchObject({ code: 0, err: '' });
    const unknown = await run('notices', 'test', 'town-hal');
    expect([unknown.code, unknown.err]).toEqual([
      3,
      'expected an endpoint of the office settings (`town-hall`), found `town-hal`\n  did you mean `town-hall`?\n',
    ]);
  });
});

describe('calendar', () => {
  test('gives the address of an owner, until the key is renewed', async () => {
    const { run } = await ground();
    const first = await run('calendar', 'address', 'mayor-1');
    expect(first.out).toMatch(
      /^http:\/\/127\.0\.0\.1:8099\/v1\/calendars\/mayor-1\.ics\?token=[A-Za-z0-9_-]{43}&lang=en\n$/,
    );
    expect((await run('calendar', 'address', 'mayor-1')).out).toBe(first.out);
    expect((await run('calendar', 'address', 'mayor-2')).out).not.toContain(first.out.slice(52, 90));
    expect((await run('calendar', 'renew', '--lang', 'zh')).out).toContain('此前发出的日历地址全部失效');
    const { path } = JSON.parse((await run('calendar', 'address', 'mayor-1', '--json')).out);
    expect(first.out).not.toContain(path);
    const named = await run('calendar', 'address', '王五');
    expect([named.code, named.err]).toEqual([2, expect.stringContaining('found `王五`')]);
  });
});
