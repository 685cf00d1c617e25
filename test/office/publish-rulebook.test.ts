import { describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { proposeRulebook } from '../../src/office/propose-rulebook.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { readRulebookVersion } from '../../src/office/read-rulebook-version.js';
import { readRulebooks } from '../../src/office/read-rulebooks.js';
import { replay } from '../../src/office/replay.js';
import { emptyShelf } from '../../src/office/shelf.js';
import { submitCase } from '../../src/office/submit-case.js';
import { syncRulebooks } from '../../src/office/sync-rulebooks.js';
import { withdrawRulebook } from '../../src/office/withdraw-rulebook.js';
import { by, calendars, clerk, newOffice, rulesFile, smallCase, submitted } from '../support/office.js';
import { publishedByTwo, smallProposal } from '../support/publishing.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { codesOf, valueIn } from '../support/results.js';

const publish = (office: OfficeDeps, text: string) =>
  publishRulebook(office, { text, file: 'small.yaml', calendar: () => undefined, ...by() });

const today = { found_on: '2022-01-01', conduct: { from: '2022-01-01', until: '2022-01-01' } };

const sizeOf = async ({ store }: OfficeDeps) =>
  valueIn(await store.read(async (tx) => ok((await tx.trail.head()).size)));

const first = 'rules/epidemic-supervision/1.0.0.yaml';
const second = 'rules/epidemic-supervision/1.1.0.yaml';

describe('publishing a rulebook', () => {
  it('keeps the text, which is read again from the trail whatever its length', async () => {
    const office = await newOffice('2023-01-01');
    const file = rulesFile(first);
    // No entry could hold it: line ends and quotes take two bytes there.
    expect(new TextEncoder().encode(JSON.stringify(file.text)).length).toBeGreaterThan(65_535);
    const answer = valueIn(await publishRulebook(office, { ...file, calendar: calendars, ...by() }));
    const fresh = { ...office, shelf: emptyShelf() };
    const read = valueIn(await readRulebookVersion(fresh, { id: answer.id, version: answer.version }));
    expect(read.rulebook.text).toBe(file.text);
    expect(read.rulebook.hash).toBe(answer.hash);
    expect(read.calendarSha256).toBe(office.sha256(calendars('cn').text));
  });

  it('is done once for a version, and never with other content', async () => {
    const office = await newOffice('2022-01-01');
    valueIn(await publish(office, smallRulebook()));
    expect(codesOf(await publish(office, `# a comment\n${smallRulebook()}`))).toEqual([
      'office_rulebook_published',
    ]);
    const other = smallRulebook().replace('then: order', 'then: top');
    expect(codesOf(await publish(office, other))).toEqual(['office_rulebook_changed']);
  });

  it('is for days to come, unless it writes down what was public already', async () => {
    const office = await newOffice('2022-01-02');
    expect(codesOf(await publish(office, smallRulebook()))).toEqual(['office_rulebook_backdated']);
    valueIn(await publish(office, smallRulebook({ more: 'codifies: { cite: a rule of then }' })));
  });

  it('takes a first day that no other version has, and keeps what versions have in common', async () => {
    const office = await newOffice('2022-01-01');
    valueIn(await publish(office, smallRulebook()));
    expect(codesOf(await publish(office, smallRulebook({ version: '1.1.0' })))).toEqual([
      'versions_same_from',
    ]);
  });

  it('is refused where a rule reads what is personal', async () => {
    const office = await newOffice('2022-01-01');
    const text = smallRulebook({
      rules: `  - id: MIT-2
    title: { en: Disabled, zh: 残疾 }
    effect: mitigate
    when: { fact: disabled, operator: equal, value: true }
    because: { en: You are disabled., zh: 你是残疾人。 }
    basis: [{ cite: example }]`,
    }).replace('never_decides: true, personal: true', 'personal: true');
    expect(codesOf(await publish(office, text))).toEqual(['office_personal_fact_read']);
    expect(await sizeOf(office)).toBe(1);
  });

  it('tells what is wrong with a file, with its place', async () => {
    const office = await newOffice('2022-01-01');
    const answer = await publish(office, smallRulebook().replace('effect: settle', 'effect: setle'));
    expect(answer.ok ? [] : answer.error.map(({ place }) => place?.file)).toContain('small.yaml');
  });
});

describe('withdrawing a version', () => {
  const withdraw = (office: OfficeDeps, version: string) =>
    withdrawRulebook(office, {
      id: 'small',
      version,
      reason: 'A row was written the wrong way round',
      secondPerson: 'Li Si',
      ...by(),
    });

  it('leaves its days without one, until another of the same first day is published', async () => {
    const office = await newOffice('2022-01-01');
    valueIn(await publish(office, smallRulebook()));
    await submitted(office, today);
    valueIn(await withdraw(office, '1.0.0'));
    expect(codesOf(await submitCase(office, { case: smallCase(today), ...by() }))).toEqual([
      'office_no_version_in_force',
    ]);
    valueIn(await publish(office, smallRulebook({ version: '1.0.1' })));
    const answer = await submitted(office, today);
    expect(answer.recommendations[0]?.recommendation.rulebook).toMatchObject({
      version: '1.0.1',
      rejected: [{ version: '1.0.0', reason: 'withdrawn' }],
    });
    expect(valueIn(await replay(office, { all: true }))).toMatchObject({ checked: 2, identical: 2 });
  });

  it('is done once, to a version that was published', async () => {
    const office = await newOffice('2022-01-01');
    valueIn(await publish(office, smallRulebook()));
    valueIn(await withdraw(office, '1.0.0'));
    expect(codesOf(await withdraw(office, '1.0.0'))).toEqual(['office_version_withdrawn']);
    expect(codesOf(await withdraw(office, '1.0.1'))).toEqual(['office_version_unknown']);
  });
});

describe('the first start', () => {
  const files = [rulesFile(second), rulesFile(first)];

  it('publishes every file, earlier versions first, and the next start nothing', async () => {
    const office = await newOffice('2023-01-01');
    const begun = valueIn(await syncRulebooks(office, { files, calendar: calendars, actor: clerk }));
    expect(begun.published.map(({ version }) => version)).toEqual(['1.0.0', '1.1.0']);
    const size = await sizeOf(office);
    const again = valueIn(await syncRulebooks(office, { files, calendar: calendars, actor: clerk }));
    expect([again.published, again.unchanged]).toEqual([[], [first, second]]);
    expect(await sizeOf(office)).toBe(size);
    const versions = valueIn(await readRulebooks(office)).map(({ row }) => row.version);
    expect(versions).toEqual(['1.0.0', '1.1.0']);
  });

  it('is over when a case was submitted or a version proposed: a new file then waits for two persons', async () => {
    const small = { file: 'small.yaml', text: smallRulebook() };
    const next = { file: 'next.yaml', text: smallRulebook({ version: '1.1.0', from: '2022-08-01' }) };
    const sync = async (office: OfficeDeps, them: readonly (typeof small)[]) =>
      valueIn(await syncRulebooks(office, { files: them, calendar: calendars, actor: clerk }));
    const judging = await newOffice('2022-01-01');
    await sync(judging, [small]);
    await submitted(judging, today);
    const proposing = await newOffice('2022-01-01');
    await sync(proposing, [small]);
    valueIn(await proposeRulebook(proposing, smallProposal(next.text)));
    for (const office of [judging, proposing]) {
      const size = await sizeOf(office);
      const later = await sync(office, [small, next]);
      expect([later.published, later.unchanged, later.waiting]).toEqual([[], ['small.yaml'], ['next.yaml']]);
      expect(later.warnings).toMatchObject([
        { code: 'office_rulebook_waits', severity: 'warning', place: { file: 'next.yaml' } },
      ]);
      expect(await sizeOf(office)).toBe(size);
    }
    await publishedByTwo(judging, next.text);
    expect(await sync(judging, [small, next])).toMatchObject({ published: [], waiting: [] });
  });

  it('that was cut off is finished by the next', async () => {
    const office = await newOffice('2023-01-01');
    const input = { calendar: calendars, actor: clerk };
    valueIn(await syncRulebooks(office, { files: [rulesFile(first)], ...input }));
    const again = valueIn(await syncRulebooks(office, { files, ...input }));
    expect(again).toMatchObject({ published: [{ version: '1.1.0' }], unchanged: [first], waiting: [] });
  });

  it('does not parse again what is, byte for byte, what was published', async () => {
    const office = await newOffice('2023-01-01');
    valueIn(await syncRulebooks(office, { files, calendar: calendars, actor: clerk }));
    const fresh = { ...office, shelf: emptyShelf() };
    valueIn(await syncRulebooks(fresh, { files, calendar: calendars, actor: clerk }));
    expect(fresh.shelf.size).toBe(0);
  });

  it('takes a file with another comment as the version that it is', async () => {
    const office = await newOffice('2023-01-01');
    valueIn(await syncRulebooks(office, { files, calendar: calendars, actor: clerk }));
    const [one, other] = files.map((each) => ({ ...each, text: `${each.text}# more\n` }));
    const again = { files: [one, other].flatMap((each) => each ?? []), calendar: calendars, actor: clerk };
    const size = await sizeOf(office);
    expect(valueIn(await syncRulebooks(office, again))).toMatchObject({
      published: [],
      unchanged: [first, second],
    });
    expect(await sizeOf(office)).toBe(size);
  });

  it('publishes each file once when two processes begin at the same time', async () => {
    const office = await newOffice('2023-01-01');
    const input = { files, calendar: calendars, actor: clerk };
    const both = await Promise.all([
      syncRulebooks(office, input),
      syncRulebooks({ ...office, shelf: emptyShelf() }, input),
    ]);
    const done = both.map(valueIn);
    expect(done.flatMap(({ published }) => published.map(({ version }) => version)).sort()).toEqual([
      '1.0.0',
      '1.1.0',
    ]);
    expect(done.flatMap(({ unchanged }) => unchanged).sort()).toEqual([first, second]);
    expect(valueIn(await readRulebooks(office))).toHaveLength(2);
  });

  it('stops at a published version whose file is another, and says both hashes', async () => {
    const office = await newOffice('2022-01-01');
    const text = smallRulebook();
    const { hash } = valueIn(await publish(office, text));
    const changed = { file: 'small.yaml', text: text.replace('then: order', 'then: top') };
    const answer = await syncRulebooks(office, { files: [changed], calendar: calendars, actor: clerk });
    const [problem] = answer.ok ? [] : answer.error;
    expect([problem?.code, problem?.params.expected, problem?.place?.file]).toEqual([
      'office_rulebook_changed',
      hash,
      'small.yaml',
    ]);
    expect(problem?.params.found).toMatch(/^[0-9a-f]{64}$/);
  });

  it('warns that another calendar stands there than a version was published with', async () => {
    const office = await newOffice('2023-01-01');
    const one = [rulesFile(first)];
    valueIn(await syncRulebooks(office, { files: one, calendar: calendars, actor: clerk }));
    const calendar = (id: string) => ({ ...calendars(id), text: `${calendars(id).text}# more\n` });
    const again = valueIn(await syncRulebooks(office, { files: one, calendar, actor: clerk }));
    expect(again.warnings.map(({ code }) => code)).toEqual(['office_calendar_changed']);
  });
});
