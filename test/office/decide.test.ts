import { describe, expect, it } from 'vitest';
import type { SentDecision } from '../../src/domain/decision.js';
import { messageOf } from '../../src/domain/problem.js';
import { ok } from '../../src/domain/result.js';
import { decide } from '../../src/office/decide.js';
import { decideAppeal } from '../../src/office/decide-appeal.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { listCases } from '../../src/office/list-cases.js';
import { lodgeAppeal } from '../../src/office/lodge-appeal.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { recordHearing } from '../../src/office/record-hearing.js';
import type { SubmitAnswer } from '../../src/office/submit-case.js';
import { supplementFacts } from '../../src/office/supplement-facts.js';
import {
  by,
  clerk,
  decided,
  decider,
  decisionOn,
  reasonsGiven,
  requestKey,
  smallOffice,
  submitted,
} from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { codesOf, valueIn } from '../support/results.js';

const known = { theirs: true, knowing: false, pressed: false, helped: false };
const noted = { subjects: [{ id: 'town', ref: 'u-1', facts: known }] };
const ordered = { ...noted, facts: { kind: 'late', harm: 'some' } };
const handedOver = { ...noted, facts: { kind: 'late', harm: 'great' } };

const deciding = (office: OfficeDeps, answer: SubmitAnswer, more: Partial<SentDecision> = {}) =>
  decide(office, {
    caseId: answer.caseId,
    decision: decisionOn(answer, more),
    second: 'named',
    ...by(decider),
  });

const hear = (office: OfficeDeps, caseId: string) =>
  recordHearing(office, {
    caseId,
    hearing: { subject: 'town', held_on: '2022-07-09', heard: 'The mayor', statement: 'We were late.' },
    ...by(),
  });

const statusOf = async (office: OfficeDeps) =>
  valueIn(await listCases(office, {})).cases.map(({ file }) => file.status);

describe('a decision', () => {
  it('that follows the recommendation departs in nothing, and the case is decided', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, noted);
    expect(await statusOf(office)).toEqual(['awaiting_decision']);
    expect(valueIn(await deciding(office, answer)).departure).toBe('none');
    expect(await statusOf(office)).toEqual(['decided']);
    expect(codesOf(await deciding(office, answer))).toEqual(['office_already_decided']);
  });

  it('keeps its texts outside the trail', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, noted);
    const entry = await decided(office, answer, {
      second_person: 'Somebody Else',
      officers: ['Officer One'],
    });
    const stored = valueIn(await office.store.read(async (tx) => ok(await tx.trail.entry(entry))));
    const text = new TextDecoder().decode(stored?.bytes);
    for (const canary of ['photographs', 'Somebody', 'Officer']) expect(text).not.toContain(canary);
    const values = valueIn(
      await office.store.read(async (tx) => ok(await tx.personal.valuesOf(answer.caseId))),
    );
    expect([...values.values()]).toEqual(
      expect.arrayContaining([reasonsGiven, 'Somebody Else', 'Officer One']),
    );
  });

  it('rests on the latest recommendation of its subject', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, noted);
    const supplement = { kind: 'correction', source: 'A letter', facts: { harm: 'some' } } as const;
    valueIn(await supplementFacts(office, { caseId: answer.caseId, supplement, ...by() }));
    const late = await deciding(office, answer);
    const told = late.ok ? [] : late.error;
    expect(told.map(({ code, kind }) => [code, kind])).toEqual([
      ['office_not_latest', 'precondition'],
      ['office_moved', 'precondition'],
      ['office_moved', 'precondition'],
    ]);
    expect(told.slice(1).map((found) => messageOf(found))).toEqual([
      'expected the response to be `"note"`, as in entry 5, found `"order"` in entry 7',
      'expected fact `harm` to be `"none"`, as in entry 5, found `"some"` in entry 7',
    ]);
    expect(codesOf(await deciding(office, answer, { subject: 'village' }))).toEqual([
      'office_subject_unknown',
    ]);
  });

  it('is refused when another version has come into force since', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, noted);
    const text = smallRulebook({ version: '1.1.0', from: '2022-07-11' });
    valueIn(await publishRulebook(office, { text, file: 'small.yaml', calendar: () => undefined, ...by() }));
    const other = await submitted(office, { subjects: [{ id: 'town', ref: 'u-2', facts: known }] });
    valueIn(await deciding(office, other));
    office.setDay('2022-07-11');
    const stale = await deciding(office, answer);
    expect(stale.ok ? [] : stale.error.map(({ code, kind }) => [code, kind])).toEqual([
      ['office_recommendation_stale_version', 'conflict'],
    ]);
  });

  it('is refused when the history that was evaluated is another by now', async () => {
    const office = await smallOffice();
    const first = await submitted(office, {
      ...noted,
      found_on: '2022-07-02',
      conduct: { from: '2022-07-01', until: '2022-07-01' },
    });
    const second = await submitted(office, {
      ...noted,
      conduct: { from: '2022-07-08', until: '2022-07-08' },
    });
    office.setDay('2022-07-20');
    valueIn(await deciding(office, second));
    const third = await submitted(office, {
      ...noted,
      found_on: '2022-07-20',
      conduct: { from: '2022-07-20' },
    });
    expect(third.recommendations[0]?.recommendation.facts['earlier']?.value).toBe(0);
    office.setDay('2022-07-21');
    const fourth = await submitted(office, {
      ...noted,
      found_on: '2022-07-21',
      conduct: { from: '2022-07-21', until: '2022-07-21' },
    });
    expect(fourth.recommendations[0]?.recommendation.facts['earlier']?.value).toBe(1);
    valueIn(
      await lodgeAppeal(office, {
        caseId: second.caseId,
        appeal: { subject: 'town', decision: await seqOf(office, second), lodged_on: '2022-07-21' },
        ...by(),
      }),
    );
    const stale = await deciding(office, fourth, { second_person: 'Another' });
    expect(
      stale.ok ? [] : stale.error.map(({ code, params }) => [code, params.expected, params.found]),
    ).toEqual([['office_recommendation_stale', '1', '0']]);
    expect(codesOf(await deciding(office, first))).toEqual([]);
  });

  it.each([
    ['blanks', '              '],
    ['one character', 'aaaaaaaaaaaaaaaa'],
    ['too little', 'ok, agreed'],
  ])('has reasons and not %s', async (_, reasons) => {
    const office = await smallOffice();
    const answer = await submitted(office, noted);
    expect(codesOf(await deciding(office, answer, { reasons }))).toEqual(['office_reasons_empty']);
  });

  it('has reasons of its own and not the sentences of the recommendation', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, noted);
    const said =
      answer.recommendations[0]?.recommendation.text['en']?.flatMap(({ sentences }) => sentences) ?? [];
    expect(said.length).toBeGreaterThan(3);
    expect(codesOf(await deciding(office, answer, { reasons: said.slice(0, 3).join('  ') }))).toEqual([
      'office_reasons_empty',
    ]);
  });

  it('stays on the mildest that is possible while facts are asked for, or says why they cannot be had', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, {
      subjects: [{ id: 'town', ref: 'u-1', facts: { theirs: true } }],
    });
    const { ask, range, response } = answer.recommendations[0]?.recommendation ?? {};
    expect([ask?.map(({ fact }) => fact), range?.mildest, response]).toEqual([
      ['helped', 'knowing', 'pressed'],
      'nothing',
      'note',
    ]);
    expect(codesOf(await deciding(office, answer))).toEqual(['office_facts_open']);
    const why = 'Nobody who was there can be found any more';
    const some = { helped: why, knowing: why };
    expect(codesOf(await deciding(office, answer, { cannot_establish: some }))).toEqual([
      'office_facts_open',
    ]);
    const empty = { ...some, pressed: 'no', theirs: why };
    expect(codesOf(await deciding(office, answer, { cannot_establish: empty }))).toEqual([
      'office_why_empty',
      'office_not_asked',
    ]);
    expect(codesOf(await deciding(office, answer, { cannot_establish: { ...some, pressed: why } }))).toEqual(
      [],
    );
  });

  it('on the mildest that is possible needs no answer', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, { subjects: [{ id: 'town', facts: { theirs: true } }] });
    expect(valueIn(await deciding(office, answer, { response: 'nothing' })).departure).toBe('milder');
  });

  it('upward needs a second person of another name', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, noted);
    valueIn(await hear(office, answer.caseId));
    const up = { response: 'order' };
    expect(codesOf(await deciding(office, answer, up))).toEqual(['office_second_person_missing']);
    expect(codesOf(await deciding(office, answer, { ...up, second_person: ' Decider-1 ' }))).toEqual([
      'office_second_person_same',
    ]);
    expect(valueIn(await deciding(office, answer, { ...up, second_person: 'Another' })).departure).toBe(
      'severer',
    );
  });

  it('on a rung that asks for it comes after the hearing', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, ordered);
    expect(codesOf(await deciding(office, answer))).toEqual(['office_not_heard']);
    valueIn(await hear(office, answer.caseId));
    expect(valueIn(await deciding(office, answer)).departure).toBe('none');
  });

  it('on the top rung needs all that the rung asks for, and a second person', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, handedOver);
    expect(codesOf(await deciding(office, answer, { officers: ['A. One', 'a one'] }))).toEqual([
      'office_second_person_missing',
      'office_two_officers',
      'office_not_heard',
    ]);
    valueIn(await hear(office, answer.caseId));
    const all = { second_person: 'Another', officers: ['A. One', 'B. Two'] };
    expect(valueIn(await deciding(office, answer, all)).departure).toBe('none');
  });

  it('confirms an exemption only where one is proposed, and then with its response', async () => {
    const office = await smallOffice();
    const none = await submitted(office, noted);
    const confirmed = { exemption_confirmed: true };
    expect(codesOf(await deciding(office, none, confirmed))).toEqual(['office_no_exemption']);
    const answer = await submitted(office, {
      subjects: [{ id: 'town', facts: { ...known, pressed: true } }],
    });
    expect(codesOf(await deciding(office, answer, confirmed))).toEqual(['office_exemption_response']);
    const exempted = await deciding(office, answer, { ...confirmed, response: 'nothing' });
    expect(valueIn(exempted).departure).toBe('none');
  });

  it('can confirm that no rule gives a response', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, { facts: { kind: 'late' }, ...noted });
    expect(answer.recommendations[0]?.recommendation.outcome).toBe('no_rule');
    expect(valueIn(await deciding(office, answer, { response: null })).departure).toBe('none');
  });

  it('names a rung of the ladder', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, noted);
    expect(codesOf(await deciding(office, answer, { response: 'nots' }))).toEqual([
      'office_response_unknown',
    ]);
  });

  it('that is sent again with its key gets the same answer', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, noted);
    const decision = decisionOn(answer);
    const idempotency = requestKey('POST /decisions', 'k-1', null);
    const input = { caseId: answer.caseId, decision, second: 'named', actor: clerk, idempotency } as const;
    const first = valueIn(await decide(office, input));
    expect(valueIn(await decide(office, input))).toEqual({ ...first, repeated: true });
  });
});

const seqOf = async (office: OfficeDeps, { caseId }: SubmitAnswer): Promise<number> => {
  const row = valueIn(
    await office.store.read(async (tx) =>
      ok(await tx.projections.get('decision', { case_id: caseId, subject: 'town' })),
    ),
  );
  return row?.decision_seq ?? -1;
};

describe('an appeal', () => {
  it('is against the decision that stands, once at a time', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, noted);
    const decision = await decided(office, answer);
    const lodging = (seq: number, lodgedOn = '2022-07-10') =>
      lodgeAppeal(office, {
        caseId: answer.caseId,
        appeal: { subject: 'town', decision: seq, lodged_on: lodgedOn, statement: 'We disagree.' },
        ...by(),
      });
    expect(codesOf(await lodging(decision - 1))).toEqual(['office_not_latest_decision']);
    expect(codesOf(await lodging(decision, '2022-07-09'))).toEqual(['office_appeal_first']);
    valueIn(await lodging(decision));
    expect(codesOf(await lodging(decision))).toEqual(['office_under_appeal']);
    expect(await statusOf(office)).toEqual(['under_appeal']);
  });

  it.each([
    ['upheld', 'decided'],
    ['set_aside', 'awaiting_decision'],
  ] as const)('that is %s leaves the case %s', async (result, status) => {
    const office = await smallOffice();
    const answer = await submitted(office, noted);
    const { caseId } = answer;
    const decision = await decided(office, answer);
    const lodged = { subject: 'town', decision, lodged_on: '2022-07-10' };
    const { entry } = valueIn(await lodgeAppeal(office, { caseId, appeal: lodged, ...by() }));
    const appeal = { subject: 'town', appeal: entry, result, reasons: reasonsGiven };
    expect(codesOf(await decideAppeal(office, { caseId, appeal, ...by(decider) }))).toEqual([
      'office_appeal_same_person',
    ]);
    valueIn(await decideAppeal(office, { caseId, appeal, ...by(clerk) }));
    expect(await statusOf(office)).toEqual([status]);
    expect(codesOf(await decideAppeal(office, { caseId, appeal, ...by(clerk) }))).toEqual([
      'office_no_appeal',
    ]);
  });
});
