import { describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.js';
import { readAppeals } from '../../src/office/appeals/read-appeals.js';
import { recordTold } from '../../src/office/appeals/record-told.js';
import { decide } from '../../src/office/decide.js';
import { recordHearing } from '../../src/office/record-hearing.js';
import { replay } from '../../src/office/replay.js';
import { appealing, correcting, rowsOf, withFacts } from '../support/appeals.js';
import { type Decided, decidedCase, ordered, statusOf } from '../support/casework.js';
import { by, decider, decisionOn, submitted, type TestOffice } from '../support/office.js';
import { codesOf, valueIn } from '../support/results.js';

/** A letter as the office records one, with as much of its body as says whom it told of what. */
const letter = async (
  { office, caseId }: Decided,
  body: Readonly<Record<string, number | null | string | string[]>>,
): Promise<number> =>
  valueIn(
    await office.store.write({
      idempotency: null,
      run: async (tx) => {
        const time = office.clock();
        const { actor } = by();
        const entry = { kind: 'letter_issued', time, actor, case: caseId, body } as const;
        const appended = await tx.append(entry);
        return appended.ok ? ok({ answer: null, value: appended.value.seq }) : appended;
      },
    }),
  ).entries[0]?.seq ?? -1;

const nextOn = async (office: TestOffice, day: string) => {
  office.setDay(day);
  const subjects = [{ id: 'town', ref: 'u-1', facts: { theirs: true } }];
  return submitted(office, { found_on: day, conduct: { from: day, until: null }, subjects });
};

const earlierIn = ({ recommendations }: Awaited<ReturnType<typeof nextOn>>) =>
  recommendations[0]?.recommendation.facts['earlier']?.value;

describe('a correction', () => {
  it('takes a decision back: it counts no longer, its orders fall, and nothing severer takes its place', async () => {
    const at = await decidedCase();
    const { office } = at;
    await ordered(at);
    expect(earlierIn(await nextOn(office, '2022-07-20'))).toBe(1);
    const corrected = valueIn(await correcting(at, at.decision, { effect: 'set_aside' }));
    expect(corrected.tell).toEqual([]);
    expect(await statusOf(at)).toBe('awaiting_decision');
    expect(await rowsOf(office, 'subject_order')).toMatchObject([{ state: 'fallen' }]);
    const [work] = (await rowsOf(office, 'case_work')).filter(({ case_id: of }) => of === at.caseId);
    expect(work?.reversals).toMatchObject([
      { decision: at.decision, response: 'note', by: 'correction', entry: corrected.entry },
    ]);
    expect(earlierIn(await nextOn(office, '2022-07-21'))).toBe(0);
    const graver = await withFacts(at, { harm: 'some' });
    const hearing = { subject: 'town', held_on: '2022-07-20', heard: 'The mayor' };
    valueIn(await recordHearing(office, { caseId: at.caseId, hearing, ...by() }));
    const deciding = (response: string) =>
      decide(office, {
        caseId: at.caseId,
        decision: decisionOn(graver.answer, { response }),
        second: 'named',
        ...by(decider),
      });
    expect(codesOf(await deciding('order'))).toEqual(['office_severer_than_fallen']);
    valueIn(await deciding('note'));
    expect(valueIn(await replay(office, { all: true }))).toMatchObject({ checked: 4, identical: 4 });
  });

  it('makes a decision milder, and keeps the first version beside its texts', async () => {
    const at = await decidedCase();
    const { office, caseId } = at;
    expect(codesOf(await correcting(at, at.decision, { effect: 'varied', response: 'order' }))).toEqual([
      'office_varied_not_milder',
    ]);
    const restores = 'In the same circular in which it was told';
    const { entry } = valueIn(
      await correcting(at, at.decision, { effect: 'varied', response: 'nothing' }, { restores }),
    );
    expect(await rowsOf(office, 'decision')).toMatchObject([
      { decision_seq: entry, response: 'nothing', above_first: false, decided_on: '2022-07-10' },
    ]);
    expect(codesOf(await correcting(at, at.decision, { effect: 'set_aside' }))).toEqual([
      'office_not_latest_decision',
    ]);
    const { reversals } = valueIn(await readAppeals(office, { caseId, personal: true }));
    expect(reversals).toMatchObject([
      {
        row: { reversal_seq: entry, effect: 'varied', by: 'correction', decision_seq: at.decision },
        changed: { body: { ground: 'facts_unclear', restores: { value: restores } } },
      },
    ]);
    const hidden = valueIn(await readAppeals(office, { caseId, personal: false }));
    expect(JSON.stringify(hidden)).not.toContain('circular');
    const stored = valueIn(await office.store.read(async (tx) => ok(await tx.trail.entry(at.decision))));
    expect(stored?.entry.body).toMatchObject({ response: 'note' });
  });

  it('is made by somebody else than who decided, or with a second person, and not beside an appeal', async () => {
    const at = await decidedCase();
    const fall = { effect: 'set_aside' } as const;
    const own = (second?: string) =>
      correcting(at, at.decision, fall, second === undefined ? {} : { second_person: second }, decider);
    expect(codesOf(await own())).toEqual(['office_correction_needs_second']);
    expect(codesOf(await own('Decider-1'))).toEqual(['office_second_person_same']);
    expect(codesOf(await correcting(at, at.decision, fall, { reasons: 'wrong' }))).toEqual([
      'office_reasons_empty',
    ]);
    expect(codesOf(await own('u-1'))).toEqual(['office_concerned']);
    valueIn(await appealing(at, at.decision, '2022-07-10'));
    expect(codesOf(await own('Another'))).toEqual(['office_under_appeal']);
  });
});

describe('the readers of the first version', () => {
  it('are the recipients of the letters about the decision, and open until each was told', async () => {
    const at = await decidedCase();
    const { office, caseId, decision } = at;
    await letter(at, { subject: 'town', decision, recipients: ['u-1', 'county-1'] });
    const unnamed = await letter(at, { subject: 'town', decision, recipients: [] });
    await letter(at, { subject: 'town', decision, recipients: ['u-1', 'bureau-2'] });
    await letter(at, { subject: 'village', decision, recipients: ['u-3'] });
    await letter(at, { subject: 'town', decision: 1, recipients: ['u-4'] });
    const first = unnamed - 1;
    const tell = [
      { letter: first, recipient: 'u-1' },
      { letter: first, recipient: 'county-1' },
      { letter: unnamed, recipient: null },
      { letter: unnamed + 1, recipient: 'bureau-2' },
    ];
    const corrected = valueIn(await correcting(at, decision, { effect: 'set_aside' }));
    expect(corrected.tell).toEqual(tell);
    const row = { reversal_seq: corrected.entry, tell };
    expect(await rowsOf(office, 'reversal')).toMatchObject([{ ...row, untold: tell, untold_count: 4 }]);
    const telling = (told: readonly (string | number)[] | undefined, toldOn: string) =>
      recordTold(office, {
        caseId,
        told: {
          correction: corrected.entry,
          told_on: toldOn,
          how: 'By a circular of the same kind',
          ...(told ? { told: [...told] } : {}),
        },
        ...by(),
      });
    office.setDay('2022-07-12');
    expect(codesOf(await telling(['u-9'], '2022-07-11'))).toEqual(['office_reader_unknown']);
    expect(codesOf(await telling(undefined, '2022-07-09'))).toEqual(['office_told_first']);
    expect(codesOf(await telling(undefined, '2022-07-13'))).toEqual(['office_day_to_come']);
    valueIn(await telling(['county-1', unnamed], '2022-07-11'));
    expect(await rowsOf(office, 'reversal')).toMatchObject([
      { ...row, untold: [tell[0], tell[3]], untold_count: 2, told_on: null },
    ]);
    expect(codesOf(await telling(['county-1'], '2022-07-11'))).toEqual(['office_reader_unknown']);
    valueIn(await telling(undefined, '2022-07-12'));
    expect(await rowsOf(office, 'reversal')).toMatchObject([
      { ...row, untold: [], untold_count: 0, told_on: '2022-07-12' },
    ]);
    expect(codesOf(await telling(undefined, '2022-07-12'))).toEqual(['office_nobody_to_tell']);
    const other = { correction: at.decision, told_on: '2022-07-12', how: 'x' };
    expect(codesOf(await recordTold(office, { caseId, told: other, ...by() }))).toEqual([
      'office_correction_unknown',
    ]);
  });
});
