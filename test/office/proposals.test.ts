import { describe, expect, it } from 'vitest';
import type { ProposalStep, SentProposal, SentProposalStep } from '../../src/domain/proposal.js';
import { superiorProposalStates } from '../../src/domain/proposal.js';
import { draftProposal } from '../../src/office/proposals/draft-proposal.js';
import { followProposal } from '../../src/office/proposals/follow-proposal.js';
import { listWeakLinks } from '../../src/office/proposals/list-weak-links.js';
import { stateAfter } from '../../src/office/proposals/proposal-steps.js';
import {
  readSuperiorProposal,
  readSuperiorProposals,
} from '../../src/office/proposals/read-superior-proposals.js';
import { registerSubject } from '../../src/office/register/register-subject.js';
import { by, smallOffice, submitted, type TestOffice } from '../support/office.js';
import { settingsFrom } from '../support/settings.js';
import { codesOf, valueIn } from '../support/results.js';

const settingsText = `
format: gradus-office/1
name: { en: Test office, zh: 测试机关 }
time_zone: Asia/Shanghai
axes: { stage: harm, party: theirs }
weak_links:
  - { id: WL-KIND, title: { en: The same lapse, zh: 同类问题多发 }, same: [kind], units: 2, within_days: 10 }
`;
const committee = `proposals:
  to: [{ id: committee, name: { en: Committee, zh: 县委 } }, { id: headquarters, name: { en: Headquarters, zh: 指挥部 } }]
  reply_within: 5 working_days
`;
const settings = settingsFrom(settingsText + committee);

const facts = { theirs: true, knowing: false, pressed: false, helped: false };

/** Four cases in three units: one lapse in three of them, another in two. */
async function ground(): Promise<TestOffice> {
  const office = await smallOffice({ settings });
  const lapses = [
    ['u-1', 'late', 'none'],
    ['u-2', 'late', 'some'],
    ['u-3', 'late', 'none'],
    ['u-1', 'missing', 'none'],
    ['u-2', 'missing', 'none'],
  ] as const;
  for (const [ref, kind, harm] of lapses)
    await submitted(office, {
      facts: { kind, harm },
      subjects: [{ id: 'town', ref, name: '王某某', facts }],
    });
  return office;
}

const linkIds = async (office: TestOffice) =>
  valueIn(await listWeakLinks(office, {})).links.map(({ link }) => link.id);

const drafting = (office: TestOffice, proposal: Partial<SentProposal>) =>
  draftProposal(office, { proposal: { owner: 'clerk-1', ...proposal }, ...by() });

const following = (office: TestOffice, proposal: number, step: Partial<SentProposalStep>) =>
  followProposal(office, { proposal, step: { what: 'issued', on: '2022-07-10', ...step }, ...by() });

const shown = async (office: TestOffice, proposal: number) =>
  valueIn(await readSuperiorProposal(office, { proposal, personal: true }));

const drafted = async (office: TestOffice) =>
  valueIn(await drafting(office, { weak_links: await linkIds(office) })).entry;

describe('a draft about weak links', () => {
  it('counts them, their cases by unit and stage, and names no person', async () => {
    const office = await ground();
    // Of the register, units are told by their names; persons and what stands in no register are not.
    for (const subject of [
      { ref: 'u-1', kind: 'organisation', name: '城东镇' },
      { ref: 'p-3', kind: 'person', name: '李某某', unit: 'u-3' },
    ])
      valueIn(await registerSubject(office, { subject, ...by() }));
    const { row, title, text, weakLinks } = await shown(office, await drafted(office));
    expect(row).toMatchObject({ state: 'drafted', owner: 'clerk-1', sent_to: ['committee', 'headquarters'] });
    expect(row.cases).toHaveLength(5);
    expect(weakLinks).toMatchObject([
      { rule: 'WL-KIND', rulebook: 'small', values: { kind: 'late' }, units: 3, cases: 3 },
      { rule: 'WL-KIND', rulebook: 'small', values: { kind: 'missing' }, units: 2, cases: 2 },
    ]);
    expect(title).toEqual({
      zh: { value: '关于“late”等2个薄弱环节的建议' },
      en: { value: 'Proposal on 2 weak links, the first “late”' },
    });
    expect(text.zh).toEqual({
      value: [
        '监督中发现2个薄弱环节，共5件，涉及3个单位。',
        '1. 同类问题多发（情形：late）：2022年7月1日至2022年7月10日发现3件，涉及3个单位。\n按“后果”：none 2件；some 1件。\n按单位：城东镇 1件；u-2 1件；u-3 1件。',
        '2. 同类问题多发（情形：missing）：2022年7月1日至2022年7月10日发现2件，涉及2个单位。\n按“后果”：none 2件。\n按单位：城东镇 1件；u-2 1件。',
        '上述情形在多个单位出现，逐件处理不足以解决。建议统筹研究共同原因，采取改进措施，并自发出之日起5个工作日内书面回复；不予采纳的，请说明理由。',
      ].join('\n\n'),
    });
    expect(JSON.stringify(text.en)).toContain('Supervision found 2 weak links, with 5 cases in 3 units.');
    expect(JSON.stringify(text.en)).toContain('found from 1 July 2022 to 10 July 2022');
    expect(JSON.stringify(text)).not.toMatch(/王某某|李某某/);
    const trail = await office.store.read(async (tx) => ({
      ok: true,
      value: await tx.trail.entry(row.proposal_seq),
    }));
    expect(new TextDecoder().decode(valueIn(trail)?.bytes)).not.toContain('薄弱环节');
  });

  it('says one where there is one, and takes other words where they are given', async () => {
    const office = await ground();
    const [first = ''] = await linkIds(office);
    const one = await shown(office, valueIn(await drafting(office, { weak_links: [first] })).entry);
    expect(one.title.zh).toEqual({ value: '关于“late”薄弱环节的建议' });
    const text = { zh: '请研究。' };
    const own = await shown(
      office,
      valueIn(await drafting(office, { weak_links: [first, first], text })).entry,
    );
    expect(own.text).toEqual({ zh: { value: '请研究。' }, en: null });
    expect(own.weakLinks).toHaveLength(1);
  });

  it('is refused where it rests on nothing that is there', async () => {
    const office = await smallOffice({ settings });
    const size = office.store.status().size;
    const refused: readonly [string, Partial<SentProposal>, readonly string[]][] = [
      [
        'rests on nothing',
        {},
        ['proposal_rests_on_nothing', 'proposal_words_missing', 'proposal_words_missing'],
      ],
      ['names a weak link that is none', { weak_links: ['w-0'] }, ['weak_link_unknown']],
      ['names one of a day without any', { weak_links: ['w-0'], on: '2021-01-01' }, ['weak_link_unknown']],
      ['names a day to come', { weak_links: ['w-0'], on: '2022-07-11' }, ['office_day_to_come']],
      [
        'names a case that is none',
        { cases: ['c-0'], title: { zh: '题' }, text: { zh: '文' } },
        ['proposal_case_unknown'],
      ],
      [
        'names cases and has no words',
        { cases: ['c-0'] },
        ['proposal_words_missing', 'proposal_words_missing', 'proposal_case_unknown'],
      ],
    ];
    for (const [why, proposal, codes] of refused)
      expect([why, codesOf(await drafting(office, proposal))]).toEqual([why, codes]);
    expect(office.store.status().size).toBe(size);
  });

  it('goes to somebody', async () => {
    const office = await smallOffice({ settings: settingsFrom(settingsText) });
    const { caseId } = await submitted(office);
    const free = { cases: [caseId], title: { en: 'A' }, text: { en: 'B' } };
    expect(codesOf(await drafting(office, free))).toEqual(['proposal_nobody']);
    const to = ['committee'];
    expect((await shown(office, valueIn(await drafting(office, { ...free, to })).entry)).row.sent_to).toEqual(
      to,
    );
  });
});

describe('a proposal', () => {
  it('is followed up until its effect is seen', async () => {
    const office = await ground();
    const proposal = await drafted(office);
    const title = { zh: '关于坚决克服麻痹思想的建议' };
    const issued = valueIn(await following(office, proposal, { what: 'issued', title, to: ['committee'] }));
    // Sunday; the fifth working day after it is Friday.
    expect(issued).toMatchObject({ state: 'issued', replyDueOn: '2022-07-15', warnings: [] });
    valueIn(
      await following(office, proposal, {
        what: 'forwarded',
        by: 'headquarters',
        to: ['unit-1', 'committee'],
      }),
    );
    office.setDay('2022-07-16');
    expect(valueIn(await readSuperiorProposals(office, { state: 'issued', personal: true }))).toMatchObject({
      proposals: [{ isOverdue: true, title: { zh: { value: title.zh }, en: null } }],
      cursor: null,
    });
    const on = '2022-07-16';
    valueIn(await following(office, proposal, { what: 'reminded', on }));
    const note = '已收到，正在研究具体整改措施。';
    valueIn(await following(office, proposal, { what: 'replied', on, by: 'committee', note }));
    valueIn(await following(office, proposal, { what: 'adopted', on, by: 'committee' }));
    office.setDay('2022-08-20');
    const seen = '八月回访五个检测点，均按时启动。';
    valueIn(await following(office, proposal, { what: 'effective', on: '2022-08-19', note: seen }));
    const found = await shown(office, proposal);
    expect(found.row).toMatchObject({
      state: 'effective',
      issued_on: '2022-07-10',
      reply_due_on: '2022-07-15',
      replied_on: on,
      concluded_on: on,
      effective_on: '2022-08-19',
      reminders: 1,
      sent_to: ['committee', 'unit-1'],
      without_reason: false,
    });
    expect(found.isOverdue).toBe(false);
    expect(found.steps.map(({ body }) => body.what)).toEqual([
      'issued',
      'forwarded',
      'reminded',
      'replied',
      'adopted',
      'effective',
    ]);
    expect(found.steps.at(-1)?.note).toEqual({ value: seen });
    const hidden = valueIn(await readSuperiorProposal(office, { proposal, personal: false }));
    expect(JSON.stringify(hidden)).not.toContain('检测点');
  });

  it('that is declined without a reason is noted, and nothing follows by itself', async () => {
    const office = await ground();
    const proposal = await drafted(office);
    const note = '来函收悉，经研究不予采纳。';
    const size = office.store.status().size;
    for (const step of [{ what: 'issued' }, { what: 'replied', note }, { what: 'declined' }] as const)
      valueIn(await following(office, proposal, step));
    expect(office.store.status().size).toBe(size + 3);
    expect((await shown(office, proposal)).row).toMatchObject({ state: 'declined', without_reason: true });
    valueIn(await following(office, proposal, { what: 'replied', note: '补充说明不采纳的具体理由。' }));
    valueIn(await following(office, proposal, { what: 'declined', note: '职权不在本委。' }));
    expect((await shown(office, proposal)).row).toMatchObject({ state: 'declined', without_reason: false });
  });

  it('is not followed by what cannot be', async () => {
    const office = await ground();
    const refused: readonly [string, readonly ProposalStep[], Partial<SentProposalStep>, string][] = [
      [
        'a reply before the issue',
        [],
        { what: 'replied', note: '已收到并认真研究了来函。' },
        'proposal_step_refused',
      ],
      ['an adoption before a reply', ['issued'], { what: 'adopted' }, 'proposal_step_refused'],
      ['an issue twice', ['issued'], { what: 'issued' }, 'proposal_step_refused'],
      ['a day to come', [], { on: '2022-07-11' }, 'office_day_to_come'],
      ['a day before the draft', [], { on: '2022-07-09' }, 'proposal_step_first'],
      ['a deadline before the issue', [], { reply_due_on: '2022-07-09' }, 'proposal_due_first'],
      ['a reply of which nothing is said', ['issued'], { what: 'replied' }, 'proposal_note_missing'],
      ['a withdrawal without a reason', [], { what: 'withdrawn', note: '无' }, 'proposal_note_missing'],
      ['words with a reminder', ['issued'], { what: 'reminded', text: { zh: '文' } }, 'proposal_step_member'],
      ['a forwarding to nobody', ['issued'], { what: 'forwarded' }, 'proposal_forwarded_to_nobody'],
    ];
    for (const [why, before, step, code] of refused) {
      const proposal = await drafted(office);
      for (const what of before) valueIn(await following(office, proposal, { what }));
      const size = office.store.status().size;
      expect([why, ...codesOf(await following(office, proposal, step))]).toEqual([why, code]);
      expect(office.store.status().size).toBe(size);
    }
  });

  it('is named by the entry of its draft', async () => {
    const office = await ground();
    expect(codesOf(await following(office, 1, {}))).toEqual(['proposal_unknown']);
    expect(codesOf(await readSuperiorProposal(office, { proposal: 1, personal: true }))).toEqual([
      'proposal_unknown',
    ]);
  });

  it('ends when its effect was seen or it was withdrawn, and is replied to only once issued', () => {
    const ends = superiorProposalStates.filter((state) => stateAfter(state, 'reminded') === undefined);
    expect(ends).toEqual(['drafted', 'effective', 'withdrawn']);
    expect(superiorProposalStates.filter((state) => stateAfter(state, 'replied'))).toEqual([
      'issued',
      'replied',
      'declined',
    ]);
    expect(superiorProposalStates.filter((state) => stateAfter(state, 'effective'))).toEqual(['adopted']);
  });

  it('counts past what the calendar knows and says so', async () => {
    const office = await ground();
    const proposal = await drafted(office);
    office.setDay('2025-12-31');
    const issued = valueIn(await following(office, proposal, { on: '2025-12-31' }));
    expect(issued).toMatchObject({
      replyDueOn: '2026-01-07',
      warnings: [{ code: 'proposal_due_beyond_calendar' }],
    });
  });
});
