import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { correctDecision } from '../../src/office/appeals/correct-decision.js';
import { gradus, newFolder, onData, type Ran, s1, type Surroundings } from './command.js';

const folder = newFolder();
const reasons = '现场查明检测点上午未开放，三人排队两小时以上。';

/** Writes what an act says, as YAML if it is a text, and gives its path. */
function said(name: string, content: string | object): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return file;
}

/** A data folder with one reported case, and its commands. */
async function reported() {
  const data = join(newFolder(), 'data');
  const imported = await gradus(['case', 'import', s1, '--as', 'clerk-1', '--data', data, '--json']);
  const { results } = JSON.parse(imported.out);
  const id: string = results[0].case;
  const act = (
    name: string,
    file: string,
    more: readonly string[] = [],
    around: Surroundings = {},
  ): Promise<Ran> => gradus(['case', name, id, file, '--data', data, '--actor', 'clerk-1', ...more], around);
  const show = async (around: Surroundings = {}) => {
    const ran = await gradus(['case', 'show', id, '--data', data, '--json'], around);
    return JSON.parse(ran.out);
  };
  return { data, id, act, show };
}

type Case = Awaited<ReturnType<typeof reported>>;

const entryOf = ({ out }: Ran): number => JSON.parse(out).entry;

/** Decides as recommended, with why what is asked cannot be established. */
async function decided({ act, show }: Case, around: Surroundings = {}): Promise<number> {
  const { recommendations } = await show(around);
  const [{ entry, subject, response, ask }] = recommendations;
  const file = said('decision.json', {
    subject,
    recommendation: entry,
    response,
    facts_confirmed: true,
    reasons,
    cannot_establish: Object.fromEntries(
      ask.map(({ fact }: { fact: string }) => [fact, '当事人均已无法联系核实情况']),
    ),
  });
  return entryOf(await act('decide', file, ['--json', '--actor', 'decider-1'], around));
}

/** A correction that the decider proposed through the service, which somebody declines on the command line. */
async function declined({ data, id, act }: Case, decision: number): Promise<void> {
  const correction = {
    subject: 'town',
    decision,
    ground: 'procedure',
    reasons,
    effect: 'set_aside',
  } as const;
  const actor = { id: 'decider-1', authenticated: true };
  const { entry: proposal } = await onData(data, (office) =>
    correctDecision(office, { caseId: id, correction, second: 'acts', actor, idempotency: null }),
  );
  const listed = await gradus(['case', 'secondings', '--data', data]);
  expect(listed.out).toBe(
    `entry ${proposal}  2022-07-10  decider-1  ${id}  correction for town: to be set aside\n` +
      `  gradus case second ${id} FILE\n`,
  );
  const file = said(
    'seconding.yaml',
    `proposal: ${proposal}\nagrees: false\nreasons: 我核对了三份笔录，程序并无不当\n`,
  );
  expect(await act('second', file, ['--actor', 'decider-1'])).toMatchObject({
    code: 4,
    err: expect.stringContaining('other than who proposed it'),
  });
  const done = await act('second', file, ['--actor', 'second-1']);
  expect(done.out).toMatch(/: the proposed correction is not agreed to; recorded in entry \d+\n/);
  expect((await gradus(['case', 'secondings', '--data', data, '--lang', 'zh'])).out).toBe(
    '没有等待第二人的事项\n',
  );
}

describe('the course of a case', () => {
  let at: Case;
  beforeAll(async () => {
    at = await reported();
  });

  test('goes from decision to closing, each act in one sentence with what comes next', async () => {
    const decision = await decided(at);
    await declined(at, decision);
    const order = said(
      'order.yaml',
      `subject: town\ndecision: ${decision}\ndemands: [立即开放检测点]\nowner: mayor-1\nwithin: 2 working_days\nverify_by: 现场查看\n`,
    );
    const issued = await at.act('order', order);
    expect(issued).toMatchObject({ code: 0, err: '' });
    expect(issued.out).toMatch(
      new RegExp(`^✓ ${at.id}: order to town, owner mayor-1, due on 2022-07-12; recorded in entry \\d+\\n`),
    );
    const [, number = ''] = /recorded in entry (\d+)/.exec(issued.out) ?? [];
    expect(issued.out).toContain(
      `  report what was done about the order (town, entry ${number}, due on 2022-07-12): gradus case rectify ${at.id} FILE\n`,
    );

    const early = said(
      'verification.yaml',
      `order: ${number}\nverified_on: 2022-07-10\nresult: corrected\nreasons: ${reasons}\n`,
    );
    expect(await at.act('verify', early)).toMatchObject({
      code: 4,
      err: expect.stringContaining('expected a report of rectification'),
    });
    const done = said('done.json', { order: Number(number), done: '检测点已开放', done_on: '2022-07-10' });
    expect((await at.act('rectify', done, ['--lang', 'zh'])).out).toContain(
      `责令 ${number} 于 2022-07-10 的整改情况，尚待复查；记于条目`,
    );
    expect((await at.act('verify', early, ['--lang', 'zh'])).out).toContain(
      `责令 ${number} 经复查已整改到位`,
    );

    const planned = await at.act('follow-up', '-', [], {
      input: 'subject: town\nwithin: P30D\nwhat: 检测点是否按时开放\nowner: clerk-2\n',
    });
    expect(planned.out).toContain('follow-up of town, owner clerk-2, due on 2022-08-09; recorded in entry');
    const [, followUp = ''] = /recorded in entry (\d+)/.exec(planned.out) ?? [];
    const urged = said('urging.json', {
      subject: 'town',
      urged_on: '2022-07-10',
      urged_by: '王书记',
      said: '限今日内开放',
    });
    expect((await at.act('urge', urged)).code).toBe(0);
    const closing = said('closing.yaml', `reasons: ${reasons}\n`);
    const refused = await at.act('close', closing);
    expect(refused).toMatchObject({ code: 4, out: '' });
    expect(refused.err).toContain(`found follow-up ${followUp} of \`town\`, due on 2022-08-09`);

    const shown = (
      await gradus(['case', 'show', at.id, '--data', at.data, '--lang', 'zh', '--on', '2022-07-11'])
    ).out;
    for (const part of [
      '跟进中',
      '决定：',
      '与建议一致',
      reasons.slice(0, 12),
      `责令 ${number}：已办结`,
      '- 立即开放检测点',
      `跟进 ${followUp}：跟进中，下次日期 2022-08-09，责任人 clerk-2`,
      '现场督促（2022-07-10，王书记）：限今日内开放',
      `回头看（town，条目 ${followUp}，期限 2022-08-09）：gradus case check ${at.id} FILE`,
    ])
      expect(shown.replaceAll(/\n\s*/g, '')).toContain(part.replaceAll(/\n\s*/g, ''));

    const later = { now: '2022-08-09T04:00:00Z' };
    const held = said('check.json', {
      follow_up: Number(followUp),
      checked_on: '2022-08-09',
      result: 'held',
      findings: reasons,
    });
    expect((await at.act('check', held, [], later)).out).toContain('close the case: gradus case close');
    expect((await at.act('close', closing, [], later)).out).toMatch(/case closed; recorded in entry \d+\n$/);
    const listed = await gradus(['case', 'list', '--data', at.data, '--status', 'closed']);
    expect(listed.out).toMatch(new RegExp(`^${at.id}  2022-07-08  .*closed  town: \\w+ → \\w+\n$`));
    expect(
      JSON.parse((await gradus(['case', 'list', '--data', at.data, '--status', 'decided', '--json'])).out),
    ).toEqual({
      cases: [],
      cursor: null,
    });
  });

  test('is open again after a correction, whose file says all that help names', async () => {
    const later = { now: '2022-08-10T04:00:00Z' };
    const { subjects } = await at.show(later);
    const file = said('correction.json', {
      subject: 'town',
      decision: subjects[0].decision_seq,
      ground: 'facts_unclear',
      reasons,
      effect: 'set_aside',
    });
    const corrected = await at.act('correct', file, ['--json'], later);
    expect(JSON.parse(corrected.out)).toMatchObject({ status: 'awaiting_facts', tell: [] });
    expect((await gradus(['case', 'correct', '--help'])).out).toContain(
      'has: subject, decision, ground, reasons, effect\nand may have: restores, second_person, response\n',
    );
    const recusal = said('recusal.json', { person: 'decider-2', ground: 'relative' });
    const lifting = said('lifting.json', {
      recusal: entryOf(await at.act('recuse', recusal, ['--json'], later)),
      reasons,
    });
    expect((await at.act('lift-recusal', lifting, ['--actor', 'head-1'], later)).out).toContain(
      'is lifted; recorded in entry',
    );
  });
});

describe('an act of a case', () => {
  let at: Case;
  beforeAll(async () => {
    at = await reported();
  });

  test('that is given again is not done twice, and says so', async () => {
    const file = said(
      'hearing.yaml',
      'subject: town\nheld_on: 2022-07-10\nheard: 李某\nstatement: 我们当时停电。\n',
    );
    const first = entryOf(await at.act('hear', file, ['--json']));
    const again = await at.act('hear', file);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain(`done before in entry ${first}, and not done again`);
    expect((await at.act('hear', file, ['--lang', 'zh'])).out).toContain(
      `此前已办理，本次未重复登记（条目 ${first}）`,
    );
    const anew = JSON.parse((await at.act('hear', file, ['--json', '--key', 'another'])).out);
    expect(anew).toMatchObject({ case: at.id, repeated: false });
    expect(anew.entry).toBeGreaterThan(first);
  });

  test('that makes a recommendation shows it in short', async () => {
    const file = said('facts.yaml', 'kind: answer\nsource: 现场记录\nfacts: { harm_actual: serious }\n');
    const { out } = await at.act('facts', file);
    expect(out).toMatch(/^✓ .*: facts added; recorded in entry \d+\ntown .*entry \d+\n {2}.*▶ /);
    expect(out).not.toContain('Why not milder');
    const again = said('again.yaml', `subjects: [town]\nreason: ${reasons}\n`);
    const { recommendations } = JSON.parse((await at.act('evaluate', again, ['--json'])).out);
    expect(recommendations).toMatchObject([{ subject: 'town', entry: expect.any(Number) }]);
    const late = said('late.json', {
      subject: 'town',
      recommendation: recommendations[0].entry - 2,
      response: 'reminder',
      facts_confirmed: true,
      reasons,
    });
    const refused = await at.act('decide', late);
    expect(refused).toMatchObject({ code: 4, out: '' });
    expect(refused.err).toContain(
      `late.json:3:21: expected the latest recommendation for \`town\`, entry ${recommendations[0].entry}`,
    );
  });

  test('whose file is wrong is told every fault at its place, and nothing is recorded', async () => {
    const before = (await at.show()).content;
    const wrong = said(
      'wrong.yaml',
      `subjectt: town\nrecommendation: many\nresponse: reminder\nfacts_confirmed: false\nreasons: ${reasons}\n`,
    );
    const ran = await at.act('decide', wrong);
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(/wrong\.yaml:1:1: .*`subjectt`\n {2}did you mean `subject`/);
    expect(ran.err).toMatch(/wrong\.yaml:2:17: /);
    expect(ran.err).toMatch(/wrong\.yaml:4:18: /);
    const day = said('day.yaml', 'subject: town\nheld_on: 2022-07-11\nheard: 李某\n');
    expect((await at.act('hear', day)).err).toMatch(
      /^\S*day\.yaml:2:10: expected a day up to 2022-07-10, found 2022-07-11\n$/,
    );
    const unknown = said('unknown.yaml', `reasons: ${reasons}\n`);
    const other = await gradus(['case', 'close', 'c-0', unknown, '--data', at.data, '--actor', 'clerk-1']);
    expect(other).toMatchObject({ code: 3, err: 'expected the id of a case, found `c-0`\n' });
    expect((await at.act('close', join(folder, 'missing.yaml'))).code).toBe(3);
    expect((await at.act('close', '-', [], { input: '' })).code).toBe(3);
    expect((await at.show()).content).toEqual(before);
  });

  test('needs somebody who acts, a key of visible characters and a data folder', async () => {
    const file = said('closing.json', { reasons });
    const nobody = await gradus(['case', 'close', at.id, file, '--data', at.data]);
    expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining('`--actor <id>`') });
    expect(await at.act('close', file, ['--actor', '王五'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--actor'),
    });
    expect((await at.act('close', file, ['--key', 'a b'])).code).toBe(2);
    expect((await gradus(['case', 'close', at.id, file, '--data', newFolder(), '--actor', 'a'])).code).toBe(
      3,
    );
    const user = await gradus(['case', 'close', at.id, file, '--data', at.data], {
      env: { USER: 'clerk-3' },
    });
    expect(user.code).toBe(4);
  });
});
